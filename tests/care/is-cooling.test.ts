import { expect, test } from 'vitest';
import { isCooling } from '../../src/care/is-cooling.ts';

test.each([
  { date: '2026-11-20T00:00:00.001Z', expected: true },
  { date: '2026-11-20T00:00:00.000Z', expected: false },
  { date: '2026-11-20T12:00:00.000Z', expected: true },
])('an entry of $date waits twelve hours: $expected at noon', ({ date, expected }) => {
  expect(isCooling({ date }, { coolingOffHours: 12 }, '2026-11-20T12:00:00.000Z')).toBe(expected);
});

test('nothing waits without a cooling-off', () => {
  const now = '2026-11-20T12:00:00.000Z';

  expect(isCooling({ date: now }, { coolingOffHours: 0 }, now)).toBe(false);
});
