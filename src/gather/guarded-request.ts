import type { LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { Client } from 'undici';
import { explainFailure } from './explain-failure.ts';
import { type Guard, guardAddress, type ResolvedAddress } from './guard-address.ts';

/** Response headers by lower-case name. */
export type ResponseHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** One request to make; the address's own user name and password are never sent. */
export interface GuardedAsk {
  readonly method?: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For the whole exchange, look-up and body included. */
  readonly milliseconds: number;
  readonly headerBytes: number;
  /** Called when the address has passed the guard and a connection is about to be made. */
  readonly onRequest?: () => void;
}

export interface GuardedResponse {
  readonly kind: 'response';
  readonly status: number;
  readonly headers: ResponseHeaders;
  /** Still compressed; errors when the time is over. */
  readonly body: Readable;
}

export interface UnansweredRequest {
  readonly kind: 'failed';
  readonly reason: string;
  /** False when nothing reached the server. */
  readonly wasReached: boolean;
  /** The host that the guard refused, because it is on a private network. */
  readonly privateHost?: string;
}

/**
 * Makes one HTTP request on a connection of its own, to the very addresses that the guard checked, follows no redirect,
 * and hands the answer to `use`, after which the connection is closed whatever became of the body. Every error becomes
 * words; only an error that `use` throws for reasons of its own would be explained as one of the server's.
 */
export async function guardedRequest<Result>(
  address: URL,
  guard: Guard,
  ask: GuardedAsk,
  use: (response: GuardedResponse) => Promise<Result>,
): Promise<Result | UnansweredRequest> {
  const milliseconds = Math.ceil(ask.milliseconds);
  const signal = AbortSignal.timeout(milliseconds);
  let client: Client | undefined;
  try {
    const guarded = await orAborted(guardAddress(address, guard), signal);
    if (guarded.kind === 'refused') return { ...guarded, kind: 'failed', wasReached: false };
    ask.onRequest?.();
    client = new Client(address.origin, {
      connect: { lookup: pinnedLookup(guarded.addresses), timeout: milliseconds },
      maxHeaderSize: ask.headerBytes,
      pipelining: 1,
    });
    const { statusCode, headers, body } = await client.request({
      method: ask.method ?? 'GET',
      path: `${address.pathname}${address.search}`,
      headers: ask.headers,
      body: ask.body ?? null,
      signal,
    });
    // A body that nobody reads to its end is destroyed with the client and must not throw into the void.
    body.on('error', () => {});
    return await use({ kind: 'response', status: statusCode, headers, body });
  } catch (error) {
    if (signal.aborted && client === undefined) {
      const reason = `${address.host} could not be looked up within the time limit, DNS did not answer`;
      return { kind: 'failed', reason, wasReached: false };
    }
    // Whatever breaks when the time is over is broken because the time is over.
    const explained = explainFailure(address.host, signal.aborted ? signal.reason : error);
    return { kind: 'failed', ...explained };
  } finally {
    await client?.destroy();
  }
}

/** Gives the checked addresses instead of asking DNS again, which could answer otherwise the second time. */
function pinnedLookup(addresses: readonly ResolvedAddress[]): LookupFunction {
  return (hostname, options, callback) => {
    const [first] = addresses;
    if (first === undefined) {
      callback(new Error(`${hostname} has no address`), '', 4);
    } else if (options.all) {
      callback(null, [...addresses]);
    } else {
      callback(null, first.address, first.family);
    }
  };
}

/** The system's resolver cannot be stopped, so that the deadline lets go of it instead. */
function orAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}
