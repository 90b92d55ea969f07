import { describe, expect, test } from 'vitest';
import { decodePassages, encodePassages } from '../../../src/archive/passages/encode-passages.ts';
import { keepPassages } from '../../../src/care/passages/keep-passages.ts';
import { PASSAGE, passageMarker } from '../../../src/care/passages/mark-passages.ts';
import { passagesOfEntry } from '../../../src/care/passages/passages-of-entry.ts';
import { countWords } from '../../../src/care/words.ts';
import { dice, words } from '../invent.ts';

const mark = passageMarker('a key for tests that nobody else has');
const LETTERS = 'aeioubdgklmnprstv';

/** Sentences of random words. */
function invent(count: number, next: () => number): string {
  const word = () =>
    Array.from(
      { length: 2 + Math.floor(next() * 7) },
      () => LETTERS[Math.floor(next() * LETTERS.length)],
    ).join('');
  return Array.from({ length: count }, () => word() + (next() < 0.1 ? '.' : '')).join(' ');
}

describe('passages', () => {
  test('are the same however a text is written down, and count words as every limit does', () => {
    const one = mark('We don’t know “why”, so‑called or not; it rained on Élodie twice.');
    const other = mark("WE DON'T KNOW why so-called or not\nit rained, on Elodie: twice");

    expect(other.marks).toEqual(one.marks);
    expect(one.words).toBe(countWords('We don’t know “why”, so‑called or not; it rained on Élodie twice.'));
  });

  test('differ by the order of their words, and by the key', () => {
    const [one] = mark(words(8)).marks;

    expect(mark(words(8).split(' ').reverse().join(' ')).marks[0]).not.toBe(one);
    expect(passageMarker('another key, just as long')(words(8)).marks[0]).not.toBe(one);
    expect(Number.isSafeInteger(one)).toBe(true);
  });

  test('that are kept lie too far apart to guess a text on from its beginning', () => {
    const kept = keepPassages(
      mark('One. Two. Three. Four. Five. Six. Seven. Eight. Nine. Ten. Eleven. Twelve. Thirteen. Fourteen.'),
    );

    expect(kept.map(({ at }) => at)).toEqual([0, 6]);
  });

  test('find every run of fifteen words of a random text', () => {
    const next = dice(5);
    for (let round = 0; round < 60; round += 1) {
      const text = invent(60 + Math.floor(next() * 200), next);
      const known = new Set(keepPassages(mark(text)).map((passage) => passage.mark));
      const all = text.split(' ');
      for (let at = 0; at + 2 * PASSAGE - 1 <= all.length; at += 3) {
        const part = mark(all.slice(at, at + 2 * PASSAGE - 1).join(' ')).marks;
        expect(part.some((one) => known.has(one))).toBe(true);
      }
    }
  });

  test('of other random texts are not found', () => {
    const next = dice(6);
    const known = new Set(mark(invent(3000, next)).marks);

    expect([...mark(invent(3000, next)).marks].filter((one) => known.has(one))).toEqual([]);
  });

  test('come back from their file as they were', () => {
    const kept = keepPassages(mark(invent(500, dice(7))));

    expect(decodePassages(encodePassages(kept))).toEqual(kept);
    expect(decodePassages(encodePassages([{ at: (1 << 22) + 3, mark: Number.MAX_SAFE_INTEGER }]))).toEqual([
      { at: (1 << 22) + 3, mark: Number.MAX_SAFE_INTEGER },
    ]);
  });

  test('of a summary are kept where it says something else than the text', () => {
    const own = passagesOfEntry({ contentText: words(20), summary: words(12) }, mark);
    const other = passagesOfEntry({ contentText: words(20), summary: words(12, 'other') }, mark);

    expect(own).toEqual(passagesOfEntry({ contentText: words(20), summary: '' }, mark));
    expect(other.length).toBeGreaterThan(own.length);
  });
});
