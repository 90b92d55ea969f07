import { expect, test } from 'vitest';
import { countWords } from '../../src/care/words.ts';
import type { ArchivedEntry, Member, Reshare } from '../../src/model.ts';
import { makeRoom, wordsQuoted } from '../../src/relate/make-room.ts';

const member = { excerptWords: 20, consent: { text: 'excerpt' } } as Member;
const entry = {
  key: 'k',
  excerpt: 'one two three four five six seven eight nine ten',
  links: [],
} as unknown as ArchivedEntry;

test('a quote takes its words from the excerpt, because both may stand in one file', () => {
  const shortened = makeRoom(entry, member, 14);

  expect(countWords(shortened.excerpt ?? '')).toBe(6);
  expect(shortened.isExcerptCut).toBe(true);
});

test('a quote that takes all the words leaves no excerpt', () => {
  expect(makeRoom(entry, member, 20)).not.toHaveProperty('excerpt');
});

test('an entry that is not quoted, or may be shown in full, stays as it is', () => {
  expect(makeRoom(entry, member, 0)).toBe(entry);
  expect(makeRoom(entry, { ...member, consent: { text: 'full' } } as Member, 14)).toBe(entry);
});

test('of several quotes of one entry the longest counts', () => {
  const quoting = (quote: string) => ({ original: { entry }, quote }) as unknown as Reshare;

  expect(wordsQuoted([quoting('a b'), quoting('a b c d'), quoting('a')]).get('k')).toBe(4);
});
