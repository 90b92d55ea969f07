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
