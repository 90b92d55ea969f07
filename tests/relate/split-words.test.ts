import { expect, test } from 'vitest';
import { openSpellings } from '../../src/relate/suggest/spellings.ts';
import { splitWords } from '../../src/relate/suggest/split-words.ts';
import { dice } from '../care/invent.ts';

test.each([
  ['It isn’t “so-called”, she said: 24 h.', ['It', 'isn’t', 'so', 'called', 'she', 'said', 'h']],
  ["l'école d'été, rock'n'roll, 'quoted'", ["l'école", "d'été", "rock'n", 'roll', 'quoted']],
  ['man\u0303ana año', ['man\u0303ana', 'año']],
  ['𐐀𐐁 and \ud800 half 😀', ['𐐀𐐁', 'and', 'half']],
  ['', []],
])('takes %j apart into its words', (text, words) => {
  expect(splitWords(text)).toEqual(words);
});

test('takes scripts without spaces apart by dictionary', () => {
  const words = splitWords('子どもの保護 now');

  expect(words.length).toBeGreaterThan(2);
  expect(words.join('')).toBe('子どもの保護now');
  expect(words.at(-1)).toBe('now');
});

/** The same rule, written plainly: a run of letters and accents, with one apostrophe inside. */
function plainWords(text: string): readonly string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const unspaced =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
  const runs = text.match(/[\p{L}\p{M}]+(?:['’ʼ]\p{L}+)?/gu) ?? [];
  return runs.flatMap((run) => {
    const [letters = ''] = /^[\p{L}\p{M}]+/u.exec(run) ?? [];
    return unspaced.test(letters) ? [...segmenter.segment(run)].map(({ segment }) => segment) : [run];
  });
}

test('reads odd texts as a plain rule does', () => {
  const parts = [
    ...[
      'a',
      'É',
      'ñ',
      'ß',
      'z',
      'Ж',
      'ع',
      '\u0301',
      '\u0303',
      '\u20d0',
      '𐐀',
      '𝒳',
      '\u{1e922}',
      '子',
      'ども',
      'の',
      '𠮷',
      'ก',
      'ภาษา',
    ],
    ...["'", '’', ' ', '-', '.', '\n', '7', '😀', '👩‍👧', '\u200d', '\ud800 ', ' \udc00', '“', '…'],
  ];
  const roll = dice(11);
  const spellings = openSpellings(() => {});

  for (let round = 0; round < 600; round++) {
    const length = Math.floor(roll() * 60);
    const text = Array.from({ length }, () => parts[Math.floor(roll() * parts.length)]).join('');

    expect(splitWords(text)).toEqual(plainWords(text));
    expect([...spellings.read([text])].map(spellings.written)).toEqual(plainWords(text));
  }
});

test('reads a text longer than any before it', () => {
  const words = Array.from({ length: 30_000 }, (_, at) => `w${'abcdefghij'[at % 10]}ö`);

  expect(splitWords(words.join(' '))).toEqual(words);
});

test('gives each spelling one number, whatever words stand around it', () => {
  const met: string[] = [];
  const spellings = openSpellings((written) => met.push(written));
  const roll = dice(7);
  const words = Array.from({ length: 5000 }, () =>
    Array.from({ length: 1 + Math.floor(roll() * 6) }, () => 'abcdeñé'[Math.floor(roll() * 7)]).join(''),
  );

  const numbers = [...spellings.read(words)];
  const again = words.map((word) => spellings.read([word])[0]);

  expect(numbers.map(spellings.written)).toEqual(words);
  expect(again).toEqual(numbers);
  expect(met).toEqual([...new Set(words)]);
});
