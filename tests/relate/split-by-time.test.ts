import { expect, test } from 'vitest';
import { allPeriods, finestPeriods, splitByTime } from '../../src/split-by-time.ts';

const days = (month: string, count: number) =>
  Array.from({ length: count }, (_, day) => `${month}-${String(28 - (day % 28)).padStart(2, '0')}`)
    .sort()
    .reverse();
const names = (items: readonly string[], room = 3) =>
  allPeriods(splitByTime(items, (day) => day, { room })).map(({ name }) => name);

test('every year has a page, whether it has room on the first one or not', () => {
  expect(names(['2026-11-02', '2024-01-05'])).toEqual(['2026', '2024']);
});

test('a year that has no room on one page is split by month, and a month by day', () => {
  const items = [...days('2026-11', 5), '2026-02-01', '2025-06-01'];

  expect(names(items)).toEqual([
    '2026',
    '2026-11',
    '2026-11-28',
    '2026-11-27',
    '2026-11-26',
    '2026-11-25',
    '2026-11-24',
    '2026-02',
    '2025',
  ]);
});

test('a day is not split, however much was written on it', () => {
  const items = Array.from({ length: 9 }, () => '2026-11-02');

  expect(names(items)).toEqual(['2026', '2026-11', '2026-11-02']);
});

test('the finest periods together hold everything once, in the order given', () => {
  const items = [...days('2026-11', 8), ...days('2026-10', 2), ...days('2025-01', 5)];

  const periods = finestPeriods(splitByTime(items, (day) => day, { room: 3 }));

  expect(periods.flatMap((period) => period.items)).toEqual(items);
});

test('what is newly written changes only the periods in which it lies, and takes no address away', () => {
  const before = [...days('2026-10', 4), ...days('2025-03', 5)];
  const after = ['2026-11-03', ...before];
  const byName = (items: readonly string[]) =>
    new Map(allPeriods(splitByTime(items, (day) => day, { room: 3 })).map((period) => [period.name, period]));

  const [old, now] = [byName(before), byName(after)];

  expect([...old.keys()].filter((name) => !now.has(name))).toEqual([]);
  for (const [name, period] of old) if (name !== '2026') expect(now.get(name)).toEqual(period);
});

test('an archive has a page for each month of every year', () => {
  const periods = splitByTime(['2026-11-02', '2026-03-01'], (day) => day, { always: 'months' });

  expect(allPeriods(periods).map(({ name }) => name)).toEqual(['2026', '2026-11', '2026-03']);
});
