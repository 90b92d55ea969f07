import { millisecondsOf } from './dates.ts';
import type { Day } from './model.ts';

/** Milliseconds of an hour. */
export const HOUR = 3_600_000;

/** Milliseconds of a day of twenty-four hours. */
export const DAY = 24 * HOUR;

/** Milliseconds of seven days. */
export const WEEK = 7 * DAY;

/**
 * Where each day begins last. A ruling names a day where its curator is; by this time zone no moment is taken for one of
 * a later day.
 */
export const WESTERNMOST = 'Etc/GMT+12';

/** How many days after `from` the day `to` is; negative when it is before. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day so many days after another. */
export function daysAfter(day: Day, days: number): Day {
  return new Date(millisecondsOf(day) + days * DAY).toISOString().slice(0, 10);
}

/** How many days lie between 1 January 1970 and a day. */
export function dayNumber(day: Day): number {
  return millisecondsOf(day) / DAY;
}
