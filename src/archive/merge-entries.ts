import type { ReducedEntry } from '../care/reduce-to-consent.ts';
import type { ArchivedEntry, Instant } from '../model.ts';
import { entryKey } from './entry-key.ts';

/** Which feed of which member was read, and when. */
export interface Reading {
  readonly member: string;
  readonly feed: string;
  readonly now: Instant;
}

/**
 * Joins what a feed says now to what is kept of its member. An entry is the same by its id within its feed. An edit
 * replaces what the entry says and keeps its key and its place in time; what left the feed stays. The first of
 * several entries with one id counts. Oldest first, so that a file of them grows at its end.
 */
export function mergeEntries(
  kept: readonly ArchivedEntry[],
  incoming: readonly ReducedEntry[],
  reading: Reading,
): readonly ArchivedEntry[] {
  const merged = new Map(kept.map((entry) => [identity(entry.feed, entry.id), entry]));
  const met = new Set<string>();
  for (const entry of incoming) {
    const same = identity(reading.feed, entry.id);
    if (met.has(same)) continue;
    met.add(same);
    merged.set(same, placed(entry, merged.get(same), reading));
  }
  return [...merged.values()].sort(byDate);
}

/** Oldest first; entries of one moment by key, so that the order never depends on the feed's. */
export function byDate(one: ArchivedEntry, other: ArchivedEntry): number {
  return compare(one.date, other.date) || compare(one.key, other.key);
}

/** Ids are scoped by feed, so that no feed can overwrite another's entry. */
function identity(feed: string, id: string): string {
  return JSON.stringify([feed, id]);
}

function placed(entry: ReducedEntry, before: ArchivedEntry | undefined, reading: Reading): ArchivedEntry {
  const { published, updated, ...content } = entry;
  const { member, feed, now } = reading;
  const past = isPast(updated, now) ? { updated } : {};
  // Atom requires `updated` only (RFC 4287 §4.1.2), so that many entries never say when they were published.
  const said = published ?? updated;
  const written = isPast(said, now) ? said : undefined;
  const place = before ? keptPlace(before, written) : firstPlace(written, now);
  return {
    ...content,
    ...past,
    ...place,
    key: before?.key ?? entryKey(member, feed, entry.id),
    member,
    feed,
  };
}

type Place = Pick<ArchivedEntry, 'date' | 'isDated' | 'firstSeen'>;

/** An unknown date, or one in the future, is no reason to stand first: the entry counts from when it was seen. */
function firstPlace(published: Instant | undefined, now: Instant): Place {
  return { date: published ?? now, isDated: published !== undefined, firstSeen: now };
}

/** Nothing is moved up by re-dating; only an entry without a date may still learn an earlier one. */
function keptPlace(before: ArchivedEntry, published: Instant | undefined): Place {
  const { date, isDated, firstSeen } = before;
  const isEarlier = !isDated && published !== undefined && published <= date;
  return isEarlier ? { date: published, isDated: true, firstSeen } : { date, isDated, firstSeen };
}

/** Whether a date is known and not ahead of the clock. Years outside 0 to 9999 do not sort as text, and are no dates. */
function isPast(instant: Instant | undefined, now: Instant): instant is Instant {
  return instant !== undefined && /^\d{4}-/u.test(instant) && instant <= now;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
