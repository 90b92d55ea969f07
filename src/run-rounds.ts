import pLimit from 'p-limit';
import { fewFiles } from './archive/few-files.ts';
import { holdOnce } from './archive/hold-once.ts';
import {
  everythingIn,
  type KeepContext,
  type KeptMember,
  keepMember,
  readMember,
} from './archive/keep-member.ts';
import { otherNames } from './archive/other-names.ts';
import type { Quotation } from './archive/quotes.ts';
import type { Withdrawals } from './archive/withdrawals.ts';
import { findUnknownRulings } from './care/find-unknown-rulings.ts';
import { loadConfig } from './config/load.ts';
import { tellPlace } from './config/place-in-file.ts';
import { type Gathering, gatherFeeds } from './gather/gather-feeds.ts';
import type { AskOptions } from './gather/options.ts';
import type { GatherOutcome, Taken } from './gather/outcome.ts';
import type { ArchivedEntry, FeedOutcome, HubConfig, Instant, Member } from './model.ts';
import type { Guard } from './open-guard.ts';
import { quotedToday, type ReadingMemory } from './open-memory.ts';
import { openReaders, type Reading } from './open-readers.ts';
import { feedsOf, keptBesides, type Part } from './part-of-hub.ts';
import type { Kept } from './relate-kept.ts';
import {
  type Came,
  memberAfter,
  openRound,
  type Round,
  readsInOrder,
  type TakeContext,
  takeIn,
} from './round.ts';
import { tellOutcomes } from './tell-outcomes.ts';

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
  /** The one part of the hub's members whose feeds this process gathers; all when absent. */
  readonly part?: Part;
  /** How feeds are read, where it is not to be as usual. */
  readonly reading?: Partial<Reading>;
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
  /** Ids of members of whom some entries wait. */
  readonly waiting: ReadonlySet<string>;
  /** Shown or not: archive and private files. */
  readonly all: readonly ArchivedEntry[];
  /** What the last build kept and this one does not. */
  readonly gone: readonly ArchivedEntry[];
  /** Keeps these members once more, without reading anything, because some of their entries were barred. */
  readonly keepAgain: (members: ReadonlySet<string>) => Promise<Gathered>;
}

