import { millisecondsOf } from '../dates.ts';
import type { Address, Instant } from '../model.ts';
import { type FetchContext, type NoAnswer, withoutCredentials } from './fetch-address.ts';
import { followRedirect } from './follow-redirect.ts';
import { type GuardedAsk, guardedRequest, type UnansweredRequest } from './guarded-request.ts';
import { locationOf, retryAfterOf } from './read-headers.ts';
import type { HostWaits } from './take-turns.ts';

/** What a server said to a form that was sent to it. */
export interface FormAnswer {
  readonly kind: 'answered';
  /** Host and port, for words. */
  readonly host: string;
  readonly status: number;
  /** Where it says that news of what was sent will stand (status 201). */
  readonly location?: Address;
  /** Milliseconds for which it asks not to be asked again. */
  readonly retryAfter?: number;
}

type Hop = FormAnswer | UnansweredRequest | HostWaits | { readonly kind: 'redirect'; readonly to?: string };

/** 303 asks for another page by GET: what was sent has been taken already, or not, and nobody knows. */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 307, 308]);

/**
 * Sends a form, as a browser would, to an address that its owner named for that: at the host's turn, through the guard at
 * every redirect, within the time of one request. Nobody reads the answer's body. Never rejects.
 */
export async function postForm(
  listed: Address,
  fields: Readonly<Record<string, string>>,
  context: FetchContext,
  now: Instant,
): Promise<FormAnswer | NoAnswer | HostWaits> {
  const body = new URLSearchParams(fields).toString();
  const ask: GuardedAsk = {
    method: 'POST',
    headers: { ...context.headers, 'content-type': 'application/x-www-form-urlencoded' },
    body,
    milliseconds: context.limits.milliseconds,
    headerBytes: context.limits.headerBytes,
    onRequest: context.onRequest,
  };
  if (!URL.canParse(listed)) return failed(`${listed} is not an address`, false);
  let address = withoutCredentials(new URL(listed));
  for (let redirects = 0; redirects <= context.limits.redirects; redirects += 1) {
    const from = address;
    const hop = await context.hosts.inTurn<Hop>(from.hostname, () => postOnce(from, ask, context, now));
    if (hop.kind !== 'redirect') return hop;
    const step = followRedirect(from, hop.to);
    if (step.kind === 'refused') return failed(`${from.host} ${step.reason}`, true);
    address = withoutCredentials(step.address);
  }
  return failed(`${address.host} redirects more than ${context.limits.redirects} times`, true);
}

function postOnce(address: URL, ask: GuardedAsk, context: FetchContext, now: Instant): Promise<Hop> {
  return guardedRequest<Hop>(address, context.guard, ask, async ({ status, headers }) => {
    context.hosts.heed(address.hostname, status, headers);
    const to = locationOf(headers);
    if (REDIRECTS.has(status)) return { kind: 'redirect', ...(to !== undefined && { to }) };
    const location =
      status === 201 && to !== undefined && URL.canParse(to, address.href)
        ? new URL(to, address).href
        : undefined;
    const retryAfter = retryAfterOf(headers, millisecondsOf(now));
    return {
      kind: 'answered',
      host: address.host,
      status,
      ...(location !== undefined && { location }),
      ...(retryAfter !== undefined && { retryAfter }),
    };
  });
}

function failed(reason: string, wasReached: boolean): NoAnswer {
  return { kind: 'failed', reason, wasReached };
}
