import { describe, expect, test } from 'vitest';
import { splitRecords } from '../../src/publish/split-records.ts';
import { dice } from '../care/invent.ts';

/** Of a record nothing counts here but its date. */
interface Dated {
  readonly date: string;
}

interface Part {
  readonly name: string;
  readonly records: readonly Dated[];
}

function recordOf(date: string): Dated {
  return { date };
}

/** The parts, with the records themselves in the place of their places. */
function split(records: readonly Dated[], ...limits: readonly number[]): readonly Part[] {
  const [most, newest] = limits;
  const dates = records.map(({ date }) => date);
  return splitRecords(dates, most, newest).map(({ name, places }) => ({
    name,
    records: places.flatMap((place) => records[place] ?? []),
  }));
}

/** Records spread over some years at random, in no order. */
function many(count: number, years: readonly number[], seed = 7): readonly Dated[] {
  const roll = dice(seed);
  return Array.from({ length: count }, () => {
    const year = years[Math.floor(roll() * years.length)] ?? 2026;
    return recordOf(new Date(Date.UTC(year, 0, 1) + Math.floor(roll() * 365 * 86_400_000)).toISOString());
  });
}

function named(parts: readonly Part[]): ReadonlyMap<string, readonly Dated[]> {
  return new Map(parts.map(({ name, records }) => [name, records]));
}

test('few records stay together, in their order', () => {
  const records = many(10, [2024, 2026]);

  expect(split(records, 10)).toEqual([{ name: 'all', records }]);
});

test('a year is a part, the newest first', () => {
  const records = many(60, [2023, 2024, 2026]);

  const parts = split(records, 50);

  expect(parts.map(({ name }) => name)).toEqual(['2026', '2024', '2023']);
});

test('the newest part may hold fewer than the others, which stay as they are when something comes to it', () => {
  const [first = recordOf('2026-06-01'), ...records] = many(400, [2024, 2025, 2026]).toSorted((one, other) =>
    one.date < other.date ? 1 : -1,
  );

  const parts = split(records, 200, 20);
  const later = split([first, ...records], 200, 20);

  const sizes = parts.map((part) => part.records.length);
  expect(sizes[0]).toBeLessThanOrEqual(20);
  expect(Math.max(...sizes)).toBeGreaterThan(100);
  expect(later.slice(-parts.length + 1)).toEqual(parts.slice(1));
  expect(parts.flatMap((part) => part.records)).toEqual(records);
});

describe.each([
  { what: 'a year of many', records: many(500, [2026]) },
  { what: 'years of few and of many', records: [...many(300, [2025]), ...many(3, [2020, 2026])] },
  {
    what: 'a year with something in its very middle',
    records: [...many(20, [2026]), recordOf('2026-07-02T12:00:00.000Z')],
  },
  { what: 'many of one instant', records: Array.from({ length: 50 }, () => recordOf('2026-03-01')) },
  {
    what: 'records without a date',
    records: [...many(30, [2026]), ...'abcdefgh'.split('').map(() => recordOf('0000'))],
  },
  {
    what: 'dates that are none',
    records: 'abcdefghijkl'.split('').map((letter) => recordOf(`${letter}-long-ago`)),
  },
])('of $what', ({ records }) => {
  const parts = split(records, 7);

  test('no part holds more than it may, and together they hold each record once', () => {
    const sizes = parts.map((part) => part.records.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(7);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
    const all = parts.flatMap((part) => part.records);
    expect(all.length).toBe(records.length);
    expect(new Set(all)).toEqual(new Set(records));
    expect(named(parts).size).toBe(parts.length);
  });

  test('nothing in a part is older than anything in the next', () => {
    const dates = parts.map((part) => part.records.map(({ date }) => date).sort());
    for (const [at, [oldest = '']] of dates.entries()) {
      const newestOfNext = dates[at + 1]?.at(-1) ?? '';
      expect(oldest >= newestOfNext).toBe(true);
    }
  });
});

test('something new or taken back changes no part but its own', () => {
  const records = many(2000, [2024, 2025, 2026]);
  const before = named(split(records, 300));
  const taken = records.find(({ date }) => date.startsWith('2024-02'));
  const changed = [recordOf('2026-12-30T08:00:00.000Z'), ...records.filter((record) => record !== taken)];

  const after = named(split(changed, 300));

  const others = [...after].filter(([name, own]) => JSON.stringify(own) !== JSON.stringify(before.get(name)));
  expect(after.size).toBe(before.size);
  expect(after.size).toBeGreaterThan(6);
  expect(others.map(([name]) => name.slice(0, 4)).sort()).toEqual(['2024', '2026']);
});
