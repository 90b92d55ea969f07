import type { ReducedEntry } from '../care/reduce-to-consent.ts';
import { instantOf, millisecondsOf } from '../dates.ts';
import type { ArchivedEntry, Instant } from '../model.ts';

/** Where an entry was read, and what the hub had of it before. */
export interface Reading {
  readonly member: string;
  readonly feed: string;
  readonly now: Instant;
  /** The key for an entry that is new. */
  readonly key: string;
  /** Its place in the feed, from 0. */
  readonly position: number;
  readonly before: ArchivedEntry | undefined;
}

/** Makes the entry that the archive keeps. An edit replaces what the entry says, and keeps its key and its place in time. */
export function placeEntry(entry: ReducedEntry, reading: Reading): ArchivedEntry {
  const { published, updated, ...content } = entry;
  const { member, feed, now, key, before } = reading;
  // Atom requires `updated` only (RFC 4287 §4.1.2), so that many entries never say when they were published.
  const said = published ?? updated;
  const written = isPast(said, now) ? said : undefined;
  return {
    ...content,
    ...(isPast(updated, now) && { updated }),
    ...(before ? keptPlace(before, written) : firstPlace(written, reading)),
    ...(before?.isOutOfOrder === true && { isOutOfOrder: true }),
    ...(before?.isFlood === true && { isFlood: true }),
    ...(before?.released !== undefined && { released: before.released }),
    key: before?.key ?? key,
    member,
    feed,
  };
}

type Place = Pick<ArchivedEntry, 'date' | 'isDated' | 'firstSeen'>;

/**
 * An unknown date, or one in the future, is no reason to stand first: the entry counts from when it was seen, a
 * thousandth of a second before the one above it in the feed.
 */
function firstPlace(written: Instant | undefined, { now, position }: Reading): Place {
  const seen = () => instantOf(millisecondsOf(now) - position);
  return { date: written ?? seen(), isDated: written !== undefined, firstSeen: now };
}

/** Nothing is moved up by re-dating; only an entry without a date may still learn an earlier one. */
function keptPlace(before: ArchivedEntry, written: Instant | undefined): Place {
  const { date, isDated, firstSeen } = before;
  const isEarlier = !isDated && written !== undefined && written <= date;
  return isEarlier ? { date: written, isDated: true, firstSeen } : { date, isDated, firstSeen };
}

/** Whether a date is known and not ahead of the clock. Years outside 0 to 9999 do not sort as text, and are no dates. */
function isPast(instant: Instant | undefined, now: Instant): instant is Instant {
  return instant !== undefined && /^\d{4}-/u.test(instant) && instant <= now;
}
