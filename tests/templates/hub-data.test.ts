import { describe, expect, test } from 'vitest';
import type { Consent, Member, ReshareListing } from '../../src/model.ts';
import { relate } from '../../src/relate/relate.ts';
import { hubData } from '../../src/templates/data/hub-data.ts';
import { hubShape } from '../../src/templates/data/hub-shape.ts';
import { inventArchived, inventMember } from '../care/invent.ts';
import { inventConfig } from '../relate/invent-hub.ts';

/** The week in which all of it was written has just ended. */
const NOW = '2026-11-12T12:00:00.000Z';

const question = inventArchived({ excerpt: 'Nobody opens the door at four.', isExcerptCut: true });
const answer = inventArchived({
  key: '0000000000000002',
  member: 'shore',
  feed: 'https://shore.example/feed',
  id: 'tag:shore.example,2026:1',
  url: 'https://shore.example/four',
  title: 'At four',
  date: '2026-11-03T09:00:00.000Z',
  authors: [{ name: 'Shore' }],
  excerpt: 'They do where I work.',
  isExcerptCut: true,
  links: [
    { href: question.url ?? '', text: 'a colleague', sentence: 'I read what a colleague wrote of doors.' },
  ],
});

/** What programs are told of a hub of two, one of whom answers the other; `changes` and `consent` are the first one's. */
function dataOf(
  changes: Partial<Omit<Member, 'consent'>> = {},
  consent: Partial<Consent> = {},
  { entries = [question, answer], reshares = [] as readonly ReshareListing[] } = {},
) {
  const shore = inventMember({
    id: 'shore',
    name: 'Shore',
    site: 'https://shore.example/',
    feeds: [{ url: 'https://shore.example/feed', lane: { only: [], not: [] } }],
  });
  const config = inventConfig({ members: [inventMember(changes, consent), shore], reshares });
  const data = hubData({ ...relate(config, entries, NOW), outcomes: [] });
  expect(() => hubShape.parse(data)).not.toThrow();
  return data;
}

const reshare: ReshareListing = { of: question.url ?? '', by: 'maria', on: '2026-11-05', why: 'W' };

test('tells who writes, what they wrote and what answers what', () => {
  const data = dataOf();

  expect(data.members.map(({ id, mayBeSearched }) => [id, mayBeSearched])).toEqual([
    ['harbor-notes', true],
    ['shore', true],
  ]);
  expect(data.entries[0]).toMatchObject({
    id: 'tag:shore.example,2026:1',
    member: 'shore',
    authors: [{ name: 'Shore' }],
    text: 'They do where I work.',
    isTextCut: true,
    answers: [{ entry: 'tag:harbor.example,2026:1', sentence: 'I read what a colleague wrote of doors.' }],
  });
  expect(data.conversations).toMatchObject([
    { title: 'On home visits', entries: ['tag:harbor.example,2026:1', 'tag:shore.example,2026:1'] },
  ]);
});

test('tells no date of publication that an author did not give', () => {
  const [, dated] = dataOf().entries;
  const [, undated] = dataOf({}, {}, { entries: [{ ...question, isDated: false }, answer] }).entries;

  expect(dated).toHaveProperty('published', question.date);
  expect(undated).toMatchObject({ title: question.title });
  expect(JSON.stringify(undated)).not.toContain(question.date);
});

describe('says no more than a member allows:', () => {
  test('who allows links only has no text', () => {
    const { excerpt: _, isExcerptCut: __, ...bare } = question;
    const [, entry] = dataOf({}, { text: 'link' }, { entries: [bare, answer] }).entries;

    expect(entry).toMatchObject({ title: 'On home visits', url: question.url });
    expect(entry).not.toHaveProperty('text');
    expect(entry).not.toHaveProperty('isTextCut');
  });

  test('an entry of which only the title may be shown for now has no text either', () => {
    const { excerpt: _, ...bare } = question;
    const [, entry] = dataOf({}, {}, { entries: [{ ...bare, isLinkOnly: true }, answer] }).entries;

    expect(entry).not.toHaveProperty('text');
  });

  test('who stays out of conversations is in none and is answered by nobody', () => {
    const data = dataOf({}, { conversations: false });

    expect(data.conversations).toEqual([]);
    expect(data.entries.flatMap(({ answers, leadsOnTo }) => [...answers, ...leadsOnTo])).toEqual([]);
    expect(JSON.stringify(data)).not.toContain('I read what a colleague wrote');
  });

  test('who stays out of the digest is in none, with what was passed on of theirs', () => {
    const passedOn = (digest: boolean) =>
      dataOf({}, { digest }, { reshares: [reshare] }).digests.flatMap(({ reshares }) => reshares);

    expect(passedOn(true)).toHaveLength(1);
    expect(passedOn(false)).toEqual([]);
  });

  test('who is not to be passed on is not', () => {
    expect(dataOf({}, {}, { reshares: [reshare] }).reshares).toHaveLength(1);
    expect(dataOf({}, { reshares: false }, { reshares: [reshare] }).reshares).toEqual([]);
  });

  test('who asked not to be found by searching says so to whoever builds a search', () => {
    expect(dataOf({}, { search: false }).members[0]?.mayBeSearched).toBe(false);
  });

  test('a pseudonym is the only name there is', () => {
    const data = dataOf({ pseudonym: true, name: 'Harbor Notes', citeAs: 'Thistlewood, M.' });

    expect(JSON.stringify(data)).not.toContain('Thistlewood');
    expect(data.members[0]).toMatchObject({ name: 'Harbor Notes', isPseudonym: true });
  });

  test('who left is not in it', () => {
    expect(JSON.stringify(dataOf({ status: 'withdrawn' }))).not.toMatch(/harbor/i);
  });

  test('the original is told once, whoever else carries it', () => {
    const copy = {
      ...question,
      key: '0000000000000003',
      member: 'shore',
      feed: 'https://shore.example/feed',
    };
    const data = dataOf({}, {}, { entries: [question, copy] });

    expect(data.entries).toHaveLength(1);
    expect(data.entries[0]).toMatchObject({ member: 'harbor-notes', passedOnBy: ['shore'] });
  });

  test('no more words than may stand in one file, where two reshares quote one entry', () => {
    const quoting = (quote: string, on: string) => ({ ...reshare, quote, on });
    const once = dataOf({}, {}, { reshares: [quoting('Nobody opens the door', '2026-11-05')] });
    const twice = dataOf(
      {},
      {},
      { reshares: [quoting('Nobody opens', '2026-11-05'), quoting('the door at four', '2026-11-06')] },
    );

    expect(once.entries[1]).toHaveProperty('text');
    expect(twice.reshares.map(({ quote }) => quote)).toEqual(['the door at four', 'Nobody opens']);
    expect(twice.entries[1]).not.toHaveProperty('text');
  });
});
