import type { FetchContext } from './fetch-address.ts';
import { systemResolve } from './guard-address.ts';
import { introduceOurselves } from './introduce-ourselves.ts';
import type { Records } from './keep-records.ts';
import { type AskOptions, LIMITS } from './options.ts';
import { takeTurns } from './take-turns.ts';

/** Turns and request headers for one round of asking; `onRequest` is called for each request made. */
export function openFetching(options: AskOptions, records: Records, onRequest: () => void): FetchContext {
  const limits = { ...LIMITS, ...options.limits };
  return {
    guard: { allowPrivate: options.allowPrivate, resolve: options.resolve ?? systemResolve },
    hosts: takeTurns(options.now, options.pace, limits.spacingMilliseconds, records),
    limits,
    pace: options.pace,
    headers: introduceOurselves(options),
    onRequest,
    ownerOf: () => undefined,
  };
}
