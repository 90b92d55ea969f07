import { expect, test } from 'vitest';
import { placeFinder } from '../../../src/publish/verify/check-passages.ts';

test('each letter of a joined text, and the line’s end behind it, lies in its own piece', () => {
  const flow = ['one', '', 'three', 'x'].map((text, at) => ({ text, place: `line ${at + 1}` }));
  const placeOf = placeFinder(flow);

  const places = flow.flatMap(({ text, place }) => Array.from({ length: text.length + 1 }, () => place));
  // Backwards, since offsets may come in any order.
  const found = places.map((_, at) => placeOf(places.length - 1 - at)).toReversed();

  expect(found).toEqual(places);
});

test('what lies behind the last piece is of the text as a whole', () => {
  expect(placeFinder([])(0)).toBe('its text');
  expect(placeFinder([{ text: 'one', place: 'line 1' }])(4)).toBe('its text');
});
