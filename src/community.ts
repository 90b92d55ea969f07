/** The whole pipeline on one screen: config → gather → read → care → archive → relate. */

import { bringPictures } from './archive/bring-pictures.ts';
import { writeConversations } from './archive/conversation-file.ts';
import { writeDigests } from './archive/digest-file.ts';
import { findLeftovers } from './archive/find-leftovers.ts';
import { removeSavedDesks } from './archive/forget-member.ts';
import { removeLetters } from './archive/forget-told.ts';
import { dropFormerArchive, keepFormerArchive, signArchive } from './archive/former-archive.ts';
import { heedBeacons } from './archive/heed-beacons.ts';
import { keyForBuild } from './archive/hub-key.ts';
import { readLeft } from './archive/left-file.ts';
import { withBuildLock } from './archive/lock.ts';
import { mergeShards } from './archive/merge-shards.ts';
import { leaveAgain, openLeaving } from './archive/open-leaving.ts';
import type { KeptState } from './archive/passages/kept-state.ts';
import { recordDecisions } from './archive/record-decisions.ts';
import { takenBackIn } from './archive/taken-back.ts';
import { openGathering } from './gather/gather-feeds.ts';
import { pruneRecords } from './gather/prune-records.ts';
import { type GatheredHub, type GatherSettings, keepLeft } from './gather-shard.ts';
import type { Address, Community, HubConfig, Instant, Member } from './model.ts';
import { nextMoment } from './next-moment.ts';
import { openGuard } from './open-guard.ts';
import { openMemory } from './open-memory.ts';
import { findAway } from './relate/find-away.ts';
import { relateKept } from './relate-kept.ts';
import { type Gathered, runRounds } from './run-rounds.ts';
import { spareMemory } from './spare-memory.ts';

/** Everything a build depends on besides the hub's own files. */
export interface BuildSettings extends GatherSettings {
  /**
   * What is done with the community before another build of the same folder may begin. Entries whose keys it gives back must
   * not be published: they are barred, and it is called once more, with `isLast`, for a community without them. Until the moment
   * `until`, another build of the same files would make and tell the same; it is absent where the next one, were it now, would not.
   */
  readonly publish?: (
    community: Community,
    state: KeptState,
    { isLast, until }: { readonly isLast: boolean; readonly until: Instant | undefined },
  ) => Promise<ReadonlySet<string>>;
}

/** Gathers a hub's feeds, keeps what may be kept, and gives the community that pages show. */
export async function buildCommunity(given: HubConfig, settings: BuildSettings): Promise<Community> {
  const { root } = given;
  const { now } = settings;
  return withBuildLock(root, settings.startedAt, async (lockNotices) => {
    const gathering = await gatherHub(given, settings, lockNotices);
    const { config, withdrawals, key, memory, guard, gathered, pictures, earlier, leaving } = gathering;

    spareMemory(gathered.all.length);

    const publish = async (kept: Gathered, isLast: boolean) => {
      const retracted = new Set([...(kept.retracted ?? []), ...earlier.retracted]);
      const shown = { ...kept, retracted, pictures: pictures.own };
      const related = relateKept(config, shown, now, { ...memory, withdrawals }, settings.allowPrivate);
      // Before it is published: no address is given out and forgotten, and no finished week changes once it could be seen.
      await writeConversations(root, [...related.conversations, ...related.formerConversations]);
      await writeDigests(root, related.digests);
      const outcomes = kept.outcomes.filter(({ member }) => related.memberById.has(member));
      const community = {
        ...related,
        waiting: kept.waiting,
        outcomes,
        away: findAway({ ...related, outcomes }),
        notices: [...gathering.told, ...kept.notices, ...pictures.notices, ...related.notices],
      };
      if (!withdrawals.isEmpty) await pruneRecords(root, askedFor(community.members), now);
      const state: KeptState = {
        config,
        key,
        watch: guard.watch,
        kept: kept.all,
        pictures: pictures.own,
        gone: [...kept.gone, ...leaving, ...earlier.gone],
        wasTakenBack: takenBackIn(memory.tombstones, config.members, kept.all),
        people: withdrawals.people,
      };
      const asks = settings.isOffline ? [] : gathering.asks;
      const isOver = !gathering.tellsOnce && asks.every((ask) => ask > now);
      const until = isOver ? nextMoment(config, { now, kept: kept.all, asks }) : undefined;
      const breaking = (await settings.publish?.(community, state, { isLast, until })) ?? new Set<string>();
      return { community, breaking };
    };

    const { community, breaking } = await publish(gathered, false);
    const barred = gathered.all.filter((entry) => breaking.has(entry.key));
    if (barred.length > 0) await guard.barred.put(barred);
    const again = async () => {
      const rest = await gathered.keepAgain(new Set(barred.map(({ member }) => member)));
      return (await publish(rest, true)).community;
    };
    return breaking.size === 0 ? community : again();
  });
}

