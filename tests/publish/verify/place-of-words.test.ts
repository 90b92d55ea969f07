import { expect, test } from 'vitest';
import { placeFinder } from '../../../src/publish/verify/check-passages.ts';

const pieces = [3, 0, 5, 0, 0, 1].map((words, at) => ({ place: `line ${at + 1}`, words }));
const placeOf = placeFinder(() => pieces, [3, 3, 8, 8, 8, 9]);

test('each word lies in its own piece, in whatever order they are asked for', () => {
  const places = pieces.flatMap(({ words, place }) => Array.from({ length: words }, () => place));

  const found = places.map((_, at) => placeOf(places.length - 1 - at)).toReversed();

  expect(found).toEqual(places);
});

test('what lies behind the last piece is of the text as a whole', () => {
  expect(placeOf(9)).toBe('its text');
  expect(placeFinder(() => [], [])(0)).toBe('its text');
});
