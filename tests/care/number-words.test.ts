import { describe, expect, test } from 'vitest';
import { hashOf, numberWords, UNKNOWN } from '../../src/care/number-words.ts';
import { dice } from './invent.ts';

/** Numbers whole texts as words. */
function numbering(most?: number) {
  const told: string[] = [];
  const { numberIn } = numberWords((word) => told.push(word), most);
  return { told, numberOf: (word: string) => numberIn(`(${word})`, 1, 1 + word.length) };
}

/** So many words whose place in a table of `slots` is the same. */
function crowd(count: number, slots: number): readonly string[] {
  const words: string[] = [];
  for (let at = 0; words.length < count; at += 1) {
    const word = `w${at.toString(36)}`;
    if ((hashOf(word, 0, word.length) & (slots - 1)) === 0) words.push(word);
  }
  return words;
}

describe('the numbers of words', () => {
  test('are as a map would give them, whatever words there are', () => {
    const { told, numberOf } = numbering();
    const next = dice(11);
    const known = new Map<string, number>();
    for (let round = 0; round < 200_000; round += 1) {
      const word = Math.floor(next() ** 3 * 60_000).toString(36);
      if (!known.has(word)) known.set(word, known.size);
      if (numberOf(word) !== known.get(word)) expect.fail(`${word} has another number`);
    }

    expect(told).toEqual([...known.keys()]);
  });

  test('stay apart when somebody writes words that all come to one place', () => {
    const { numberOf } = numbering();
    const words = crowd(300, 1 << 12);
    const numbers = words.map(numberOf);
    for (let at = 0; at < 5000; at += 1) numberOf(`other${at}`);

    expect(numbers).toEqual(words.map((_, number) => number));
    expect(words.map(numberOf)).toEqual(numbers);
  });

  test('tell letters apart, and not where a word stands', () => {
    const { numberIn } = numberWords(() => {});
    const text = 'one One one õne on';

    expect([numberIn(text, 0, 3), numberIn(text, 4, 7), numberIn(text, 8, 11)]).toEqual([0, 1, 0]);
    expect([numberIn(text, 12, 15), numberIn(text, 16, 18), numberIn(text, 0, 2)]).toEqual([2, 3, 3]);
  });

  test('are given to no more words than may have one', () => {
    const { numberOf } = numbering(2);

    expect(['a', 'b', 'c', 'b', 'c'].map(numberOf)).toEqual([0, 1, UNKNOWN, 1, UNKNOWN]);
  });
});
