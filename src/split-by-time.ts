import { groupBy } from './group-by.ts';
import type { Day } from './model.ts';

/** A year, a month or a day, and what belongs to it. */
export interface Period<Item> {
  /** `2026`, `2026-11` or `2026-11-15`. */
  readonly name: string;
  /** In the order given. */
  readonly items: readonly Item[];
  /** Its months, or its days, newest first; none where all of it has room on one page. */
  readonly parts: readonly Period<Item>[];
}

/** As many cards as one page shows; what is more goes into the parts of its time. */
export const ROOM = 30;

/** As many of them as stand on the page of a time that is split: enough to tell what it was about. */
export const NEWEST = 10;

/** How long the names of years, months and days are. */
const YEAR = 4;
const MONTH = 7;
const DAY = 10;

/**
 * Splits a long list by time, so that what stands on a page stays there: a new item comes into the newest period and moves no
 * other one. Every year is a period, a month where its year has no room on one page, a day where its month has none.
 * `always: 'months'` makes months of every year.
 */
export function splitByTime<Item>(
  items: readonly Item[],
  dayOfItem: (item: Item) => Day,
  { room = ROOM, always = 'years' }: { readonly room?: number; readonly always?: 'years' | 'months' } = {},
): readonly Period<Item>[] {
  const split = (some: readonly Item[], length: number): readonly Period<Item>[] =>
    [...groupBy(some, (item) => dayOfItem(item).slice(0, length))]
      .toSorted(([one], [other]) => (one < other ? 1 : -1))
      .map(([name, ofOne]) => {
        const isSplit = length < DAY && (ofOne.length > room || (always === 'months' && length === YEAR));
        return { name, items: ofOne, parts: isSplit ? split(ofOne, length === YEAR ? MONTH : DAY) : [] };
      });
  return split(items, YEAR);
}

/** Every period at any depth, the newest first and a year before its months. */
export function allPeriods<Item>(periods: readonly Period<Item>[]): readonly Period<Item>[] {
  return periods.flatMap((period) => [period, ...allPeriods(period.parts)]);
}

/** Those that are not split any further: together they hold everything once. */
export function finestPeriods<Item>(periods: readonly Period<Item>[]): readonly Period<Item>[] {
  return allPeriods(periods).filter(({ parts }) => parts.length === 0);
}
