/** The whole pipeline on one screen: config → gather → read → care → archive → relate. */
import { writeConversations } from './archive/conversation-file.ts';
import { writeDigests } from './archive/digest-file.ts';
import { findLeftovers } from './archive/find-leftovers.ts';
import type { KeySource } from './archive/hub-key.ts';
import { withBuildLock } from './archive/lock.ts';
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
export async function buildCommunity(config: HubConfig, settings: BuildSettings): Promise<Community> {
  const { root, members } = config;
  return withBuildLock(root, settings.startedAt, async (lockNotices) => {
    const leftovers = await findLeftovers(root, members);
    const memory = await openMemory(config, settings.key);

    const gathered = await runRounds(config, settings, memory);
    const related = relateKept(config, gathered, settings.now, memory);

    // Before it is published: no address is given out and forgotten, and no finished week changes once it could be seen.
    await writeConversations(root, [...related.conversations, ...related.formerConversations]);
    await writeDigests(root, related.digests);
    const community = {
      ...related,
      outcomes: gathered.outcomes,
      notices: [...lockNotices, ...leftovers, ...memory.notices, ...gathered.notices, ...related.notices],
    };
    await settings.publish?.(community);
    return community;
  });
}
