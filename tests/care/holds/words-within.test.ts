import { expect, test } from 'vitest';
import { eachWordWithin } from '../../../src/care/holds/words-within.ts';
import { readHeldOut, readTuned } from '../../holds/passages.ts';
import { dice } from '../invent.ts';

const WORD = /\p{L}+(?:['’-]\p{L}+)*|\p{N}+/gu;

/** What the language itself finds. */
function asMatchAll(text: string, start: number, end: number): readonly string[] {
  return [...text.slice(start, end).matchAll(WORD)].map(({ 0: word, index }) => `${start + index} ${word}`);
}

function found(text: string, start: number, end: number): readonly string[] {
  const words: string[] = [];
  eachWordWithin(text, start, end, (from, to) => words.push(`${from} ${text.slice(from, to)}`));
  return words;
}

test('finds the words of every passage', async () => {
  for (const { text } of [...(await readTuned()), ...(await readHeldOut())])
    expect(found(text, 0, text.length)).toEqual(asMatchAll(text, 0, text.length));
});

test('finds the words between any two places of any signs', () => {
  const roll = dice(10);
  const signs = "a b É ’ ' - -- 1 ½ 2.0 \u{10400} \u{1d7d8} 🧡 \ud801 \udc00 中 ̈ \n".split(' ');
  for (let round = 0; round < 3_000; round += 1) {
    const text = Array.from({ length: 16 }, () => signs[Math.floor(roll() * signs.length)]).join(
      roll() < 0.5 ? '' : ' ',
    );
    const start = Math.floor(roll() * text.length);
    const end = start + Math.floor(roll() * (text.length + 1 - start));
    expect(found(text, start, end), JSON.stringify(text.slice(start, end))).toEqual(
      asMatchAll(text, start, end),
    );
  }
});
