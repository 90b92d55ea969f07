import { millisecondsOf } from '../dates.ts';
import type { Instant } from '../model.ts';
import type { ResponseHeaders } from './guarded-request.ts';
import type { Records } from './keep-records.ts';
import type { Pace } from './options.ts';
import { planHostWait } from './plan-next.ts';
import { retryAfterOf } from './read-headers.ts';

/** The host asked to be left alone for a while. */
export interface HostWaits {
  readonly kind: 'waiting';
  readonly host: string;
  readonly until: Instant;
}

/** All hosts of one build, each asked by one at a time. */
export interface Hosts {
  /** Runs `ask` when it is its turn at `host`, with a pause after the one before, or tells that the host waits. */
  inTurn<Result>(host: string, ask: () => Promise<Result>): Promise<Result | HostWaits>;
  /** Takes note of an answer's status; to be called within the turn, so that the rest of the host's feeds wait. */
  heed(host: string, status: number, headers: ResponseHeaders): void;
  waitsUntil(host: string): Instant | undefined;
}

/** Opens the turns of a build; hosts that said "later" in an earlier build are still left alone. */
export function takeTurns(now: Instant, pace: Pace, spacing: number, records: Records): Hosts {
  const queues = new Map<string, Promise<unknown>>();
  const endedAt = new Map<string, number>();
  const throttles = new Map<string, ReturnType<Records['host']>>();

  const throttleOf = (host: string): ReturnType<Records['host']> => {
    if (!throttles.has(host)) throttles.set(host, records.host(host));
    return throttles.get(host);
  };
  const waitsUntil = (host: string): Instant | undefined => {
    const throttle = throttleOf(host);
    // A wait that was noted under a clock ahead of ours would last until that clock's time.
    const isCurrent = throttle !== undefined && throttle.saidAt <= now && now < throttle.waitUntil;
    return isCurrent ? throttle.waitUntil : undefined;
  };
  const takeTurn = async <Result>(host: string, ask: () => Promise<Result>): Promise<Result | HostWaits> => {
    const until = waitsUntil(host);
    if (until !== undefined) return { kind: 'waiting', host, until };
    const pause = (endedAt.get(host) ?? Number.NEGATIVE_INFINITY) + spacing - pace.elapsed();
    if (pause > 0) await pace.sleep(pause);
    try {
      return await ask();
    } finally {
      endedAt.set(host, pace.elapsed());
    }
  };

  return {
    inTurn: (host, ask) => {
      const turn = (queues.get(host) ?? Promise.resolve()).then(() => takeTurn(host, ask));
      queues.set(
        host,
        turn.catch(() => {}),
      );
      return turn;
    },
    heed: (host, status, headers) => {
      const before = throttleOf(host);
      const isThrottling = status === 429 || status === 503;
      if (!isThrottling && (before === undefined || before.count === 0)) return;
      const count = isThrottling ? (before?.count ?? 0) + 1 : 0;
      const waitUntil = isThrottling
        ? planHostWait(now, retryAfterOf(headers, millisecondsOf(now)), count)
        : now;
      const record = { version: 1, saidAt: now, waitUntil, count } as const;
      throttles.set(host, record);
      records.rememberHost(host, record);
    },
    waitsUntil,
  };
}
