/** The whole pipeline on one screen: config → gather → read → care → archive → relate. */
import { readConversations, writeConversations } from './archive/conversation-file.ts';
import { readDigests, writeDigests } from './archive/digest-file.ts';
import { fewFiles } from './archive/few-files.ts';
import { findLeftovers } from './archive/find-leftovers.ts';
import type { KeySource } from './archive/hub-key.ts';
import { type KeptMember, keepMember } from './archive/keep-member.ts';
import { isTakenOut } from './archive/let-go.ts';
import { withBuildLock } from './archive/lock.ts';
import { type Leaving, openLeaving, withoutLeft } from './archive/open-leaving.ts';
import { openQuotes } from './archive/quotes.ts';
import { openTombstones } from './archive/tombstones.ts';
import { reduceGoneFeeds } from './care/reduce-gone-feeds.ts';
import { dayOf } from './dates.ts';
import { gatherFeeds } from './gather/gather-feeds.ts';
import type { AskOptions } from './gather/options.ts';
import type { FeedRequest, GatherOutcome, Taken } from './gather/outcome.ts';
import { pruneRecords } from './gather/prune-records.ts';
import type {
  Community,
  FeedOutcome,
  FeedVisit,
  HubConfig,
  Instant,
  Member,
  ReshareListing,
} from './model.ts';
import { goneSlugs } from './relate/gone-slugs.ts';
import { quotedMembers } from './relate/quoted-members.ts';
import { relate } from './relate/relate.ts';
import { memberAfter, openRound, type Round, readsInOrder, takeIn } from './round.ts';

/** Everything a build depends on besides the hub's own files. */
export interface BuildSettings
  extends Pick<AskOptions, 'allowPrivate' | 'pace' | 'version' | 'limits' | 'resolve'> {
  /** The build's clock. */
  readonly now: Instant;
  /** The wall clock, for the lock that keeps two builds apart. */
  readonly startedAt: Instant;
  /** When true no server is asked; files are read all the same. */
  readonly isOffline: boolean;
  /** Where the hub's secret key comes from. */
  readonly key: KeySource;
  /** Ids of members whose feeds are asked now although they are not due. */
  readonly refresh?: ReadonlySet<string>;
  /** What is done with the community before another build of the same folder may begin. */
  readonly publish?: (community: Community) => Promise<void>;
  /** Called for each feed as it is done. */
  readonly onFeed?: (outcome: FeedOutcome) => void;
}

/** Gathers a hub's feeds, keeps what may be kept, and gives the community that pages show. */
export async function buildCommunity(given: HubConfig, settings: BuildSettings): Promise<Community> {
  const { root, hub } = given;
  return withBuildLock(root, settings.startedAt, async (lockNotices) => {
    const leaving = await openLeaving(given, settings.key, settings.now);
    const { config, withdrawals } = leaving;
    const { members } = config;
    const tombstones = await openTombstones(root, settings.key);
    const remembered = await readDigests(root);
    const isOut = (listing: ReshareListing) => isTakenOut(listing, withdrawals);
    const quoted = quotedMembers({ ...config, reshares: config.reshares.filter((one) => !isOut(one)) });
    const quotes = await openQuotes(root, quoted.listings);
    const notices = [...lockNotices, ...(await findLeftovers(root, members)), ...tombstones.notices];
    notices.push(...remembered.notices);
    const { now } = settings;
    const context = { now, flood: hub.flood, tombstones, withdrawals, decisions: config.decisions };
    const outcomes: FeedOutcome[] = [];
    const kept = new Map<string, KeptMember>();
    const returned: Member[] = [];

    const atOnce = fewFiles();
    const rounds = await Promise.all(
      members.map((member) =>
        atOnce(() => {
          const marks = [...quoted.marksOf(member), ...withdrawals.people];
          return openRound(config, member, settings.refresh, marks);
        }),
      ),
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
      // A member is kept as soon as the last of their feeds is in.
      if (round.waiting === 0) await close(round);
      return taken;
    };

    for (const round of rounds) if (round.waiting === 0) await close(round);
    const requests = rounds.flatMap((round) => round.requests);
    const asker = { url: hub.url, memberCount: members.length };
    const report = await gatherFeeds(requests, { ...settings, root, hub: asker }, take);
    await tombstones.write();
    await quotes.write();
    // Only now: a crash before this line costs a second reading, and loses nothing.
    const forgotten = await report.remember();
    const after = await leaveAgain(given, leaving, returned, settings);
    const staying = after.config.members.filter(({ status }) => status !== 'withdrawn');
    if (!after.withdrawals.isEmpty) await pruneRecords(root, feedsOf(staying), now);
    notices.push(...after.notices);
    for (const { member, record } of rounds) {
      notices.push(...record.notices, ...(kept.get(member.id)?.notices ?? []));
    }
    notices.push(...report.warnings, ...forgotten);

    const entries = members.flatMap((member) => kept.get(member.id)?.entries ?? []);
    const reduced = reduceGoneFeeds(entries, report.visits, config.decisions);
    notices.push(...reduced.notices);
    const talks = await readConversations(root);
    notices.push(...talks.notices);
    const related = relate(after.config, reduced.entries, now, {
      conversations: talks.remembered,
      digests: withoutLeft(remembered.digests, after.withdrawals, goneSlugs(given, after.withdrawals)),
      retracted: new Set([...kept.values()].flatMap(({ retracted }) => retracted)),
      wasTakenBack: (address) => tombstones.hasAddress(address, members),
      isTakenOut: isOut,
      verdictOf: quotes.verdictOf,
    });
    // Before it is published: no address is given out and forgotten, and no finished week changes once it could be seen.
    await writeConversations(root, [...related.conversations, ...related.formerConversations]);
    await writeDigests(root, related.digests);
    const ids = new Set(staying.map(({ id }) => id));
    const community = {
      ...related,
      outcomes: inOrder(requests, outcomes, report.visits).filter((outcome) => ids.has(outcome.member)),
      notices: [...notices, ...related.notices],
    };
    await settings.publish?.(community);
    return community;
  });
}

/** Whoever came back under another name while feeds were read leaves in the same build. */
async function leaveAgain(
  given: HubConfig,
  leaving: Leaving,
  returned: readonly Member[],
  { key, now }: BuildSettings,
): Promise<Leaving> {
  if (returned.length === 0) return leaving;
  const news = returned.map((member) => ({ what: 'member', member, entries: [] }) as const);
  await leaving.withdrawals.record(news, dayOf(now, given.hub.timeZone));
  return openLeaving(given, key, now);
}

function feedsOf(members: readonly Member[]): readonly string[] {
  return members.flatMap(({ feeds }) => feeds.map(({ url }) => url));
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
