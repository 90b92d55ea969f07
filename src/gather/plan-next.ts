import { instantOf, millisecondsOf } from '../dates.ts';
import type { FeedRhythm, Instant } from '../model.ts';
import { durationOf } from './keep-records.ts';

const HOUR = durationOf('1h');
const DAY = durationOf('1d');
const WEEK = durationOf('1w');

/** When a feed that was read is due again. */
export interface ReadVisit {
  readonly now: Instant;
  readonly hasValidators: boolean;
  /** Milliseconds for which the server calls its answer fresh. */
  readonly freshness: number;
  readonly rhythm?: FeedRhythm | undefined;
}

/**
 * An hour later with validators and a day without; what server and feed ask for may only lengthen that, up to a week,
 * so that one wrong number does not silence a member.
 */
export function planAfterRead({ now, hasValidators, freshness, rhythm }: ReadVisit): Instant {
  const wanted = Math.max(
    hasValidators ? HOUR : DAY,
    Math.min(WEEK, freshness),
    Math.min(WEEK, (rhythm?.minutes ?? 0) * 60_000),
  );
  return instantOf(afterSkipped(millisecondsOf(now) + wanted, rhythm));
}

/** When a feed that leads to the address of another is looked at again, in case that has changed. */
export function planAfterDetour(now: Instant): Instant {
  return instantOf(millisecondsOf(now) + DAY);
}

/** What is known of a failure. */
export interface FailedVisit {
  readonly now: Instant;
  readonly status: number | undefined;
  readonly wasReached: boolean;
  /** The first of the unbroken row of failures. */
  readonly since: Instant;
  /** How many in a row, this one included. */
  readonly count: number;
  /** Until when the host said it does not want to be asked. */
  readonly hostWaitsUntil?: Instant | undefined;
}

/** When a feed that failed is tried again; `undefined` after 410 (gone) and 451 (forbidden by law), which means never. */
export function planAfterFailure(visit: FailedVisit): Instant | undefined {
  const { now, status, wasReached, since, count } = visit;
  // Without a network nobody was burdened, and the next build should find the network back at once.
  if (!wasReached) return now;
  if (status === 410 || status === 451) return undefined;
  const later = instantOf(
    millisecondsOf(now) + delayFor(status, millisecondsOf(now) - millisecondsOf(since), count),
  );
  const { hostWaitsUntil } = visit;
  return hostWaitsUntil !== undefined && hostWaitsUntil > later ? hostWaitsUntil : later;
}

/**
 * How long a host that answered 429 or 503 is left alone: what it said, at most a year, else 4 h doubling to a week.
 * Also one that says 0 is left alone by the rest of the build.
 */
export function planHostWait(now: Instant, retryAfter: number | undefined, count: number): Instant {
  const asked = retryAfter ?? doubled(durationOf('4h'), count, WEEK);
  const wait = Math.min(durationOf('1y'), Math.max(durationOf('1m'), asked));
  return instantOf(millisecondsOf(now) + wait);
}

function delayFor(status: number | undefined, lasting: number, count: number): number {
  if (status === 404) return lasting < 2 * WEEK ? DAY : WEEK;
  // 429 and 503 are the host's business, which `planHostWait` measures; the feed only keeps its hourly distance.
  if (status === 429 || status === 503) return HOUR;
  if (status !== undefined && status >= 400 && status < 500) return doubled(durationOf('4h'), count, WEEK);
  return doubled(HOUR, count, DAY);
}

function doubled(first: number, count: number, longest: number): number {
  return Math.min(longest, first * 2 ** Math.min(count - 1, 20));
}

/** Moves on by whole hours while the feed says it is not worth asking; a feed that skips every hour is not believed. */
function afterSkipped(due: number, rhythm: FeedRhythm | undefined): number {
  if (rhythm?.skipHours === undefined && rhythm?.skipDays === undefined) return due;
  for (let moment = due; moment < due + WEEK; moment += HOUR) {
    const date = new Date(moment);
    const isSkipped =
      rhythm.skipHours?.includes(date.getUTCHours()) === true ||
      rhythm.skipDays?.includes(date.getUTCDay()) === true;
    if (!isSkipped) return moment;
  }
  return due;
}
