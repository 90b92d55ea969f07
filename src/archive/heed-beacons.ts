import { isDeepStrictEqual } from 'node:util';
import {
  asksForMore,
  type BeaconRecord,
  heedStatement,
  SILENT_READINGS,
} from '../care/beacon/heed-statement.ts';
import { type BeaconStatement, readBeacon } from '../care/beacon/read-beacon.ts';
import { type Gathering, gatherFeeds } from '../gather/gather-feeds.ts';
import type { GatherOptions } from '../gather/options.ts';
import type { GatherOutcome, Taken } from '../gather/outcome.ts';
import type { Address, FeedVisit, HubConfig, Instant, Member } from '../model.ts';
import { readBeacons, writeBeacons } from './beacon-file.ts';

/** How beacons are asked. */
interface BeaconOptions extends GatherOptions {
  readonly refresh?: ReadonlySet<string> | undefined;
}

/** What one build heard at a beacon; nothing when it was not asked. */
type Heard =
  | { readonly kind: 'said'; readonly statement: BeaconStatement }
  | { readonly kind: 'same' }
  | { readonly kind: 'silent'; readonly reason: string }
  /** No answer, or one that could not be taken in, such as one without an end. */
  | { readonly kind: 'outage'; readonly reason: string };

/**
 * Asks the beacons that members list, before their feeds and in the same polite way, and gives the members with their consent
 * lowered to what they say there. It can only lower. A beacon that is gone, or answers without a statement, on two readings takes
 * its member down to links; an outage changes nothing, and neither does a build without a network.
 *
 * @throws {ArchiveError} when what is known of beacons cannot be read or written.
 */
export async function heedBeacons(
  { root, members }: Pick<HubConfig, 'root' | 'members'>,
  options: BeaconOptions,
  gathering: Gathering,
): Promise<{
  readonly members: readonly Member[];
  /** When they are asked next, or heard once more. */
  readonly nextAsks: readonly Instant[];
  readonly notices: readonly string[];
}> {
  const known = await readBeacons(root);
  const recordOf = new Map(known.records.map((record) => [record.member, record]));
  const listing = members.filter(({ beacon, status }) => beacon !== undefined && status !== 'withdrawn');
  const { heard, visits } = await askBeacons(listing, recordOf, options, gathering);
  const records = listing.flatMap(
    ({ id, beacon = '' }) => after(id, recordOf.get(id), heard.get(beacon)) ?? [],
  );
  await writeBeacons(root, records, options.shard);
  const now = new Map(records.map((record) => [record.member, record]));
  return {
    members: members.map((member) => lowered(member, now.get(member.id))),
    nextAsks: visits.flatMap((visit) => nextAsk(visit, now.get(visit.member), options.now)),
    notices: [
      ...known.notices,
      ...listing.flatMap((member) => tell(member, now.get(member.id), heard.get(member.beacon ?? ''))),
    ],
  };
}

/** The members as their beacons have them by the last build; asks nobody. */
export async function withKnownBeacons({
  root,
  members,
}: Pick<HubConfig, 'root' | 'members'>): Promise<readonly Member[]> {
  const { records } = await readBeacons(root);
  const recordOf = new Map(records.map((record) => [record.member, record]));
  return members.map((member) => lowered(member, recordOf.get(member.id)));
}

function lowered(member: Member, record: BeaconRecord | undefined): Member {
  if (member.beacon === undefined || record === undefined) return member;
  return { ...member, consent: heedStatement(member.consent, record) };
}

/** One that is gone for good is not asked again, but counts in every build until it has counted often enough. */
function nextAsk(
  { nextTry, failure }: FeedVisit,
  record: BeaconRecord | undefined,
  now: Instant,
): readonly Instant[] {
  if (nextTry !== undefined) return [nextTry];
  return failure !== undefined && (record?.silentReadings ?? 0) < SILENT_READINGS ? [now] : [];
}

