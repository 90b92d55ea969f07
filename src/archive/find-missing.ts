import { millisecondsOf } from '../dates.ts';
import { HOUR } from '../days.ts';
import type { ArchivedEntry, Instant } from '../model.ts';
import type { Order } from './order-of-feed.ts';

/** Milliseconds between two readings that say together that an entry is meant to be away, or back. */
export const SURE_AFTER = HOUR;

/** What became of entries that a feed lists no longer. */
export interface Missing {
  /** Those that stay, each with what is known of its absence. */
  readonly staying: readonly ArchivedEntry[];
  /** Those that their author took back. */
  readonly retracted: readonly ArchivedEntry[];
}

/** What a reading of a feed tells of the entries that it lacks. */
export interface Reading {
  readonly order: Order | undefined;
  /** How many entries are new. */
  readonly added: number;
  readonly now: Instant;
}

/**
 * Judges the entries that a reading lacks. A feed drops its oldest entries, so one that is missing while an older one is
 * still there was taken back; when two readings an hour apart lack it, it goes. Any other stays. Those that as many new
 * ones pushed out have scrolled out, and are never judged again; a feed that is shorter than before says nothing.
 */
export function findMissing(missing: readonly ArchivedEntry[], { order, added, now }: Reading): Missing {
  const isOlder = (entry: ArchivedEntry) => order === undefined || order.momentOf(entry) <= order.oldest;
  const pushed = missing.filter((entry) => entry.hasScrolledOut !== true && isOlder(entry));
  const isPushed = pushed.length <= added;
  const marked = missing.map((entry) => {
    if (entry.hasScrolledOut === true) return entry;
    const { missingSince = now, ...rest } = entry;
    if (isOlder(entry)) return isPushed ? { ...rest, hasScrolledOut: true } : rest;
    // A clock that was ahead must not put the second reading off.
    return { ...rest, missingSince: missingSince > now ? now : missingSince };
  });
  return judge(marked, now);
}

/** Judges the entries that the last reading lacked, when the server says that nothing has changed since `readAt`. */
export function findStillMissing(kept: readonly ArchivedEntry[], readAt: Instant, now: Instant): Missing {
  const hasSeen = ({ missingSince }: ArchivedEntry) => missingSince !== undefined && missingSince <= readAt;
  const { staying, retracted } = judge(kept.filter(hasSeen), now);
  return { staying: [...kept.filter((entry) => !hasSeen(entry)), ...staying], retracted };
}

function judge(entries: readonly ArchivedEntry[], now: Instant): Missing {
  const isRetracted = ({ missingSince }: ArchivedEntry) =>
    missingSince !== undefined && millisecondsOf(now) - millisecondsOf(missingSince) >= SURE_AFTER;
  return {
    staying: entries.filter((entry) => !isRetracted(entry)),
    retracted: entries.filter(isRetracted),
  };
}
