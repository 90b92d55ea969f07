import type { Instant } from '../model.ts';
import { tellMoment } from './judge-answer.ts';
import type { FeedRecord } from './keep-records.ts';
import type { FailedFeed, FeedRequest, UnchangedFeed } from './outcome.ts';

/**
 * What stands instead of asking when a feed is not due, `undefined` when it is to be asked. A feed that failed last
 * time still counts as failed while it waits, so that two builds in a row report the same.
 */
export function decideWhetherToAsk(
  request: FeedRequest,
  record: FeedRecord | undefined,
  { now, isOffline }: { readonly now: Instant; readonly isOffline: boolean },
): UnchangedFeed | FailedFeed | undefined {
  if (isOffline) return unchanged(request, 'not asked, this build is offline');
  if (record === undefined || request.isRefresh === true) return undefined;
  const { nextDue, failure } = record;
  if (nextDue === undefined) {
    return { kind: 'failed', request, reason: failure?.reason ?? 'the feed is gone' };
  }
  if (isDue(request, record, nextDue, now)) return undefined;
  if (failure !== undefined) return { kind: 'failed', request, reason: failure.reason };
  return unchanged(request, `not due before ${tellMoment(nextDue)}`);
}

function isDue(request: FeedRequest, record: FeedRecord, nextDue: Instant, now: Instant): boolean {
  if (now >= nextDue) return true;
  // Written under a clock ahead of ours: its schedule would silence the feed until that clock's time.
  if (record.askedAt !== undefined && record.askedAt > now) return true;
  // A new scope needs the feed's text again at once, but a server that refused is not pressed for it.
  return record.scope !== request.scope && record.scope !== undefined && record.failure?.kind !== 'server';
}

function unchanged(request: FeedRequest, note: string): UnchangedFeed {
  return { kind: 'unchanged', request, isConfirmed: false, note };
}