/** Gathers and keeps as a build does, for a build that comes later. */
export async function gatherCommunity(given: HubConfig, settings: GatherSettings): Promise<GatheredHub> {
  const { root } = given;
  return withBuildLock(root, settings.startedAt, async (lockNotices) => {
    const { key, guard, gathered, pictures, told } = await gatherHub(given, settings, lockNotices);
    await keepLeft(root, key, guard, gathered);
    return { outcomes: gathered.outcomes, notices: [...told, ...gathered.notices, ...pictures.notices] };
  });
}

/** Everything that comes before a site, under the build lock. */
async function gatherHub(given: HubConfig, settings: GatherSettings, lockNotices: readonly string[]) {
  const { root, hub, members } = given;
  const { now } = settings;
  const key = await keyForBuild(root, settings.key, members);
  const upgraded = await keepFormerArchive(given, settings.version);
  const merged = await mergeShards(root);
  const earlier = await readLeft(root, key);
  // Whatever it shows may be taken back by now, and whoever wants a new one has it in a minute.
  await removeSavedDesks(root);
  await removeLetters(root);
  const leaving = await openLeaving(given, settings.key, now);
  const asking = { ...settings, root, hub: { url: hub.url, memberCount: members.length } };
  const gathering = openGathering(asking);
  // Before any feed: what members allow decides what of their feeds is kept.
  const heard = await heedBeacons(leaving.config, asking, gathering);
  const allowed = { ...leaving.config, members: heard.members };
  const leftovers = await findLeftovers(root, members);
  const memory = await openMemory(allowed, settings.key);
  const guard = await openGuard(allowed, key);

  const gathered = await runRounds(allowed, settings, memory, guard, gathering);
  const pictures = await bringPictures(allowed, gathered.entries, settings, gathering);
  // What is known of texts counts as soon as they were read, whatever becomes of the site.
  await guard.watch.write(gathered.all);
  const left = await leaveAgain(given, { ...leaving, config: allowed }, gathered.returned, settings.key, now);
  const { config, withdrawals } = left;
  await dropFormerArchive(given, settings.startedAt, left.entries.length > 0);
  await signArchive(root, settings.version);
  const recorded = await recordDecisions(given, settings.key, now);
  const told = [
    lockNotices,
    merged,
    upgraded,
    heard.notices,
    leftovers,
    memory.notices,
    left.notices,
    recorded,
  ].flat();
  return {
    config,
    withdrawals,
    key,
    memory,
    guard,
    gathered,
    pictures,
    /** What left in gatherings of which no site was made. */
    earlier,
    /** What the hub still kept of those who leave. */
    leaving: left.entries,
    told,
    /** Whether the next build, were it now, would not tell all of that. */
    tellsOnce: [lockNotices, merged, upgraded, recorded, pictures.notices].some(({ length }) => length > 0),
    /** When a server is asked for something next. */
    asks: [
      ...heard.nextAsks,
      ...gathered.visits.flatMap(({ nextTry }) => nextTry ?? []),
      ...pictures.nextLooks,
    ],
  };
}

/** Every address that is asked for somebody. */
function askedFor(members: readonly Member[]): readonly Address[] {
  return members.flatMap(({ feeds, beacon = [] }) => [...feeds.map(({ url }) => url), beacon].flat());
}
