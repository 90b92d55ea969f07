import { expect, test } from 'vitest';
import { HELD_OUT, readCommunity, TUNED } from './communities.ts';
import { FLOOR, inPercent, measureSuggestions, measureTagOverlap } from './measure.ts';

const held = HELD_OUT.map((name) => readCommunity(name));

test('the first three suggestions name somebody worth meeting for most members of communities nobody tuned on', () => {
  const measures = held.map(measureSuggestions);

  expect(measures.map(({ members }) => members)).toEqual([16, 16, 16, 16]);
  expect(inPercent(measures)).toBeGreaterThanOrEqual(FLOOR);
});

test('tags in common would find far fewer', () => {
  const baseline = held.map((known) => measureTagOverlap(known, 'number'));

  expect(inPercent(baseline)).toBeLessThan(50);
});

test.each([...HELD_OUT, ...TUNED])('%s: nobody is introduced to whom they talk with already', (name) => {
  const known = readCommunity(name);

  expect(known.talking.length).toBeGreaterThan(4);
  expect(measureSuggestions(known).talking).toEqual([]);
});
