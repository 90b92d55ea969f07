import { millisecondsOf } from '../dates.ts';
import type { FeedVisit, Instant } from '../model.ts';
import type { Claims } from './claim-addresses.ts';
import { decideWhetherToAsk } from './decide-whether-to-ask.ts';
import { type FetchContext, fetchAddress, type KnownValidators } from './fetch-address.ts';
import { judgeAnswer } from './judge-answer.ts';
import { durationOf, type FeedRecord, type Records } from './keep-records.ts';
import type { FeedRequest, GatherOutcome, Taken } from './outcome.ts';
import { recordVisit } from './record-visit.ts';

/** What visiting one feed depends on. */
export interface VisitContext {
  readonly now: Instant;
  readonly isOffline: boolean;
  readonly records: Records;
  readonly claims: Claims;
  readonly fetching: FetchContext;
  readonly take: (outcome: GatherOutcome) => Promise<Taken>;
}

/** Visits one address if it is due, hands the outcome over, and notes what is to be remembered of it. */
export async function visitFeed(request: FeedRequest, context: VisitContext): Promise<FeedVisit> {
  const { now, records, claims, fetching, take } = context;
  const before = recordFor(request, records);
  const standing = decideWhetherToAsk(request, before, context);
  if (standing !== undefined) {
    // An archive that was lost is still lost in the next build, which cannot see it any more.
    if (request.isLost === true && before !== undefined) records.rememberFeed(request.feed, before);
    await take(standing);
    return visitFrom(request, before, now, 'nothing');
  }

  const known = before?.scope === request.scope ? before : undefined;
  const validators = validatorsIn(known);
  let requests = 0;
  const answer = await fetchAddress(request.feed, validators, {
    ...fetching,
    ownerOf: (address) => claims.ownerOf(address, request.feed),
    onRequest: () => {
      requests += 1;
      fetching.onRequest();
    },
  });
  const judgement = judgeAnswer(request, answer, known, now);
  const taken = await take(judgement.outcome);

  const hostWaitsUntil =
    judgement.kind === 'failed' && judgement.hostname !== undefined
      ? fetching.hosts.waitsUntil(judgement.hostname)
      : undefined;
  const record = recordVisit({ now, scope: request.scope, before, judgement, taken, hostWaitsUntil });
  records.rememberFeed(request.feed, record);
  const wasUnconditional =
    answer.kind === 'answered'
      ? answer.wasUnconditional
      : answer.kind !== 'elsewhere' && validators === undefined;
  const asked = wasUnconditional ? 'all' : 'news';
  return visitFrom(request, record, now, requests === 0 ? 'nothing' : asked);
}

/** No request has this scope, so that a record that bears it is never taken for what the archive holds. */
const LOST = 'lost';

/** What is remembered of a feed, cut loose from the archive where what that held is lost. One that was never read is tied to nothing. */
function recordFor(request: FeedRequest, records: Records): FeedRecord | undefined {
  const record = records.feed(request.feed);
  return record?.scope !== undefined && request.isLost === true ? { ...record, scope: LOST } : record;
}

function validatorsIn(record: FeedRecord | undefined): KnownValidators | undefined {
  if (record?.address === undefined) return undefined;
  const { address, etag, lastModified } = record;
  if (etag === undefined && lastModified === undefined) return undefined;
  return {
    address,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

/** A permanent redirect is believed when it has stood for three days; a mistake is mended sooner. */
const STABLE = durationOf('3d');

function visitFrom(
  request: FeedRequest,
  record: FeedRecord | undefined,
  now: Instant,
  asked: NonNullable<FeedVisit['asked']>,
): FeedVisit {
  const { askedAt, readAt, nextDue, failure, gone, moved, mendable } = record ?? {};
  const isMoved = moved !== undefined && millisecondsOf(now) - millisecondsOf(moved.since) >= STABLE;
  return {
    member: request.member,
    feed: request.feed,
    asked,
    ...(askedAt === undefined ? {} : { lastAsked: askedAt }),
    ...(readAt === undefined ? {} : { lastRead: readAt }),
    ...(nextDue === undefined ? {} : { nextTry: nextDue }),
    ...(failure === undefined ? {} : { failure: failureFrom(failure) }),
    ...(gone === undefined ? {} : { gone }),
    ...(isMoved ? { movedTo: moved.to } : {}),
    ...(mendable === undefined ? {} : { mendable }),
  };
}

function failureFrom({
  kind,
  reason,
  since,
  status,
}: NonNullable<FeedRecord['failure']>): NonNullable<FeedVisit['failure']> {
  return {
    reason,
    since,
    ...(status === undefined ? {} : { status }),
    ...(kind === 'unreadable' && { isUnreadable: true }),
  };
}
