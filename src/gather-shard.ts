/** One part of a hub gathered by itself: the steps of `community.ts` up to the site, as far as they concern some members only. */

import { signShard } from './archive/former-archive.ts';
import { heedBeacons, withKnownBeacons } from './archive/heed-beacons.ts';
import { type KeySource, keyForShard } from './archive/hub-key.ts';
import { addLeft } from './archive/left-file.ts';
import { withShardLock } from './archive/lock.ts';
import { foreseeLeaving } from './archive/open-leaving.ts';
import { refuseOtherDivision } from './archive/shard-files.ts';
import { dayOf } from './dates.ts';
import { openGathering } from './gather/gather-feeds.ts';
import { membersOfShard, type Shard } from './gather/shard.ts';
import type { FeedOutcome, HubConfig } from './model.ts';
import { type Guard, openGuard } from './open-guard.ts';
import { openReadingMemory } from './open-memory.ts';
import { type Gathered, type RoundSettings, runRounds } from './run-rounds.ts';

/** Everything that gathering depends on besides the hub's own files. */
export interface GatherSettings extends Omit<RoundSettings, 'part'> {
  /** Where the hub's secret key comes from. */
  readonly key: KeySource;
}

/** What came of it, for the person who asked. */
export interface GatheredHub {
  readonly outcomes: readonly FeedOutcome[];
  readonly notices: readonly string[];
}

/**
 * Gathers the feeds of one shard and keeps what may be kept of its members, beside other shards of the same folder or of another copy of
 * it. What a build writes into one file for everybody it writes into files of its own, which the next build takes in. What concerns the
 * whole hub is left to that build: withdrawals are heeded and not carried out, and pictures are not asked for, because they lie on
 * hosts that may be another shard's.
 *
 * @throws {ArchiveError} when the hub has no key yet, another version of Kith wrote the archive, or a build of the folder is running.
 */
export async function gatherShard(
  given: HubConfig,
  settings: GatherSettings,
  shard: Shard,
): Promise<GatheredHub> {
  const { root, hub } = given;
  const { now } = settings;
  return withShardLock(root, shard, settings.startedAt, async (lockNotices) => {
    await refuseOtherDivision(root, shard);
    const key = await keyForShard(root, settings.key);
    await signShard(root, settings.version, shard);
    const { config, withdrawals } = await foreseeLeaving(given, settings.key, now, shard);
    const inside = membersOfShard(given.members, shard);
    const own = config.members.filter(({ id, status }) => inside.has(id) && status !== 'withdrawn');
    const asking = { ...settings, root, shard, hub: { url: hub.url, memberCount: given.members.length } };
    const gathering = openGathering(asking);
    const heard = await heedBeacons({ root, members: own }, asking, gathering);
    const ofOwn = new Map(heard.members.map((member) => [member.id, member]));
    const known = await withKnownBeacons(config);
    const allowed = { ...config, members: known.map((member) => ofOwn.get(member.id) ?? member) };
    const memory = await openReadingMemory(allowed, settings.key, withdrawals, shard);
    const guard = await openGuard(allowed, key, heard.members);

    const part = { shard, members: new Set(ofOwn.keys()) };
    const gathered = await runRounds(allowed, { ...settings, part }, memory, guard, gathering);
    const news = gathered.returned.map((member) => ({ what: 'member', member, entries: [] }) as const);
    await withdrawals.record(news, dayOf(now, hub.timeZone));
    await keepLeft(root, key, guard, gathered, shard);
    return {
      outcomes: gathered.outcomes,
      notices: [...lockNotices, ...heard.notices, ...memory.notices, ...gathered.notices],
    };
  });
}

/**
 * Keeps for the build that makes a site of it what this gathering let go: it must not be in that site, and leaves the weeks that are over,
 * too.
 */
export async function keepLeft(
  root: string,
  key: string,
  { watch }: Pick<Guard, 'watch'>,
  { gone, all, retracted = new Set() }: Gathered,
  shard?: Shard,
): Promise<void> {
  await addLeft(root, key, { retracted: [...retracted], gone }, shard);
  await watch.write([...all, ...gone]);
}
