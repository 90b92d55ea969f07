import type { Instant } from '../model.ts';
import type { Judgement } from './judge-answer.ts';
import type { FeedRecord } from './keep-records.ts';
import type { Taken } from './outcome.ts';
import { planAfterDetour, planAfterFailure, planAfterRead } from './plan-next.ts';

/** What a visit knows when it is over. */
export interface EndedVisit {
  readonly now: Instant;
  readonly scope: string;
  readonly before: FeedRecord | undefined;
  readonly judgement: Judgement;
  readonly taken: Taken;
  /** Until when the host that answered wants to be left alone. */
  readonly hostWaitsUntil: Instant | undefined;
}

/** The record to remember after a visit. */
export function recordVisit(visit: EndedVisit): FeedRecord {
  const { judgement, taken, before, now } = visit;
  if (judgement.kind === 'waiting') return { version: 1, ...before, nextDue: judgement.until };
  if (judgement.kind === 'elsewhere') {
    const { reason } = judgement.outcome;
    return {
      version: 1,
      ...before,
      askedAt: now,
      nextDue: planAfterDetour(now),
      failure: nextFailure(before, { kind: 'server', reason, status: undefined }, now),
      moved: movedTo(judgement.permanentTo, before, now),
    };
  }
  if (judgement.kind === 'failed') return recordFailure(visit, judgement);
  return taken.kind === 'kept'
    ? recordRead(visit, judgement, taken)
    : recordUnreadable(before, visit, taken.reason, now);
}

function recordRead(
  { now, scope, before }: EndedVisit,
  judgement: Extract<Judgement, { kind: 'read' }>,
  { rhythm: heard, mendable: told = [], isWantedAgain = false }: Extract<Taken, { kind: 'kept' }>,
): FeedRecord {
  const { freshness, permanentTo, outcome } = judgement;
  const validators = isWantedAgain ? {} : judgement.validators;
  // A 304 says nothing about the rhythm, so the one that the feed gave last still holds.
  const rhythm = outcome.kind === 'fetched' ? heard : before?.rhythm;
  const mendable = outcome.kind === 'fetched' ? told : (before?.mendable ?? []);
  const hasValidators = validators.etag !== undefined || validators.lastModified !== undefined;
  return {
    version: 1,
    scope,
    address: judgement.address,
    ...validators,
    bodyHash: isWantedAgain ? undefined : judgement.bodyHash,
    rhythm,
    freshness,
    askedAt: now,
    readAt: now,
    nextDue: planAfterRead({ now, hasValidators, freshness: freshness ?? 0, rhythm }),
    moved: movedTo(permanentTo, before, now),
    ...(mendable.length > 0 && { mendable }),
  };
}

/** Remembers the attempt; validators and hash stay those of what the archive holds, if it is of the same scope. */
function recordUnreadable(
  before: FeedRecord | undefined,
  { scope }: EndedVisit,
  reason: string,
  now: Instant,
): FeedRecord {
  const kept = before?.scope === scope ? before : undefined;
  return {
    version: 1,
    scope,
    address: kept?.address,
    etag: kept?.etag,
    lastModified: kept?.lastModified,
    bodyHash: kept?.bodyHash,
    rhythm: kept?.rhythm,
    askedAt: now,
    readAt: before?.readAt,
    nextDue: planAfterRead({ now, hasValidators: false, freshness: 0 }),
    failure: nextFailure(before, { kind: 'unreadable', reason, status: undefined }, now),
    gone: before?.gone,
    moved: before?.moved,
  };
}

function recordFailure(
  { now, before, hostWaitsUntil }: EndedVisit,
  { outcome, status, wasReached }: Extract<Judgement, { kind: 'failed' }>,
): FeedRecord {
  const failure = nextFailure(before, { kind: 'server', reason: outcome.reason, status }, now);
  return {
    version: 1,
    ...before,
    askedAt: now,
    nextDue: planAfterFailure({
      now,
      status,
      wasReached,
      since: failure.since,
      count: failure.count,
      hostWaitsUntil,
    }),
    // An hour without a network says nothing about the feed and must not interrupt a row of 404s.
    failure: wasReached ? failure : (before?.failure ?? failure),
    gone: nextGone(before, status, now),
  };
}

/** A feed that is gone stays so while its server fails otherwise; 410 outranks 404. */
function nextGone(
  before: FeedRecord | undefined,
  status: number | undefined,
  now: Instant,
): FeedRecord['gone'] {
  if (status !== 404 && status !== 410) return before?.gone;
  const { status: known = status, since = now } = before?.gone ?? {};
  return { status: known === 410 ? known : status, since, last: now };
}

type Failure = NonNullable<FeedRecord['failure']>;

/** Continues the row of failures when this one is of the same kind and status, else begins a new one. */
function nextFailure(
  before: FeedRecord | undefined,
  { kind, reason, status }: Pick<Failure, 'kind' | 'reason' | 'status'>,
  now: Instant,
): Failure {
  const last = before?.failure;
  const isSameRow = last !== undefined && last.kind === kind && last.status === status;
  return { kind, reason, status, since: isSameRow ? last.since : now, count: isSameRow ? last.count + 1 : 1 };
}

function movedTo(
  permanentTo: string | undefined,
  before: FeedRecord | undefined,
  now: Instant,
): FeedRecord['moved'] {
  if (permanentTo === undefined) return undefined;
  return before?.moved?.to === permanentTo ? before.moved : { to: permanentTo, since: now };
}
