import { fewFiles } from '../archive/few-files.ts';
import { withKnownBeacons } from '../archive/heed-beacons.ts';
import { isAnyWaiting } from '../archive/held-file.ts';
import type { KeySource } from '../archive/hub-key.ts';
import { recallMember } from '../archive/recall-member.ts';
import type { Allowance } from '../gather/parse-allow-private.ts';
import type { Community, HubConfig, Instant } from '../model.ts';
import { type Memory, openMemory } from '../open-memory.ts';
import { findAway } from '../relate/find-away.ts';
import { type Kept, relateKept } from '../relate-kept.ts';
import { openRecord } from '../round.ts';
import { knownOutcomes } from './known-outcomes.ts';

/** What the hub knows without asking any server. */
export interface Known {
  readonly memory: Memory;
  readonly kept: Kept;
  readonly community: Community;
  /** The private places that the hub may reach. */
  readonly allowPrivate: readonly Allowance[];
}

/**
 * The community as the last build left it, with today's files, and as a build with the same `allowPrivate` would show it.
 * Nobody is asked, and nothing is changed; what cannot be read is kept aside.
 */
export async function knownCommunity(
  listed: HubConfig,
  now: Instant,
  key: KeySource,
  allowPrivate: readonly Allowance[] = [],
): Promise<Known> {
  const config = { ...listed, members: await withKnownBeacons(listed) };
  const memory = await openMemory(config, key);
  const context = {
    now,
    flood: config.hub.flood,
    tombstones: memory.tombstones,
    withdrawals: memory.withdrawals,
    decisions: config.decisions,
  };
  const ofMembers = await fewFiles().map(config.members, async (member) => {
    const record = await openRecord(config, member);
    const entries = recallMember(member, record, context);
    const shown = new Set(entries.map((entry) => entry.key));
    const isWaiting = member.status !== 'withdrawn' && isAnyWaiting(record.cooling, record.held);
    return {
      id: member.id,
      isWaiting,
      entries,
      withheld: record.held.flatMap(({ entry }) => (shown.has(entry.key) ? [] : [entry])),
    };
  });
  const outcomes = await knownOutcomes(config, now);
  const kept = {
    entries: ofMembers.flatMap(({ entries }) => entries),
    withheld: ofMembers.flatMap(({ withheld }) => withheld),
    visits: outcomes.flatMap(({ visit }) => visit ?? []),
  };
  const waiting = new Set(ofMembers.flatMap(({ id, isWaiting }) => (isWaiting ? [id] : [])));
  const related = relateKept(config, kept, now, memory, allowPrivate);
  const community = { ...related, outcomes, waiting, away: findAway({ ...related, outcomes }) };
  return { memory, kept, community, allowPrivate };
}
