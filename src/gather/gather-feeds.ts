import pLimit from 'p-limit';
import type { FeedVisit, Instant } from '../model.ts';
import { claimAddresses, plainAddress } from './claim-addresses.ts';
import type { FetchContext } from './fetch-address.ts';
import { isListedFile } from './is-listed-file.ts';
import { keepRecords, type Records } from './keep-records.ts';
import { openFetching } from './open-fetching.ts';
import { type GatherOptions, LIMITS } from './options.ts';
import type { FailedFeed, FeedRequest, FetchedFeed, GatherOutcome, GatherReport, Taken } from './outcome.ts';
import { readListedFile } from './read-file.ts';
import { visitFeed } from './visit-feed.ts';
import { proposeMoves, warnAboutRecords } from './warn.ts';

/** What several rounds of one build share: the turns at each host, and what is remembered of it. */
export interface Gathering {
  readonly records: Records;
  readonly fetching: FetchContext;
  /** HTTP requests made so far, redirects included. */
  readonly requestsMade: () => number;
}

/** Opens the rounds of one build; the last of them is told to remember. */
export function openGathering(options: GatherOptions): Gathering {
  const records = keepRecords(options.root, options.shard);
  let requestsMade = 0;
  const fetching = openFetching(options, records, () => {
    requestsMade += 1;
  });
  return { records, fetching, requestsMade: () => requestsMade };
}

/**
 * Asks every feed that is due, hosts side by side and the feeds of one host one after another, and hands each outcome
 * to `take` as it arrives, `takenAtOnce` at a time and awaited, so that no more than a few feeds are in memory. A feed that fails
 * is an outcome; only what `take` throws is thrown.
 */
export async function gatherFeeds(
  requests: readonly FeedRequest[],
  options: GatherOptions,
  take: (outcome: GatherOutcome) => Promise<Taken>,
  gathering: Gathering = openGathering(options),
): Promise<GatherReport> {
  const { now, isOffline, takenAtOnce = 1 } = options;
  const limits = { ...LIMITS, ...options.limits };
  const { records, fetching } = gathering;
  const before = gathering.requestsMade();
  const fewAtATime = pLimit(takenAtOnce);
  const context = {
    now,
    isOffline,
    records,
    claims: claimAddresses(options.listed ?? requests.map(({ feed }) => feed), records),
    fetching,
    take: (outcome: GatherOutcome) => fewAtATime(take, outcome),
  };

  const ended = new Map<FeedRequest, FeedVisit>();
  const filesAtOnce = pLimit({ concurrency: takenAtOnce, rejectOnClear: true });
  await allOrFirstError(
    requests
      .filter(({ feed }) => isListedFile(feed))
      .map((request) =>
        filesAtOnce(async () => {
          const outcome = await readFeedFile(request, options.root, limits.bytes);
          const taken = await context.take(outcome);
          ended.set(request, fileVisit(outcome, taken, now));
        }),
      ),
    () => filesAtOnce.clearQueue(),
  );
  const { byHost, repeated } = groupByHost(requests.filter(({ feed }) => !isListedFile(feed)));
  for (const request of repeated) {
    const note = 'not asked, the same address is listed above';
    await context.take({ kind: 'unchanged', request, isConfirmed: false, note });
    ended.set(request, { member: request.member, feed: request.feed, asked: 'nothing' });
  }
  const hostsAtOnce = pLimit({ concurrency: limits.hostsAtOnce, rejectOnClear: true });
  await allOrFirstError(
    [...byHost.values()].map((group) =>
      hostsAtOnce(async () => {
        for (const request of group) ended.set(request, await visitFeed(request, context));
      }),
    ),
    () => hostsAtOnce.clearQueue(),
  );

  const visits = requests.flatMap((request) => ended.get(request) ?? []);
  const unconditional = visits.filter((visit) => visit.asked === 'all').length;
  return {
    asked: unconditional + visits.filter((visit) => visit.asked === 'news').length,
    unconditional,
    requests: gathering.requestsMade() - before,
    warnings: [...warnAboutRecords(records, requests, unconditional), ...proposeMoves(visits)],
    visits,
    remember: async () => {
      const trouble = await records.write();
      return trouble === undefined ? [] : [`${UNWRITTEN} (${trouble})`];
    },
  };
}

const UNWRITTEN =
  '.kith/http could not be written, so that the next build asks these feeds whole again; make the folder writable';

async function readFeedFile(
  request: FeedRequest,
  root: string,
  maximum: number,
): Promise<FetchedFeed | FailedFeed> {
  const file = await readListedFile(root, request.feed, maximum);
  return file.kind === 'bytes'
    ? { kind: 'fetched', request, bytes: file.bytes, wasUnconditional: false }
    : { kind: 'failed', request, reason: file.reason };
}

/** A file is looked at in every build and leaves no record, so that each failure is its own first. */
function fileVisit(outcome: FetchedFeed | FailedFeed, taken: Taken, now: Instant): FeedVisit {
  const { member, feed } = outcome.request;
  const unreadable = taken.kind === 'unreadable' ? taken.reason : undefined;
  const reason = outcome.kind === 'failed' ? outcome.reason : unreadable;
  const { mendable = [] } = taken.kind === 'kept' ? taken : {};
  return reason === undefined
    ? { member, feed, lastAsked: now, lastRead: now, ...(mendable.length > 0 && { mendable }) }
    : {
        member,
        feed,
        lastAsked: now,
        failure: { reason, since: now, ...(unreadable !== undefined && { isUnreadable: true }) },
      };
}

/** One group for each host, in the order of the list, and the requests whose address stands there already. */
function groupByHost(requests: readonly FeedRequest[]): {
  readonly byHost: ReadonlyMap<string, readonly FeedRequest[]>;
  readonly repeated: readonly FeedRequest[];
} {
  const seen = new Set<string>();
  const repeated: FeedRequest[] = [];
  const byHost = new Map<string, FeedRequest[]>();
  for (const request of requests) {
    const address = plainAddress(request.feed);
    if (seen.has(address)) {
      repeated.push(request);
      continue;
    }
    seen.add(address);
    const host = URL.canParse(address) ? new URL(address).hostname : '';
    byHost.set(host, [...(byHost.get(host) ?? []), request]);
  }
  return { byHost, repeated };
}

/** Waits for all; after the first error lets nothing new begin, and throws it when the rest is over. */
async function allOrFirstError(running: readonly Promise<void>[], stop: () => void): Promise<void> {
  let first: { readonly error: unknown } | undefined;
  const settled = running.map((one) =>
    one.catch((error: unknown) => {
      first ??= { error };
      stop();
    }),
  );
  await Promise.all(settled);
  if (first !== undefined) throw first.error;
}
