import { isCooling } from '../care/is-cooling.ts';
import { reduceArchived } from '../care/reduce-to-consent.ts';
import { withinLane } from '../care/within-lane.ts';
import type { ArchivedEntry, Entry, FeedListing, Instant, Member } from '../model.ts';
import { byDate } from './by-date.ts';
import type { FeedIdentity } from './feed-identity.ts';
import { findStillMissing } from './find-missing.ts';
import { identifyingAddress } from './identifying-address.ts';
import { NOBODY_LEFT, type WithdrawalJudge } from './judge-withdrawals.ts';
import { type MergeContext, mergeFeed } from './merge-feed.ts';
import type { Tombstones } from './tombstones.ts';

/** What one feed said in this build. A feed that failed, or was not asked, gives none. */
export type FeedRead =
  | {
      readonly kind: 'read';
      /** The feed's address as `feeds.yaml` lists it. */
      readonly feed: string;
      /** Each under an id of its own, as `tellApart` gives them. */
      readonly entries: readonly Entry[];
      /** True when it was not read to its end. */
      readonly isCut: boolean;
      readonly identity: FeedIdentity;
    }
  /** The server says that nothing has changed since a reading, which was the last one unless a build was killed. */
  | { readonly kind: 'confirmed'; readonly feed: string; readonly readAt: Instant };

/** A member's entries: those the hub shows, and those that still wait. Both oldest first. */
export interface MemberEntries {
  readonly published: readonly ArchivedEntry[];
  readonly cooling: readonly ArchivedEntry[];
}

/** What a merge needs of the hub. */
export interface HubContext {
  readonly now: Instant;
  /** `hub.flood`. */
  readonly flood: number;
  readonly tombstones: Pick<Tombstones, 'has' | 'keepAway'>;
  /** What was taken out of the hub for good; nothing, where this is absent. */
  readonly withdrawals?: Pick<WithdrawalJudge, 'keepsOut' | 'holdsAddress'>;
}

/** The member's entries after a build, and those that the hub showed until their author took them back. */
export interface MergedMember extends MemberEntries {
  readonly retracted: readonly ArchivedEntry[];
  /** Those that somebody had taken out for good since the last build. */
  readonly takenOut: readonly ArchivedEntry[];
}

/**
 * Brings a member's entries up to date with what the feeds say, the clock, and what the member allows today: lane
 * and consent reach everything that was kept under wider ones.
 */
export function mergeMember(
  member: Member,
  kept: MemberEntries,
  reads: readonly FeedRead[],
  context: HubContext,
): MergedMember {
  const { now, tombstones, withdrawals = NOBODY_LEFT } = context;
  const listings = new Map(member.feeds.map((listing) => [listing.url, listing]));
  const shown = new Set(kept.published.map((entry) => entry.key));
  const keys = new Set([...kept.published, ...kept.cooling].map(({ key }) => key));
  const retracted: ArchivedEntry[] = [];
  const before = [...kept.published, ...kept.cooling];
  const takenOut = before.filter((entry) => withdrawals.keepsOut(entry, member.id));
  const isTakenOut = new Set(takenOut);
  let entries: readonly ArchivedEntry[] = before
    .filter((entry) => !isTakenOut.has(entry))
    .filter((entry) => isInside(entry, listings.get(entry.feed)) && !tombstones.has(entry))
    .map((entry) => believed(reduceArchived(entry, member), now));
  for (const read of reads) {
    const listing = listings.get(read.feed);
    if (!listing) continue;
    const ofFeed = entries.filter((entry) => entry.feed === read.feed);
    const merged = mergeRead(ofFeed, read, { member, listing, keys }, context);
    entries = [...entries.filter((entry) => entry.feed !== read.feed), ...merged.entries];
    retracted.push(...merged.retracted);
  }
  // What is missing while it waits was taken back before anybody saw it: no second reading, and no trace.
  const addresses = new Set(entries.flatMap(({ url }) => identifyingAddress(url) ?? []));
  // What another feed of the member still lists has only left one of them.
  const isGone = ({ key, url }: ArchivedEntry) =>
    shown.has(key) && !addresses.has(identifyingAddress(url) ?? '');
  const isAlive = ({ key, missingSince }: ArchivedEntry) => shown.has(key) || missingSince === undefined;
  const isOut = (entry: ArchivedEntry) => shown.has(entry.key) || !isCooling(entry, member, now);
  const ordered = entries
    .filter(isAlive)
    .map((entry) => withoutLinks(entry, withdrawals))
    .sort(byDate);
  return {
    published: ordered.filter(isOut),
    cooling: ordered.filter((entry) => !isOut(entry)),
    retracted: retracted.filter(isGone),
    takenOut,
  };
}

/** What others wrote stays theirs; but that it led to somebody who left, and in which sentence, is remembered no more. */
function withoutLinks(
  entry: ArchivedEntry,
  { holdsAddress }: Pick<WithdrawalJudge, 'holdsAddress'>,
): ArchivedEntry {
  const links = entry.links.filter(({ href }) => !holdsAddress(href));
  return links.length === entry.links.length ? entry : { ...entry, links };
}

function mergeRead(
  ofFeed: readonly ArchivedEntry[],
  read: FeedRead,
  { member, listing, keys }: Pick<MergeContext, 'member' | 'listing' | 'keys'>,
  { now, flood, tombstones, withdrawals = NOBODY_LEFT }: HubContext,
): { readonly entries: readonly ArchivedEntry[]; readonly retracted: readonly ArchivedEntry[] } {
  if (read.kind === 'confirmed') {
    const { staying, retracted } = findStillMissing(ofFeed, read.readAt, now);
    return { entries: staying, retracted };
  }
  const away = tombstones.keepAway({ member: member.id, feed: read.feed }, read.entries, now);
  const allowed = read.entries.filter((entry) => !away.has(entry) && !withdrawals.keepsOut(entry, member.id));
  return mergeFeed(ofFeed, allowed, { member, listing, keys, now, flood, isWhole: !read.isCut });
}

/** Under a clock that was ahead, an entry may have got a place in the future; nobody stands there. */
function believed(entry: ArchivedEntry, now: Instant): ArchivedEntry {
  const { date, firstSeen } = entry;
  if (date <= now && firstSeen <= now) return entry;
  const isAhead = date > now;
  return {
    ...entry,
    firstSeen: firstSeen > now ? now : firstSeen,
    ...(isAhead && { date: now, isDated: false }),
  };
}

/** An entry of a feed that is no longer listed has no lane; it is kept, and not shown. */
function isInside(entry: Pick<ArchivedEntry, 'tags'>, listing: FeedListing | undefined): boolean {
  return listing === undefined || withinLane(entry, listing.lane);
}
