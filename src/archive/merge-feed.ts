import { haveTagsVanished } from '../care/have-tags-vanished.ts';
import { reduceToConsent } from '../care/reduce-to-consent.ts';
import { withinLane } from '../care/within-lane.ts';
import { instantOf, millisecondsOf } from '../dates.ts';
import { WEEK } from '../days.ts';
import type { ArchivedEntry, Entry, FeedListing, Instant, Member } from '../model.ts';
import { ownData } from '../own-copy.ts';
import { entryKey } from './entry-key.ts';
import { findMissing } from './find-missing.ts';
import { type Listed, type Order, orderOf } from './order-of-feed.ts';
import { placeEntry } from './place-entry.ts';
import { recognise } from './recognise.ts';

/** What a merge depends on beside the feed. */
export interface MergeContext {
  readonly member: Member;
  readonly listing: FeedListing;
  readonly now: Instant;
  /** The keys of all the member's entries; a new one is added. */
  readonly keys: Set<string>;
  /** False when the feed was cut off, so that what it lacks says nothing. */
  readonly isWhole: boolean;
  /** True when entries that were outside the lane have lost their tags. */
  readonly hasLostTags?: boolean;
  /** More new entries than this at once skip the front page. */
  readonly flood: number;
  /** By key, each entry as the feed lists it; what is inside the lane is added. */
  readonly listed?: Map<string, Entry>;
}

/** A feed's entries after a reading, and those that their author took back. */
export interface MergedFeed {
  readonly entries: readonly ArchivedEntry[];
  readonly retracted: readonly ArchivedEntry[];
  /** True when the feed has lost its tags, so that its lane tells nothing. */
  readonly isBlind: boolean;
}

/**
 * Joins what a feed lists now to what is kept of it. What is known is brought up to date; what is outside the lane goes,
 * or never comes; what is missing is judged. Each of `listed` has an id of its own, as `tellApart` gives it.
 */
export function mergeFeed(
  kept: readonly ArchivedEntry[],
  listed: readonly Entry[],
  context: MergeContext,
): MergedFeed {
  const { member, listing, now, hasLostTags = false } = context;
  const same = recognise(kept, listed);
  const isBlind = hasLostTags || haveTagsVanished(listed, kept, same, listing.lane);
  const entries: ArchivedEntry[] = [];
  const isNew: ArchivedEntry[] = [];
  const places: Listed[] = [];
  for (const [position, entry] of listed.entries()) {
    const before = same.get(entry);
    // Without its tags nobody can tell whether an entry is inside: what is known keeps those it had, what is new waits.
    const tagged = isBlind ? before : entry;
    if (tagged === undefined || !withinLane(tagged, listing.lane)) {
      const date = before?.date ?? entry.published ?? entry.updated;
      if (date !== undefined) places.push({ date, updated: entry.updated });
      continue;
    }
    const key = before?.key ?? freshKey(member.id, listing.url, entry.id, context.keys);
    const reading = { member: member.id, feed: listing.url, now, position, key, before };
    context.listed?.set(key, entry);
    // What is kept are pieces of a text, which would hold all of it, and of a feed, which would hold that.
    const placed = ownData(placeEntry(reduceToConsent({ ...entry, tags: tagged.tags }, member), reading));
    places.push(placed);
    (before ? entries : isNew).push(placed);
  }
  const found = new Set(same.values());
  const absent = kept.filter((entry) => !found.has(entry));
  const order = orderOf(places);
  // An empty feed, or one that was cut off, says nothing by what it lacks.
  const { staying, retracted } =
    context.isWhole && listed.length > 0
      ? findMissing(absent, { order, added: isNew.length, now })
      : { staying: absent, retracted: [] };
  const present = markOutOfOrder([...entries, ...markFlood(isNew, kept.length === 0, context)], order);
  return { entries: [...present, ...staying], retracted, isBlind };
}

/** Once out of order, always: such an entry slides to the end of the feed, and would be taken for the oldest there. */
function markOutOfOrder(
  entries: readonly ArchivedEntry[],
  order: Order | undefined,
): readonly ArchivedEntry[] {
  if (order === undefined || order.outOfOrder.size === 0) return entries;
  const keys = new Set([...order.outOfOrder].flatMap((entry) => ('key' in entry ? [entry.key] : [])));
  return entries.map((entry) => (keys.has(entry.key) ? { ...entry, isOutOfOrder: true } : entry));
}

/** An entry that got a new id keeps its key, so that the one who takes its old id needs another. */
function freshKey(member: string, feed: string, id: string, taken: Set<string>): string {
  let key = entryKey(member, feed, id);
  for (let count = 2; taken.has(key); count += 1) key = entryKey(member, feed, `${id}\n${count}`);
  taken.add(key);
  return key;
}

/** Of a feed's first reading, only what claims to be of this week counts: a new member brings years of entries. */
function markFlood(
  isNew: readonly ArchivedEntry[],
  isFirst: boolean,
  { now, flood }: MergeContext,
): readonly ArchivedEntry[] {
  const weekAgo = instantOf(millisecondsOf(now) - WEEK);
  const counts = (entry: ArchivedEntry) => !isFirst || entry.date > weekAgo;
  if (isNew.filter(counts).length <= flood) return isNew;
  return isNew.map((entry) => (counts(entry) ? { ...entry, isFlood: true } : entry));
}
