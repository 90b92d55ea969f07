import { millisecondsOf } from '../dates.ts';
import type { Day } from '../model.ts';

const DAY = 24 * 3_600_000;

/** How many days after `from` the day `to` is; negative when it is before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((millisecondsOf(to) - millisecondsOf(from)) / DAY);
}

/** The day so many days after another. */
export function daysAfter(day: Day, days: number): Day {
  return new Date(millisecondsOf(day) + days * DAY).toISOString().slice(0, 10);
}
