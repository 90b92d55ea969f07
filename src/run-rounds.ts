import { fewFiles } from './archive/few-files.ts';
import { type KeptMember, keepMember } from './archive/keep-member.ts';
import type { Quotation } from './archive/quotes.ts';
import type { Withdrawals } from './archive/withdrawals.ts';
import { loadConfig } from './config/load.ts';
import { gatherFeeds } from './gather/gather-feeds.ts';
import type { AskOptions } from './gather/options.ts';
import type { FeedRequest, GatherOutcome, Taken } from './gather/outcome.ts';
import type { FeedOutcome, FeedVisit, HubConfig, Instant, Member } from './model.ts';
import { type Memory, quotedToday } from './open-memory.ts';
import type { Kept } from './relate-kept.ts';
import { memberAfter, openRound, type Round, readsInOrder, takeIn } from './round.ts';

/** What gathering depends on besides the hub's own files. */
export interface RoundSettings
  extends Pick<AskOptions, 'allowPrivate' | 'pace' | 'version' | 'limits' | 'resolve'> {
  /** The build's clock. */
  readonly now: Instant;
  /** The wall clock, for the locks that keep two processes apart. */
  readonly startedAt: Instant;
  /** When true no server is asked; files are read all the same. */
  readonly isOffline: boolean;
  /** Ids of members whose feeds are asked now although they are not due. */
  readonly refresh?: ReadonlySet<string>;
  /** Called for each feed as it is done. */
  readonly onFeed?: (outcome: FeedOutcome) => void;
}

/** What came of all rounds of a build. */
export interface Gathered extends Kept {
  /** In the order of `feeds.yaml`. */
  readonly outcomes: readonly FeedOutcome[];
  /** Members who left, found again under another name by what they wrote. */
  readonly returned: readonly Member[];
  readonly notices: readonly string[];
}

/** Gathers every member's feeds and keeps what may be kept, each member as soon as the last of their feeds is in. */
export async function runRounds(
  config: HubConfig,
  settings: RoundSettings,
  { tombstones, withdrawals, quoted, quotes }: Memory,
): Promise<Gathered> {
  const { root, hub, members, decisions } = config;
  const context = { now: settings.now, flood: hub.flood, tombstones, withdrawals, decisions };
  const outcomes: FeedOutcome[] = [];
  const kept = new Map<string, KeptMember>();
  const returned: Member[] = [];

  const atOnce = fewFiles();
  const rounds = await Promise.all(
    members.map((member) => {
      const isRefresh = settings.refresh?.has(member.id) === true;
      const marks = quoted.marksOf(member);
      // A damaged memory, or a person who waits for a comparison: an unchanged feed would be answered without its text.
      const isComparedAnew = quotes.lacks(marks) && (quotes.isDamaged || isRefresh);
      return atOnce(() =>
        openRound(config, member, { isRefresh, quotes: [...marks, ...withdrawals.people], isComparedAnew }),
      );
    }),
  );
  const roundOf = new Map(rounds.map((round) => [round.member.id, round]));
  const close = async (round: Round) => {
    const { record } = round;
    const member = memberAfter(round);
    if (member !== round.member) returned.push(member);
    kept.set(member.id, await keepMember(root, member, record, readsInOrder(round), context));
    // Texts are let go as early as can be.
    round.reads.length = 0;
  };
  const take = async (outcome: GatherOutcome): Promise<Taken> => {
    const round = roundOf.get(outcome.request.member);
    if (!round) return { kind: 'kept' };
    const { taken, feedOutcome, read } = await takeIn(outcome, round, context);
    if (read) round.reads.push(read);
    if (read?.kind === 'read') quotes.see(quoted.ownEntries(round.member, read.entries));
    outcomes.push(feedOutcome);
    settings.onFeed?.(feedOutcome);
    round.waiting -= 1;
    if (round.waiting === 0) await close(round);
    return taken;
  };

  for (const round of rounds) if (round.waiting === 0) await close(round);
  const requests = rounds.flatMap((round) => round.requests);
  const asker = { url: hub.url, memberCount: members.length };
  const report = await gatherFeeds(requests, { ...settings, root, hub: asker }, take);
  await tombstones.write();
  await quotes.write(settings.startedAt, { listedNow: () => quotedNow(root, withdrawals) });
  // Only now: a crash before this line costs a second reading, and loses nothing.
  const forgotten = await report.remember();
  return {
    entries: members.flatMap((member) => kept.get(member.id)?.entries ?? []),
    visits: report.visits,
    retracted: new Set([...kept.values()].flatMap(({ retracted }) => retracted)),
    outcomes: inOrder(requests, outcomes, report.visits),
    returned,
    notices: [
      ...rounds.flatMap(({ member, record }) => [...record.notices, ...(kept.get(member.id)?.notices ?? [])]),
      ...report.warnings,
      ...forgotten,
    ],
  };
}

/** While feeds were read, `kith reshare` may have written a quotation down. */
async function quotedNow(root: string, withdrawals: Withdrawals): Promise<readonly Quotation[] | undefined> {
  const outcome = await loadConfig(root);
  return outcome.kind === 'valid' ? quotedToday(outcome.config, withdrawals).listings : undefined;
}

/** Feeds arrive in any order; a report names them in the order of `feeds.yaml`, each with what its server is known for. */
function inOrder(
  requests: readonly FeedRequest[],
  outcomes: readonly FeedOutcome[],
  visits: readonly FeedVisit[],
): readonly FeedOutcome[] {
  const nameOf = ({ member, feed }: { readonly member: string; readonly feed: string }) =>
    `${member} ${feed}`;
  const place = new Map(requests.map((request, index) => [nameOf(request), index]));
  const placeOf = (outcome: FeedOutcome) => place.get(nameOf(outcome)) ?? 0;
  const visited = new Map(visits.map((visit) => [nameOf(visit), visit]));
  return outcomes
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map((outcome) => {
      const visit = visited.get(nameOf(outcome));
      return visit ? { ...outcome, visit } : outcome;
    });
}
