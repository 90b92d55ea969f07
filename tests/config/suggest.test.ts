import { expect, it } from 'vitest';
import { suggest } from '../../src/config/suggest.ts';

it.each([
  ['grantd', 'granted'],
  ['garnted', 'granted'],
  ['Granted', 'granted'],
  ['cooling-off', 'coolingOff'],
  ['weather', undefined],
  ['', undefined],
])('for %s suggests %s', (written, expected) => {
  expect(suggest(written, ['granted', 'coolingOff', 'text', 'images'])).toBe(expected);
});

it('suggests nothing where there is nothing', () => {
  expect(suggest('granted', [])).toBeUndefined();
});
