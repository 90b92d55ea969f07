/** The whole pipeline on one screen: config → gather → read → care → archive → relate. */

import { bringPictures } from './archive/bring-pictures.ts';
import { writeConversations } from './archive/conversation-file.ts';
import { writeDigests } from './archive/digest-file.ts';
import { findLeftovers } from './archive/find-leftovers.ts';
import { removeSavedDesks } from './archive/forget-member.ts';
import { removeLetters } from './archive/forget-told.ts';
import { dropFormerArchive, keepFormerArchive, signArchive } from './archive/former-archive.ts';
import { heedBeacons } from './archive/heed-beacons.ts';
import { type KeySource, keyForBuild } from './archive/hub-key.ts';
import { withBuildLock } from './archive/lock.ts';
import { leaveAgain, openLeaving } from './archive/open-leaving.ts';
import type { KeptState } from './archive/passages/kept-state.ts';
import { recordDecisions } from './archive/record-decisions.ts';
import { takenBackIn } from './archive/taken-back.ts';
import { openGathering } from './gather/gather-feeds.ts';
import { pruneRecords } from './gather/prune-records.ts';
import type { Address, Community, HubConfig, Member } from './model.ts';
import { openGuard } from './open-guard.ts';
import { openMemory } from './open-memory.ts';
import { findAway } from './relate/find-away.ts';
import { relateKept } from './relate-kept.ts';
import { type Gathered, type RoundSettings, runRounds } from './run-rounds.ts';

/** Everything a build depends on besides the hub's own files. */
export interface BuildSettings extends RoundSettings {
  /** Where the hub's secret key comes from. */
  readonly key: KeySource;
  /**
   * What is done with the community before another build of the same folder may begin. Entries whose keys it gives back must
   * not be published: they are barred, and it is called once more, with `isLast`, for a community without them.
   */
  readonly publish?: (
    community: Community,
    state: KeptState,
    isLast: boolean,
  ) => Promise<ReadonlySet<string>>;
}

/** Gathers a hub's feeds, keeps what may be kept, and gives the community that pages show. */
export async function buildCommunity(given: HubConfig, settings: BuildSettings): Promise<Community> {
  const { root, hub, members } = given;
  const { now } = settings;
  return withBuildLock(root, settings.startedAt, async (lockNotices) => {
    const key = await keyForBuild(root, settings.key, members);
    const upgraded = await keepFormerArchive(given, settings.version);
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
    const left = await leaveAgain(
      given,
      { ...leaving, config: allowed },
      gathered.returned,
      settings.key,
      now,
    );
    const { config, withdrawals } = left;
    await dropFormerArchive(given, settings.startedAt, left.entries.length > 0);
    await signArchive(root, settings.version);
    const recorded = await recordDecisions(given, settings.key, now);
    const told = [
      lockNotices,
      upgraded,
      heard.notices,
      leftovers,
      memory.notices,
      left.notices,
      recorded,
    ].flat();

    const publish = async (kept: Gathered, isLast: boolean) => {
      const shown = { ...kept, pictures: pictures.own };
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
        notices: [...told, ...kept.notices, ...pictures.notices, ...related.notices],
      };
      if (!withdrawals.isEmpty) await pruneRecords(root, askedFor(community.members), now);
      const state: KeptState = {
        config,
        key,
        watch: guard.watch,
        kept: kept.all,
        pictures: pictures.own,
        gone: [...kept.gone, ...left.entries],
        wasTakenBack: takenBackIn(memory.tombstones, config.members, kept.all),
        people: withdrawals.people,
      };
      const breaking = (await settings.publish?.(community, state, isLast)) ?? new Set<string>();
      return { community, breaking };
    };

    const { community, breaking } = await publish(gathered, false);
    if (breaking.size === 0) return community;
    const barred = gathered.all.filter((entry) => breaking.has(entry.key));
    await guard.barred.put(barred);
    const rest = await gathered.keepAgain(new Set(barred.map(({ member }) => member)));
    return (await publish(rest, true)).community;
  });
}

/** Every address that is asked for somebody. */
function askedFor(members: readonly Member[]): readonly Address[] {
  return members.flatMap(({ feeds, beacon = [] }) => [...feeds.map(({ url }) => url), beacon].flat());
}