/** By address; several members may share one. */
async function askBeacons(
  listing: readonly Member[],
  recordOf: ReadonlyMap<string, BeaconRecord>,
  options: BeaconOptions,
  gathering: Gathering,
): Promise<{ readonly heard: ReadonlyMap<Address, Heard>; readonly visits: readonly FeedVisit[] }> {
  const heard = new Map<Address, Heard>();
  const take = async (outcome: GatherOutcome): Promise<Taken> => {
    const address = outcome.request.feed;
    if (outcome.kind === 'unchanged' && outcome.isConfirmed) heard.set(address, { kind: 'same' });
    if (outcome.kind !== 'fetched') return { kind: 'kept' };
    const statement = readBeacon(outcome.bytes);
    const reason = 'it says nothing of how much text may be shown, such as `text: excerpt`';
    heard.set(address, statement === undefined ? { kind: 'silent', reason } : { kind: 'said', statement });
    return statement === undefined ? { kind: 'unreadable', reason } : { kind: 'kept' };
  };
  const requests = listing.map(({ id, beacon = '' }) => ({
    member: id,
    feed: beacon,
    scope: 'beacon',
    // Where nothing is known of it a beacon has to be read whole: a server's "not modified" would say nothing.
    isLost: !recordOf.has(id),
    isRefresh: options.refresh?.has(id) === true,
  }));
  const { visits } = await gatherFeeds(requests, options, take, gathering);
  for (const visit of visits) {
    const reason = silenceOf(visit);
    if (reason !== undefined) heard.set(visit.feed, { kind: 'silent', reason });
    else if (visit.failure !== undefined && !heard.has(visit.feed))
      heard.set(visit.feed, { kind: 'outage', reason: visit.failure.reason });
  }
  return { heard, visits };
}

/** Why an answer is one without a statement; what a server says when it is overloaded is none, and neither is no answer. */
function silenceOf({ asked, failure, nextTry }: FeedVisit): string | undefined {
  const { status, reason } = failure ?? {};
  if (status === undefined || reason === undefined) return undefined;
  // What is gone for good is not asked again, and is gone all the same.
  if (asked === 'nothing' && nextTry !== undefined) return undefined;
  const isBusy = status >= 500 || status === 408 || status === 425 || status === 429;
  return isBusy ? undefined : reason;
}

function after(
  member: string,
  before: BeaconRecord | undefined,
  heard: Heard | undefined,
): BeaconRecord | undefined {
  if (heard === undefined || heard.kind === 'outage') return before;
  if (heard.kind === 'said') return { member, statement: heard.statement, silentReadings: 0 };
  if (heard.kind === 'same') return before && { ...before, silentReadings: 0 };
  const readings = (before?.silentReadings ?? 0) + 1;
  return { member, ...before, silentReadings: Math.min(readings, SILENT_READINGS) };
}

/** What the curators are told; it names the member as `feeds.yaml` does. */
function tell(
  { id, consent }: Member,
  record: BeaconRecord | undefined,
  heard: Heard | undefined,
): readonly string[] {
  const at = `feeds.yaml: the beacon of "${id}"`;
  const outage =
    heard?.kind === 'outage'
      ? [
          `${at} cannot be read (${heard.reason}), so the hub goes by ` +
            `${record?.statement === undefined ? 'feeds.yaml alone' : 'what it said last'}. Ask them whether the address is right.`,
        ]
      : [];
  if (record === undefined) return outage;
  const { statement, silentReadings } = record;
  const why = heard?.kind === 'silent' ? ` (${heard.reason})` : '';
  if (silentReadings >= SILENT_READINGS)
    return [
      `${at} was read twice without a statement${why}, so the hub shows only links of theirs. Ask them; if they still agree, let ` +
        `the file say so (\`kith build --refresh ${id}\` reads it at once), or remove \`beacon\`.`,
    ];
  const said: string[] = silentReadings > 0 ? [] : [...outage];
  if (silentReadings > 0)
    said.push(
      `${at} was read without a statement${why}. If it is so at the next reading, the hub shows only links of theirs; ask them.`,
    );
  if (asksForMore(consent, statement))
    said.push(
      `${at} allows more than feeds.yaml does, and that is not followed. Ask them, then change their consent in feeds.yaml.`,
    );
  if (!isDeepStrictEqual(heedStatement(consent, record), consent))
    said.push(
      `${at} allows less than feeds.yaml does, and the hub follows it. Ask them, and write it there, too.`,
    );
  return said;
}
