import { isCooling } from '../care/is-cooling.ts';
import { reduceArchived, reduceToConsent } from '../care/reduce-to-consent.ts';
import { withinLane } from '../care/within-lane.ts';
import type { ArchivedEntry, Entry, FeedListing, Instant, Member } from '../model.ts';
import { byDate, mergeEntries } from './merge-entries.ts';

/** What one feed said, whole, in this build. A feed that failed or did not change gives none. */
export interface FeedRead {
  /** The feed's address as `feeds.yaml` lists it. */
  readonly feed: string;
  readonly entries: readonly Entry[];
}

/** A member's entries: those the hub shows, and those that still wait. Both oldest first. */
export interface MemberEntries {
  readonly published: readonly ArchivedEntry[];
  readonly cooling: readonly ArchivedEntry[];
}

/**
 * Brings a member's entries up to date with what the feeds say, the clock, and what the member allows today: lane
 * and consent reach everything that was kept under wider ones.
 */
export function mergeMember(
  member: Member,
  kept: MemberEntries,
  reads: readonly FeedRead[],
  now: Instant,
): MemberEntries {
  const listings = new Map(member.feeds.map((listing) => [listing.url, listing]));
  const waiting = new Set(kept.cooling.map((entry) => entry.key));
  const shown = new Set(kept.published.map((entry) => entry.key));
  let entries: readonly ArchivedEntry[] = [...kept.published, ...kept.cooling]
    .filter((entry) => isInside(entry, listings.get(entry.feed)))
    .map((entry) => reduceArchived(entry, member));
  for (const read of reads) {
    const inside = read.entries.filter((entry) => isInside(entry, listings.get(read.feed)));
    const isGone = goneAfter(read, inside, waiting);
    const remaining = entries.filter((entry) => entry.feed !== read.feed || !isGone(entry));
    const reduced = inside.map((entry) => reduceToConsent(entry, member));
    entries = mergeEntries(remaining, reduced, { member: member.id, feed: read.feed, now });
  }
  const isOut = (entry: ArchivedEntry) => shown.has(entry.key) || !isCooling(entry, member, now);
  const ordered = [...entries].sort(byDate);
  return { published: ordered.filter(isOut), cooling: ordered.filter((entry) => !isOut(entry)) };
}

/** An entry of a feed that is no longer listed has no lane; it is kept, and not shown. */
function isInside(entry: Pick<Entry, 'tags'>, listing: FeedListing | undefined): boolean {
  return listing === undefined || withinLane(entry, listing.lane);
}

/**
 * Which of a feed's kept entries its author took out of the hub: moved out of the lane, or deleted while waiting,
 * when nobody has seen them yet. What only scrolled out of the feed stays, and an empty feed takes nothing away.
 */
function goneAfter(
  read: FeedRead,
  inside: readonly Entry[],
  waiting: ReadonlySet<string>,
): (entry: ArchivedEntry) => boolean {
  const listed = new Set(read.entries.map((entry) => entry.id));
  const allowed = new Set(inside.map((entry) => entry.id));
  return (entry) => {
    if (listed.has(entry.id)) return !allowed.has(entry.id);
    return waiting.has(entry.key) && listed.size > 0 && !hasScrolledOut(entry, read.entries);
  };
}

/** A feed drops its oldest entries, so one that is missing has only scrolled out when all that remain are younger. */
function hasScrolledOut(entry: ArchivedEntry, remaining: readonly Entry[]): boolean {
  return (
    entry.isDated && remaining.every(({ published }) => published !== undefined && published >= entry.date)
  );
}
