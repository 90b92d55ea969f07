import { expect, test } from 'vitest';
import { memoised, memoisedFor, memoisedLatest } from '../src/memoised.ts';

interface Thing {
  readonly name: string;
}

test('makes something of each text once, nothing too, and forgets all when there are too many', () => {
  const asked: string[] = [];
  const made = memoised((text) => {
    asked.push(text);
    return text === 'a' ? undefined : text.toUpperCase();
  }, 2);

  const results = ['a', 'b', 'a', 'b', 'c', 'c', 'a'].map(made);

  expect(results).toEqual([undefined, 'B', undefined, 'B', 'C', 'C', undefined]);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});

test('makes something of each thing once, and of its like anew', () => {
  const asked: Thing[] = [];
  const made = memoisedFor((thing: Thing) => {
    asked.push(thing);
    return asked.length === 1 ? undefined : thing.name;
  });
  const [one, other] = [{ name: 'a' }, { name: 'a' }];

  expect([made(one), made(one), made(other), made(one)]).toEqual([undefined, undefined, 'a', undefined]);
  expect(asked).toEqual([one, other]);
});

test('forgets all it made when that is too much, and makes it again', () => {
  const asked: string[] = [];
  const made = memoisedLatest(
    (thing: Thing) => {
      asked.push(thing.name);
      return { text: thing.name.repeat(10) };
    },
    ({ text }) => text.length,
    25,
  );
  const [a, b, c] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];

  const texts = [a, b, a, b, c, c, a].map((thing) => made(thing).text.slice(0, 1));

  expect(texts).toEqual(['a', 'b', 'a', 'b', 'c', 'c', 'a']);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});
