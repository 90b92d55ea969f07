import { judgeFeed } from './archive/find-takeover.ts';
import { followMoves } from './archive/follow-moves.ts';
import type { WithdrawalJudge } from './archive/judge-withdrawals.ts';
import { type MemberRecord, readMember } from './archive/keep-member.ts';
import type { FeedRead } from './archive/merge-member.ts';
import { listedName, type Tombstones } from './archive/tombstones.ts';
import { canonicalAddress } from './canonical-address.ts';
import { scopeMark } from './care/scope-mark.ts';
import type { FailedFeed, FeedRequest, Taken, UnchangedFeed } from './gather/outcome.ts';
import type { Day, Decision, FeedOutcome, HubConfig, Instant, Member } from './model.ts';
import type { CloseReading } from './read-closely.ts';

/** One member in one build: what was kept before, what is asked for, what has come. `run-rounds.ts` runs them. */
export interface Round {
  readonly member: Member;
  /** Without its entries, once the member is kept. */
  record: MemberRecord;
  readonly requests: readonly FeedRequest[];
  readonly reads: FeedRead[];
  waiting: number;
  /** True when a feed is what somebody wrote who left the hub under another name. */
  isTheirs?: boolean;
}

/** What is kept of a member, under the addresses that their feeds have today. */
export async function openRecord({ root, decisions }: HubConfig, member: Member): Promise<MemberRecord> {
  return followMoves(await readMember(root, member), member, decisions);
}

/** What a build wants of a member beside what is due. */
export interface RoundWishes {
  /** True when a person asked for the member's feeds now. */
  readonly isRefresh: boolean;
  /** Marks of what curators quote of the member. */
  readonly quotes: readonly string[];
  /** True when the texts have to pass once more, because what was known of the quotations is lost. */
  readonly isComparedAnew: boolean;
  /** True of a feed whose texts the verifier does not know. */
  readonly isUnknown: (member: Member, feed: string) => boolean;
}

/**
 * Of a withdrawn member nothing is asked. Without a whole archive every feed has to be read in full again, and so it has when
 * a curator quotes its member anew, or the verifier does not know its texts.
 */
export async function openRound(
  config: HubConfig,
  member: Member,
  { isRefresh, quotes, isComparedAnew, isUnknown }: RoundWishes,
): Promise<Round> {
  const record = await openRecord(config, member);
  const feeds = member.status === 'withdrawn' ? [] : member.feeds;
  const requests = feeds.map((listing) => ({
    member: member.id,
    feed: listing.url,
    scope: scopeMark(member, listing, lastConfirmed(config.decisions, listing.url), quotes),
    isLost: !record.isWhole || isComparedAnew || isUnknown(member, listing.url),
    isRefresh,
  }));
  return { member, record, requests, reads: [], waiting: requests.length };
}

/** What taking in a feed depends on. */
export interface TakeContext {
  readonly decisions: readonly Decision[];
  readonly tombstones: Tombstones;
  readonly withdrawals: Pick<WithdrawalJudge, 'isTheirs'>;
  readonly now: Instant;
}

/** What came of a request, with what was read of its bytes. */
export type Came =
  | { readonly kind: 'came'; readonly request: FeedRequest; readonly reading: CloseReading }
  | UnchangedFeed
  | FailedFeed;

/** Says what became of what came: for the next request, for the report, and for the archive. */
export function takeIn(
  outcome: Came,
  round: Round,
  { decisions, tombstones, withdrawals, now }: TakeContext,
): { readonly taken: Taken; readonly feedOutcome: FeedOutcome; readonly read?: FeedRead } {
  const { member, feed } = outcome.request;
  const kept: Taken = { kind: 'kept' };
  if (outcome.kind === 'unchanged') {
    const { kind, isConfirmed, readAt, note } = outcome;
    const feedOutcome: FeedOutcome = { kind, member, feed, isConfirmed, note };
    return {
      taken: kept,
      feedOutcome,
      ...(readAt !== undefined && { read: { kind: 'confirmed', feed, readAt } }),
    };
  }
  if (outcome.kind === 'failed') {
    return { taken: kept, feedOutcome: { kind: 'failed', member, feed, reason: outcome.reason } };
  }
  const refused = (reason: string) => ({
    taken: { kind: 'unreadable', reason } as const,
    feedOutcome: { kind: 'failed', member, feed, reason } as const,
  });
  const result = outcome.reading;
  if (result.kind === 'unreadable') return refused(result.reason);
  const { record } = round;
  const { entries } = result.feed;
  if (withdrawals.isTheirs(entries, member)) {
    round.isTheirs = true;
    return refused(OF_WHO_LEFT);
  }
  const judgement = judgeFeed(round.member, feed, result.feed, {
    identity: record.feeds.find((identity) => identity.feed === feed),
    kept: [...record.published, ...record.cooling, ...record.held.map(({ entry }) => entry)].filter(
      (entry) => entry.feed === feed,
    ),
    confirmed: lastConfirmed(decisions, feed),
  });
  if (judgement.kind === 'taken-over') return refused(judgement.reason);
  const { repairs, mendable = [], rhythm, isCut = false } = result.feed;
  // What comes back is shown at its second reading, which a 304 would not be.
  const isWantedAgain = entries.some((entry) => tombstones.isAway(listedName({ member, feed }, entry), now));
  return {
    taken: { ...kept, isWantedAgain, mendable, ...(rhythm !== undefined && { rhythm }) },
    feedOutcome: { kind: 'read', member, feed, entries: entries.length, repairs },
    read: { kind: 'read', feed, entries, isCut, identity: judgement.identity, reasons: result.reasons },
  };
}

const OF_WHO_LEFT = 'most of it was written by a member who withdrew, so nothing of it is read or shown';

/**
 * The member after their feeds were read: one of whose feeds nothing else came than what somebody wrote who left is that
 * member again, under another id, and has left.
 */
export function memberAfter({ member, record, reads, isTheirs = false }: Round): Member {
  const hasOwn = reads.length + record.published.length + record.cooling.length + record.held.length > 0;
  return isTheirs && !hasOwn ? { ...member, status: 'withdrawn' } : member;
}

/** The last day on which a curator confirmed that a feed is still its member's. */
function lastConfirmed(decisions: readonly Decision[], feed: string): Day | undefined {
  return decisions
    .filter(({ about, ruling }) => ruling === 'confirm' && canonicalAddress(about) === canonicalAddress(feed))
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
}

/** What came of a member's feeds, in the order of `feeds.yaml`: servers answer in any order. */
export function readsInOrder({ member, reads }: Pick<Round, 'member' | 'reads'>): readonly FeedRead[] {
  return member.feeds.flatMap(({ url }) => reads.filter(({ feed }) => feed === url));
}
