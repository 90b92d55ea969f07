/** The whole pipeline on one screen: config → gather → read → care → archive → relate. */
import { writeConversations } from './archive/conversation-file.ts';
import { writeDigests } from './archive/digest-file.ts';
import { findLeftovers } from './archive/find-leftovers.ts';
import { heedBeacons } from './archive/heed-beacons.ts';
import type { KeySource } from './archive/hub-key.ts';
import { withBuildLock } from './archive/lock.ts';
import type { KeptState } from './archive/passages/kept-state.ts';
import { recordDecisions } from './archive/record-decisions.ts';
import { openGathering } from './gather/gather-feeds.ts';
import type { Community, HubConfig } from './model.ts';
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
export async function buildCommunity(listed: HubConfig, settings: BuildSettings): Promise<Community> {
  const { root, hub } = listed;
  return withBuildLock(root, settings.startedAt, async (lockNotices) => {
    const asking = { ...settings, root, hub: { url: hub.url, memberCount: listed.members.length } };
    const gathering = openGathering(asking);
    // First of all: what members allow decides what of their feeds is kept.
    const heard = await heedBeacons(listed, asking, gathering);
    const config = { ...listed, members: heard.members };
    const leftovers = await findLeftovers(root, config.members);
    const memory = await openMemory(config, settings.key);
    const guard = await openGuard(config, settings.key);

    const gathered = await runRounds(config, settings, memory, guard, gathering);
    // What is known of texts counts as soon as they were read, whatever becomes of the site.
    await guard.watch.write(gathered.all);
    const recorded = await recordDecisions(listed, settings.key, settings.now);
    const before = [...lockNotices, ...heard.notices, ...leftovers, ...memory.notices];
    const join = async (kept: Gathered): Promise<Community> => {
      const related = relateKept(config, kept, settings.now, memory);
      // Before it is published: no address is given out and forgotten, and no finished week changes once it could be seen.
      await writeConversations(root, [...related.conversations, ...related.formerConversations]);
      await writeDigests(root, related.digests);
      const notices = [...before, ...kept.notices, ...related.notices, ...recorded];
      return { ...related, outcomes: kept.outcomes, notices };
    };
    const stateOf = ({ all, before }: Gathered): KeptState => ({
      config,
      key: guard.key,
      watch: guard.watch,
      kept: all,
      gone: [...before, ...guard.leaving],
      wasTakenBack: (address) => memory.tombstones.hasAddress(address, config.members),
    });

    const community = await join(gathered);
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
