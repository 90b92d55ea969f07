import { fewFiles } from '../archive/few-files.ts';
import type { KeySource } from '../archive/hub-key.ts';
import { recallMember } from '../archive/recall-member.ts';
import type { Community, HubConfig, Instant } from '../model.ts';
import { type Memory, openMemory } from '../open-memory.ts';
import { type Kept, relateKept } from '../relate-kept.ts';
import { openRecord } from '../round.ts';
import { knownOutcomes } from './known-outcomes.ts';

/** What the hub knows without asking any server. */
export interface Known {
  readonly memory: Memory;
  readonly kept: Kept;
  readonly community: Community;
}

/** The community as the last build left it, with today's files. Nothing is asked, and nothing is changed. */
export async function knownCommunity(config: HubConfig, now: Instant, key: KeySource): Promise<Known> {
  const memory = await openMemory(config, key);
  const context = { now, flood: config.hub.flood, tombstones: memory.tombstones };
  const ofMembers = await fewFiles().map(config.members, async (member) =>
    recallMember(member, await openRecord(config, member), context),
  );
  const outcomes = await knownOutcomes(config, now);
  const kept = { entries: ofMembers.flat(), visits: outcomes.flatMap(({ visit }) => visit ?? []) };
  return { memory, kept, community: { ...relateKept(config, kept, now, memory), outcomes } };
}
