import { expect, test } from 'vitest';
import {
  type Places,
  placesOfPassages,
  readPlaces,
  sharedPlaces,
} from '../../../src/publish/verify/places-of-passages.ts';

/** So many passages, some of them at several places, one at ever so many. */
function* invented(): Generator<readonly [mark: number, text: number, at: number]> {
  for (let text = 1; text <= 20_000; text += 1) {
    yield [markOf(text), text, 0];
    yield [markOf(text % 700), text, 1];
    yield [markOf(0), text, 2];
  }
}

function markOf(number: number): number {
  return Math.floor(Math.abs(Math.sin(number + 1)) * 2 ** 53);
}

test.each([
  ['here', (places: Places) => places],
  ['in memory that threads share', sharedPlaces],
])(
  '%s all places of a passage are found, in the order in which they were noted, and of one that stands everywhere the first',
  (_, placed) => {
    const places = placesOfPassages();
    const wanted = new Map<number, (readonly [number, number])[]>();
    for (const [mark, text, at] of invented()) {
      places.put(mark, text, at);
      const known = wanted.get(mark) ?? [];
      if (known.length < 200) wanted.set(mark, [...known, [text, at]]);
    }

    const each = readPlaces(placed(places.all()));

    for (const [mark, expected] of wanted) {
      const found: (readonly [number, number])[] = [];
      each(mark, (text, at) => found.push([text, at]));
      expect(found).toEqual(expected);
    }
    each(-1 + 2 ** 53, () => expect.unreachable('nobody noted it'));
    expect(wanted.get(markOf(0))).toHaveLength(200);
  },
);

test('nothing is found where nothing was noted', () => {
  const found: number[] = [];

  readPlaces(placesOfPassages().all())(12, (text) => found.push(text));

  expect(found).toEqual([]);
});

test('as many places are given as were noted, and threads share memory for no more', () => {
  const places = placesOfPassages();
  for (let text = 1; text <= 10_000; text += 1) places.put(markOf(text), text, 0);

  const { texts, ats, nexts } = sharedPlaces(places.all());

  // The place zero is none.
  for (const numbers of [texts, ats, nexts]) expect(numbers.buffer.byteLength).toBe(4 * 10_001);
});
