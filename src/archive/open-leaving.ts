import { tellPlaces } from '../config/place-in-file.ts';
import { dayOf } from '../dates.ts';
import type { Shard } from '../gather/shard.ts';
import type { ArchivedEntry, HubConfig, Instant, Member } from '../model.ts';
import { refuseNamed } from './find-named.ts';
import { sweepWithdrawn } from './forget-member.ts';
import { forgetTold } from './forget-told.ts';
import { withKnownBeacons } from './heed-beacons.ts';
import { hubKey, type KeySource } from './hub-key.ts';
import { letGo } from './let-go.ts';
import { readEverything } from './read-everything.ts';
import type { LeavingMember } from './withdrawal-line.ts';
import { openWithdrawals, type Withdrawals } from './withdrawals.ts';

/** A hub at the beginning of a build, with everything recorded and let go that was withdrawn. */
export interface Leaving {
  /** The hub's files without what was taken out; who left is withdrawn in it. */
  readonly config: HubConfig;
  readonly withdrawals: Withdrawals;
  /** What the hub still kept of those who leave; the verifier makes sure that nothing of it is published. */
  readonly entries: readonly ArchivedEntry[];
  readonly notices: readonly string[];
}

/**
 * Carries withdrawals out: records by marks whoever has `status: withdrawn`, so that nothing can bring them back once
 * their line is gone, and deletes what an older copy of the hub's folders brought back.
 *
 * @throws {ArchiveError} when the marks cannot be read or written.
 * @throws {HubError} when the hub's own files name a person who was taken out, where nothing else can stand.
 */
export async function openLeaving(given: HubConfig, source: KeySource, now: Instant): Promise<Leaving> {
  const { root, hub } = given;
  const before = await openWithdrawals(given, source);
  const news = await leavingMembers(given, before);
  await before.record(news, dayOf(now, hub.timeZone));
  const withdrawals = news.length === 0 ? before : await openWithdrawals(given, source);
  if (!withdrawals.isEmpty) await sweepWithdrawn(root, withdrawals);
  const key = withdrawals.isEmpty ? undefined : await hubKey(root, source);
  const farewells = key === undefined ? [] : await forgetTold(root, withdrawals, key, now);
  const { config, notes } = letGo(given, withdrawals);
  await refuseNamed(config, withdrawals);
  return {
    config,
    withdrawals,
    entries: news.flatMap(({ entries }) => entries),
    notices: [...withdrawals.notices, ...farewells, ...(await tellPlaces(root, notes))],
  };
}

/**
 * The same hub as `openLeaving` gives, for a shard: it judges as if everything were recorded and let go, and leaves that to the next
 * build. So all shards know the same, and none deletes what another one reads.
 *
 * @throws {ArchiveError} when the marks cannot be read.
 * @throws {HubError} as `openLeaving`.
 */
export async function foreseeLeaving(
  given: HubConfig,
  source: KeySource,
  now: Instant,
  shard: Shard,
): Promise<Pick<Leaving, 'config' | 'withdrawals'>> {
  const before = await openWithdrawals(given, source, shard);
  const news = await leavingMembers(given, before);
  const withdrawals = await before.asRecorded(news, dayOf(now, given.hub.timeZone));
  const { config } = letGo(given, withdrawals);
  await refuseNamed(config, withdrawals);
  return { config, withdrawals };
}

async function leavingMembers(
  { root, members }: HubConfig,
  { hasLeft }: Withdrawals,
): Promise<readonly LeavingMember[]> {
  return Promise.all(members.filter(hasLeft).map((member) => leavingMember(root, member)));
}

/**
 * Whoever came back under another name while feeds were read leaves in the same build, in which what beacons allow has been
 * heard already.
 *
 * @throws {ArchiveError} as `openLeaving`.
 */
export async function leaveAgain(
  given: HubConfig,
  leaving: Leaving,
  returned: readonly Member[],
  source: KeySource,
  now: Instant,
): Promise<Leaving> {
  if (returned.length === 0) return leaving;
  const news = returned.map((member) => ({ what: 'member', member, entries: [] }) as const);
  await leaving.withdrawals.record(news, dayOf(now, given.hub.timeZone));
  const again = await openLeaving({ ...given, members: await withKnownBeacons(given) }, source, now);
  return { ...again, entries: [...leaving.entries, ...again.entries] };
}

/** A member who leaves, with the entries by which what they wrote is known again. What cannot be read names nothing. */
export async function leavingMember(root: string, member: Member): Promise<LeavingMember> {
  const files = await readEverything(root, member.id);
  return { what: 'member', member, entries: files.flatMap(({ entries }) => entries) };
}