/** Gathers every member's feeds and keeps what may be kept, each member as soon as the last of their feeds is in. */
export async function runRounds(
  config: HubConfig,
  settings: RoundSettings,
  { tombstones, withdrawals, quoted, quotes }: ReadingMemory,
  { key, watch, barred, reasonsAgainst }: Guard,
  gathering: Gathering,
): Promise<Gathered> {
  const { root, hub, members, decisions } = config;
  const { now, part } = settings;
  const own = part ? members.filter(({ id }) => part.members.has(id)) : members;
  let context: KeepContext & TakeContext = {
    now,
    flood: hub.flood,
    tombstones,
    withdrawals,
    decisions,
    key,
    reasonsAgainst,
  };
  const outcomes: FeedOutcome[] = [];
  const kept = new Map<string, KeptMember>();
  const heldOnce = holdOnce();
  const remember = (id: string, one: KeptMember) => {
    const { entries, withheld, unlisted } = one;
    kept.set(id, {
      ...one,
      entries: entries.map(heldOnce),
      withheld: withheld.map(heldOnce),
      unlisted: unlisted.map(heldOnce),
    });
  };
  const returned: Member[] = [];

  const atOnce = fewFiles();
  const rounds = await Promise.all(
    own.map((member) => {
      const isRefresh = settings.refresh?.has(member.id) === true;
      const marks = quoted.marksOf(member);
      // A damaged memory, or a person who waits for a comparison: an unchanged feed would be answered without its text.
      const isComparedAnew = quotes.lacks(marks) && (quotes.isDamaged || isRefresh);
      const wishes = {
        isRefresh,
        quotes: [...marks, ...withdrawals.people],
        isComparedAnew,
        isUnknown: watch.isWanted,
      };
      return atOnce(() => openRound(config, member, wishes));
    }),
  );
  if (decisions.length > 0) {
    const known = [
      ...rounds.flatMap(({ record }) => everythingIn(record)),
      ...(await keptBesides(config, part)),
    ];
    context = { ...context, others: otherNames(members, known) };
  }
  const roundOf = new Map(rounds.map((round) => [round.member.id, round]));
  const close = async (round: Round) => {
    const member = memberAfter(round);
    if (member !== round.member) returned.push(member);
    remember(member.id, await keepMember(root, member, round.record, readsInOrder(round), context));
    // Texts, and what was kept before, are let go as early as can be.
    round.reads.length = 0;
    round.record = { ...round.record, published: [], cooling: [], held: [] };
  };
  const takeUp = async (came: Came): Promise<Taken> => {
    const round = roundOf.get(came.request.member);
    if (!round) return { kind: 'kept' };
    const { taken, feedOutcome, read } = takeIn(came, round, context);
    if (read) round.reads.push(read);
    if (read?.kind === 'read') {
      quotes.see(quoted.ownEntries(round.member, read.entries));
      watch.see(round.member, { authors: [], ...read });
    }
    outcomes.push(feedOutcome);
    settings.onFeed?.(feedOutcome);
    round.waiting -= 1;
    if (round.waiting === 0) await close(round);
    return taken;
  };

  for (const round of rounds) if (round.waiting === 0) await close(round);
  const requests = rounds.flatMap((round) => round.requests);
  // A server that is not asked sends nothing, and one that is answers in full where nothing is known of its feed.
  const sure = settings.isOffline ? 0 : requests.filter(({ isLost }) => isLost).length;
  const readers = openReaders({ sure, ...settings.reading });
  const oneAtATime = pLimit(1);
  const take = async (outcome: GatherOutcome): Promise<Taken> => {
    if (outcome.kind !== 'fetched') return oneAtATime(takeUp, outcome);
    const reading = await readers.read(outcome.bytes, outcome);
    return oneAtATime(takeUp, { kind: 'came', request: outcome.request, reading });
  };

  const asker = { url: hub.url, memberCount: members.length };
  const asking = {
    ...settings,
    root,
    hub: asker,
    takenAtOnce: readers.atOnce,
    ...(part && { listed: feedsOf(members) }),
  };
  const report = await gatherFeeds(requests, asking, take, gathering).finally(readers.close);
  await tombstones.write();
  await quotes.write(settings.startedAt, { listedNow: () => quotedNow(root, withdrawals) });
  // Only now: a crash before this line costs a second reading, and loses nothing.
  const forgotten = await report.remember();
  const result = async (): Promise<Gathered> => {
    const now = [...kept.values()];
    const entries = members.flatMap((member) => kept.get(member.id)?.entries ?? []);
    const withheld = now.flatMap((one) => one.withheld);
    const all = [...entries, ...withheld, ...now.flatMap(({ unlisted }) => unlisted)];
    return {
      entries,
      withheld,
      all,
      gone: now.flatMap((one) => one.gone),
      visits: report.visits,
      retracted: new Set(now.flatMap(({ retracted }) => retracted)),
      outcomes: tellOutcomes(outcomes, requests, entries, report.visits),
      returned,
      waiting: new Set(members.flatMap(({ id }) => (kept.get(id)?.isWaiting ? [id] : []))),
      notices: [
        ...rounds.flatMap(({ member, record }) => [
          ...record.notices,
          ...(kept.get(member.id)?.notices ?? []),
        ]),
        ...(part ? [] : await tellUnknown(config, all)),
        ...report.warnings,
        ...forgotten,
      ],
      keepAgain: async (ids) => {
        for (const member of members.filter(({ id }) => ids.has(id))) {
          const { retracted = [], notices = [], gone = [] } = kept.get(member.id) ?? {};
          const again = await keepMember(root, member, await readMember(root, member), [], context);
          remember(member.id, { ...again, retracted, notices, gone: [...gone, ...again.gone] });
        }
        return result();
      },
    };
  };
  const gathered = await result();
  // One part knows nothing of the others' entries.
  if (!part) await barred.keepOnly(gathered.all);
  return gathered;
}

/** While feeds were read, `kith reshare` may have written a quotation down. */
async function quotedNow(root: string, withdrawals: Withdrawals): Promise<readonly Quotation[] | undefined> {
  const outcome = await loadConfig(root);
  return outcome.kind === 'valid' ? quotedToday(outcome.config, withdrawals).listings : undefined;
}

/** Rulings that name nothing the hub has, each with its place and without the name: a log must not tell what waits or waited. */
function tellUnknown(
  { root, decisions, members }: HubConfig,
  entries: readonly ArchivedEntry[],
): Promise<readonly string[]> {
  return Promise.all(
    findUnknownRulings(decisions, entries, members).map((place) =>
      tellPlace(
        root,
        'decisions',
        [place, 'about'],
        'names no entry that the hub has. It may come later; if not, compare the address with the entry’s own, or delete the ruling',
      ),
    ),
  );
}
