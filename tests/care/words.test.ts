import { expect, test } from 'vitest';
import { countWords, cutWords, eachWord } from '../../src/care/words.ts';
import { dice } from './invent.ts';

test.each([
  ['', 0],
  ['— … !', 0],
  ['One two, three.', 3],
  ["Don't over-share: it’s one—two.", 5],
  ['Año nuevo en 2026', 4],
  ['می‌خواهم بنویسم', 2],
  ['社会福祉の仕事', 4],
])('counts the words of %j as %i', (text, expected) => {
  expect(countWords(text)).toBe(expected);
});

test.each([
  { text: 'One two three four.', limit: 2, expected: 'One two' },
  { text: 'One “two.” Three', limit: 2, expected: 'One “two.”' },
  { text: '  One two.  ', limit: 2, expected: 'One two.' },
  { text: 'One two', limit: 0, expected: '' },
  { text: '社会福祉の仕事', limit: 2, expected: '社会福祉' },
])('cuts $text after $limit words', ({ text, limit, expected }) => {
  expect(cutWords(text, limit)).toBe(expected);
});

test('never gives more words than the limit, never ends inside a word, and cuts a cut text no further', () => {
  const random = dice(7);
  const pieces = [
    'word',
    "it's",
    'año',
    '社会福祉',
    'ภาษาไทย',
    ' ',
    '\n',
    '—',
    '. ',
    '” ',
    '😀',
    '-',
    '’',
    '3,5',
    'e\u0301',
  ];
  for (let round = 0; round < 2000; round += 1) {
    const text = Array.from({ length: 40 }, () => pieces[Math.floor(random() * pieces.length)]).join('');
    const limit = Math.floor(random() * 25);

    const cut = cutWords(text, limit);

    expect(countWords(cut)).toBe(Math.min(limit, countWords(text)));
    expect(text).toContain(cut);
    expect(cutWords(cut, limit)).toBe(cut);
  }
});

/** The definition of a word as one pattern, for scripts that put spaces between words. */
const RUN = /[\p{L}\p{N}\p{M}\u200C\u200D]+(?:['’\-‐‑][\p{L}\p{N}\p{M}\u200C\u200D]+)*/gu;

test('finds the words that the definition says, in any row of letters, marks and signs', () => {
  const roll = dice(5);
  const pieces =
    "a é e\u0301 Ж 7 ' ’ - ‐ ‑ — . \n \u200c \u200d \u{10400} \u{1f9e1} \ud83e \udde1 don't".split(' ');
  for (let round = 0; round < 2000; round += 1) {
    const piece = () => pieces[Math.floor(roll() * pieces.length)] + (roll() < 0.3 ? ' ' : '');
    const text = Array.from({ length: 14 }, piece).join('');
    const found: [number, number][] = [];
    eachWord(text, (start, end) => void found.push([start, end]));

    expect(found, JSON.stringify(text)).toEqual(
      [...text.matchAll(RUN)].map(({ 0: word, index }) => [index, index + word.length]),
    );
  }
});
