/** The whole pipeline on one screen: config → gather → read → care → archive → relate. */
import { writeConversations } from './archive/conversation-file.ts';
import { writeDigests } from './archive/digest-file.ts';
import { findLeftovers } from './archive/find-leftovers.ts';
import { heedBeacons } from './archive/heed-beacons.ts';
import type { KeySource } from './archive/hub-key.ts';
import { withBuildLock } from './archive/lock.ts';
import { recordDecisions } from './archive/record-decisions.ts';
import { openGathering } from './gather/gather-feeds.ts';
import type { Community, HubConfig } from './model.ts';
import { openMemory } from './open-memory.ts';
import { relateKept } from './relate-kept.ts';
import { type RoundSettings, runRounds } from './run-rounds.ts';

/** Everything a build depends on besides the hub's own files. */
export interface BuildSettings extends RoundSettings {
  /** Where the hub's secret key comes from. */
  readonly key: KeySource;
  /** What is done with the community before another build of the same folder may begin. */
  readonly publish?: (community: Community) => Promise<void>;
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

    const gathered = await runRounds(config, settings, memory, gathering);
    const related = relateKept(config, gathered, settings.now, memory);

    // Before it is published: no address is given out and forgotten, and no finished week changes once it could be seen.
    await writeConversations(root, [...related.conversations, ...related.formerConversations]);
    await writeDigests(root, related.digests);
    const recorded = await recordDecisions(listed, settings.key, settings.now);
    const community = {
      ...related,
      outcomes: gathered.outcomes,
      notices: [
        ...lockNotices,
        ...heard.notices,
        ...leftovers,
        ...memory.notices,
        ...gathered.notices,
        ...related.notices,
        ...recorded,
      ],
    };
    await settings.publish?.(community);
    return community;
  });
}
