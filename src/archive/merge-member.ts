import { reduceArchived } from '../care/reduce-to-consent.ts';
import { type OtherNames, rulingsOn } from '../care/rulings.ts';
import { withinLane } from '../care/within-lane.ts';
import type {
  ArchivedEntry,
  Author,
  Decision,
  Entry,
  FeedListing,
  HoldReason,
  Instant,
  Member,
} from '../model.ts';
import { byDate } from './by-date.ts';
import type { FeedIdentity } from './feed-identity.ts';
import { findStillMissing } from './find-missing.ts';
import type { HeldEntry } from './held-file.ts';
import { identifyingAddress } from './identifying-address.ts';
import { NOBODY_LEFT, type WithdrawalJudge } from './judge-withdrawals.ts';
import type { Look } from './look-at-entries.ts';
import { type MergeContext, type MergedFeed, mergeFeed } from './merge-feed.ts';
import { otherNames } from './other-names.ts';
import type { Tombstones } from './tombstones.ts';
import { withhold } from './withhold.ts';

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
      /** What was found in each entry as it came; looked for anew, where it is absent. */
      readonly reasons?: ReadonlyMap<Entry, readonly HoldReason[]>;
      /** Whom the feed itself names. */
      readonly authors?: readonly Author[];
      /** True when an entry that was outside the lane is listed without its tag, as all are; `watchLanes` says so. */
      readonly hasLostTags?: boolean;
    }
  /** The server says that nothing has changed since a reading, which was the last one unless a build was killed. */
  | { readonly kind: 'confirmed'; readonly feed: string; readonly readAt: Instant };

/** A member's entries: those the hub shows, those that cool off, and those that are kept back. Each oldest first. */
export interface MemberEntries {
  readonly published: readonly ArchivedEntry[];
  readonly cooling: readonly ArchivedEntry[];
  readonly held: readonly HeldEntry[];
}

/** What a merge needs of the hub. */
export interface HubContext {
  readonly now: Instant;
  /** `hub.flood`. */
  readonly flood: number;
  readonly tombstones: Pick<Tombstones, 'has' | 'keepAway'>;
  readonly decisions: readonly Decision[];
  /** Why an entry may not be published whatever its age, for what it holds or did; nothing where it may. */
  readonly reasonsAgainst?: (
    entry: ArchivedEntry,
    member: Member,
    isLetOut: boolean,
  ) => readonly HoldReason[];
  /** Which names are those of others' entries; of the member's own alone, where this is absent. */
  readonly others?: OtherNames;
  /** What was taken out of the hub for good; nothing, where this is absent. */
  readonly withdrawals?: Pick<WithdrawalJudge, 'keepsOut' | 'holdsAddress'>;
}

/** The member's entries after a build, and those that the hub showed until their author took them back. */
export interface MergedMember extends MemberEntries {
  readonly retracted: readonly ArchivedEntry[];
  /** Feeds that have lost their tags. */
  readonly blind: ReadonlySet<string>;
  /** Those that somebody had taken out for good since the last build. */
  readonly takenOut: readonly ArchivedEntry[];
}

/**
 * Brings a member's entries up to date with what the feeds say, the clock, and what the member allows today: lane
 * and consent reach everything that was kept under wider ones. `looks` are what was found in the entries that came.
 */
export function mergeMember(
  member: Member,
  kept: MemberEntries,
  reads: readonly FeedRead[],
  context: HubContext,
  looks: ReadonlyMap<Entry, Look>,
): MergedMember {
  const { now, tombstones, withdrawals = NOBODY_LEFT, reasonsAgainst = () => [] } = context;
  const listings = new Map(member.feeds.map((listing) => [listing.url, listing]));
  const held = new Map(kept.held.map((each) => [each.entry.key, each]));
  const shown = new Set(kept.published.map((entry) => entry.key));
  for (const { entry, wasShown } of kept.held) if (wasShown) shown.add(entry.key);
  // What is kept back is kept whole: of an entry that is shown without its words, too.
  const known = [...kept.published, ...kept.cooling].filter(({ key }) => !held.has(key));
  const keys = new Set([...known.map(({ key }) => key), ...held.keys()]);
  const listed = new Map<string, Entry>();
  const retracted: ArchivedEntry[] = [];
  const blind = new Set<string>();
  const before = [...known, ...kept.held.map(({ entry }) => entry)];
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
    const merged = mergeRead(ofFeed, read, { member, listing, keys, listed }, context);
    entries = [...entries.filter((entry) => entry.feed !== read.feed), ...merged.entries];
    retracted.push(...merged.retracted);
    if (merged.isBlind) blind.add(read.feed);
  }
  // What is missing while it waits was taken back before anybody saw it: no second reading, and no trace.
  const addresses = new Set(entries.flatMap(({ url }) => identifyingAddress(url) ?? []));
  // What another feed of the member still lists has only left one of them.
  const isGone = ({ key, url }: ArchivedEntry) =>
    shown.has(key) && !addresses.has(identifyingAddress(url) ?? '');
  const isAlive = ({ key, missingSince }: ArchivedEntry) => shown.has(key) || missingSince === undefined;
  const seen = new Map([...listed].flatMap(([key, entry]) => pair(key, looks.get(entry))));
  const ordered = entries
    .filter(isAlive)
    .map((entry) => withoutLinks(entry, withdrawals))
    .sort(byDate);
  const sorted = withhold(ordered, member, {
    now,
    looks: seen,
    held,
    shown,
    rulingOn: rulingsOn(context.decisions, namesBeside(member, ordered, context)),
    reasonsAgainst: (entry, isLetOut) => reasonsAgainst(entry, member, isLetOut),
  });
  return { ...sorted, retracted: retracted.filter(isGone), takenOut, blind };
}

/** What came just now is not among the names that are known of everybody. */
function namesBeside(
  member: Member,
  entries: readonly ArchivedEntry[],
  { decisions, others }: HubContext,
): OtherNames {
  if (decisions.length === 0) return {};
  const own = otherNames([member], entries);
  return {
    isElsewhere: (others ?? own).isElsewhere ?? (() => false),
    isAnothers: (entry, name) => [own, others].some((each) => each?.isAnothers?.(entry, name)),
  };
}

function pair(key: string, look: Look | undefined): readonly (readonly [string, Look])[] {
  return look === undefined ? [] : [[key, look]];
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
  {
    member,
    listing,
    keys,
    listed,
  }: Pick<MergeContext, 'member' | 'listing' | 'keys'> & { readonly listed: Map<string, Entry> },
  { now, flood, tombstones, withdrawals = NOBODY_LEFT }: HubContext,
): MergedFeed {
  if (read.kind === 'confirmed') {
    const { staying, retracted } = findStillMissing(ofFeed, read.readAt, now);
    return { entries: staying, retracted, isBlind: false };
  }
  const away = tombstones.keepAway({ member: member.id, feed: read.feed }, read.entries, now);
  const allowed = read.entries.filter((entry) => !away.has(entry) && !withdrawals.keepsOut(entry, member.id));
  const { isCut, hasLostTags = false } = read;
  const reading = { isWhole: !isCut, hasLostTags };
  return mergeFeed(ofFeed, allowed, { member, listing, keys, listed, now, flood, ...reading });
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
