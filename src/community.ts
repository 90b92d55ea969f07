/** The whole pipeline on one screen: config → gather → read → care → archive → relate. */
import { writeConversations } from './archive/conversation-file.ts';
import { writeDigests } from './archive/digest-file.ts';
import { findLeftovers } from './archive/find-leftovers.ts';
import { heedBeacons } from './archive/heed-beacons.ts';
import { type KeySource, keyForBuild } from './archive/hub-key.ts';
import { withBuildLock } from './archive/lock.ts';
import { type Leaving, openLeaving } from './archive/open-leaving.ts';
import type { KeptState } from './archive/passages/kept-state.ts';
import { recordDecisions } from './archive/record-decisions.ts';
import { dayOf } from './dates.ts';
import { openGathering } from './gather/gather-feeds.ts';
import { pruneRecords } from './gather/prune-records.ts';
import type { Address, Community, HubConfig, Member } from './model.ts';
import { openGuard } from './open-guard.ts';
import { openMemory } from './open-memory.ts';
import { relateKept } from './relate-kept.ts';
import { type Gathered, type RoundSettings, runRounds } from './run-rounds.ts';

/** Everything a build depends on besides the hub's own files. */
export interface BuildSettings extends RoundSettings {
  /** Where the hub's secret key comes from. */
  readonly key: KeySource;
  /**
   * What is done with the community before another build of the same folder may begin. Entries that it gives back must not
   * be published: they are put aside, and it is called once more, with `isLast`, for a community without them.
   */
  readonly publish?: (
    community: Community,
    state: KeptState,
    isLast: boolean,
  ) => Promise<readonly HeldBack[]>;
}

/** An entry that must not be published, and which promise it breaks. */
export interface HeldBack {
  readonly key: string;
  readonly reason: string;
}

/** Gathers a hub's feeds, keeps what may be kept, and gives the community that pages show. */
export async function buildCommunity(given: HubConfig, settings: BuildSettings): Promise<Community> {
  const { root, hub, members } = given;
  return withBuildLock(root, settings.startedAt, async (lockNotices) => {
    const key = await keyForBuild(root, settings.key, members);
    const leaving = await openLeaving(given, settings.key, settings.now);
    const asking = { ...settings, root, hub: { url: hub.url, memberCount: members.length } };
    const gathering = openGathering(asking);
    // Before any feed: what members allow decides what of their feeds is kept.
    const heard = await heedBeacons(leaving.config, asking, gathering);
    const heeded = { ...leaving, config: { ...leaving.config, members: heard.members } };
    const leftovers = await findLeftovers(root, members);
    const memory = await openMemory(heeded.config, settings.key);
    const guard = await openGuard(heeded.config, key);

    const gathered = await runRounds(heeded.config, settings, memory, guard, gathering);
    // What is known of texts counts as soon as they were read, whatever becomes of the site.
    await guard.watch.write(gathered.all);
    const {
      config,
      withdrawals,
      notices: left,
    } = await leaveAgain(given, heeded, gathered.returned, settings);
    const recorded = await recordDecisions(given, settings.key, settings.now);
    const told = [...lockNotices, ...heard.notices, ...leftovers, ...memory.notices, ...left, ...recorded];
    const join = async (kept: Gathered): Promise<Community> => {
      const related = relateKept(
        config,
        kept,
        settings.now,
        { ...memory, withdrawals },
        settings.allowPrivate,
      );
      // Before it is published: no address is given out and forgotten, and no finished week changes once it could be seen.
      await writeConversations(root, [...related.conversations, ...related.formerConversations]);
      await writeDigests(root, related.digests);
      return {
        ...related,
        outcomes: kept.outcomes.filter(({ member }) => related.memberById.has(member)),
        notices: [...told, ...kept.notices, ...related.notices],
      };
    };
    const stateOf = ({ all, before }: Gathered): KeptState => ({
      config,
      key,
      watch: guard.watch,
      kept: all,
      gone: [...before, ...leaving.entries],
      wasTakenBack: (address) => memory.tombstones.hasAddress(address, config.members),
    });

    const community = await join(gathered);
    if (!withdrawals.isEmpty) await pruneRecords(root, asked(community.members), settings.now);
    const held = (await settings.publish?.(community, stateOf(gathered), false)) ?? [];
    if (held.length === 0) return community;
    const reasons = new Map(held.map(({ key, reason }) => [key, reason]));
    const aside = gathered.all.filter(({ key }) => reasons.has(key));
    await guard.withheld.put(aside.map((entry) => ({ entry, reason: reasons.get(entry.key) ?? '' })));
    const rest = await gathered.keepAgain(new Set(aside.map(({ member }) => member)));
    const second = await join(rest);
    await settings.publish?.(second, stateOf(rest), true);
    return second;
  });
}

/** Every address that is asked for somebody. */
function asked(members: readonly Member[]): readonly Address[] {
  return members.flatMap(({ feeds, beacon = [] }) => [...feeds.map(({ url }) => url), beacon].flat());
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
  // What the others allow has been heard already.
  const consents = new Map(leaving.config.members.map(({ id, consent }) => [id, consent]));
  const members = given.members.map((member) => ({
    ...member,
    consent: consents.get(member.id) ?? member.consent,
  }));
  const again = await openLeaving({ ...given, members }, key, now);
  return { ...again, entries: [...leaving.entries, ...again.entries] };
}
