/** The whole pipeline on one screen: config → gather → read → care → archive → relate. */
import { writeConversations } from './archive/conversation-file.ts';
import { writeDigests } from './archive/digest-file.ts';
import { findLeftovers } from './archive/find-leftovers.ts';
import type { KeySource } from './archive/hub-key.ts';
import { withBuildLock } from './archive/lock.ts';
import { type Leaving, openLeaving } from './archive/open-leaving.ts';
import { dayOf } from './dates.ts';
import { pruneRecords } from './gather/prune-records.ts';
import type { Community, HubConfig, Member } from './model.ts';
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
export async function buildCommunity(given: HubConfig, settings: BuildSettings): Promise<Community> {
  const { root, members } = given;
  return withBuildLock(root, settings.startedAt, async (lockNotices) => {
    const leaving = await openLeaving(given, settings.key, settings.now);
    const leftovers = await findLeftovers(root, members);
    const memory = await openMemory(leaving.config, settings.key);

    const gathered = await runRounds(leaving.config, settings, memory);
    const { config, withdrawals, notices } = await leaveAgain(given, leaving, gathered.returned, settings);
    const related = relateKept(config, gathered, settings.now, { ...memory, withdrawals });
    const staying = related.members.flatMap(({ feeds }) => feeds.map(({ url }) => url));
    if (!withdrawals.isEmpty) await pruneRecords(root, staying, settings.now);

    // Before it is published: no address is given out and forgotten, and no finished week changes once it could be seen.
    await writeConversations(root, [...related.conversations, ...related.formerConversations]);
    await writeDigests(root, related.digests);
    const community = {
      ...related,
      outcomes: gathered.outcomes.filter(({ member }) => related.memberById.has(member)),
      notices: [
        ...lockNotices,
        ...leftovers,
        ...memory.notices,
        ...notices,
        ...gathered.notices,
        ...related.notices,
      ],
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
