import { describe, expect, it } from 'vitest';
import { isBelievable } from '../../src/read/is-believable.ts';

describe('isBelievable', () => {
  it.each([
    '1970-01-01T00:00:00.000Z',
    '1970-01-01T12:00:00.000Z',
    '1969-12-31T19:00:00.000Z',
    '1904-01-01T00:00:00.000Z',
    '0001-01-01T00:00:00.000Z',
    '-000001-01-01T00:00:00.000Z',
  ])('does not believe %s', (instant) => {
    expect(isBelievable(instant)).toBe(false);
  });

  it.each(['1970-01-02T00:00:00.000Z', '1994-05-01T00:00:00.000Z', '9999-12-31T23:59:59.000Z'])(
    'believes %s',
    (instant) => {
      expect(isBelievable(instant)).toBe(true);
    },
  );
});
