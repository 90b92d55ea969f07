import type { Telling } from '../../gather/open-telling.ts';
import type { Address } from '../../model.ts';
import { findEndpoint } from '../../read/find-endpoint.ts';
import { hasLinkTo } from '../../read/has-link-to.ts';

/** What came of telling one address of one page. */
export type TellingOutcome =
  | { readonly kind: 'accepted'; readonly endpoint: Address; readonly at?: Address }
  /** Nothing there wants to be told. */
  | { readonly kind: 'silent' }
  /** The published site does not say so yet, or cannot be asked: nobody was told, and it counts as no try. */
  | { readonly kind: 'unpublished'; readonly reason: string }
  /** Their server said no. */
  | { readonly kind: 'refused'; readonly endpoint: Address; readonly reason: string }
  /** To be tried again; `retryAfter` in milliseconds, where they said it. */
  | { readonly kind: 'failed'; readonly reason: string; readonly retryAfter?: number };

/** Whether the page is to hold the link now, or is to be gone, or without it. */
export type Expected = 'there' | 'gone';

/**
 * Tells one address by webmention (W3C Recommendation, clause 3.1) of a page of the hub that links to it, or does so no more. First the
 * published page is looked at, as they will do: nobody is told of what does not stand there.
 */
export async function tellAddress(
  { source, target }: { readonly source: Address; readonly target: Address },
  expected: Expected,
  telling: Telling,
): Promise<TellingOutcome> {
  const unready = await whyNotYet(source, target, expected, telling);
  if (unready !== undefined) return { kind: 'unpublished', reason: unready };
  const page = await telling.visit(target);
  if (page.kind === 'refused') return { kind: 'failed', reason: page.reason };
  const endpoint = findEndpoint(page);
  if (endpoint === undefined) return { kind: 'silent' };
  const answer = await telling.post(endpoint, { source, target });
  if (answer.kind === 'failed') return { kind: 'failed', reason: answer.reason };
  const { host, status, location, retryAfter } = answer;
  if (status >= 200 && status < 300)
    return { kind: 'accepted', endpoint, ...(location !== undefined && { at: location }) };
  const reason = `${host} answered ${status}`;
  if (isNo(status)) return { kind: 'refused', endpoint, reason };
  return { kind: 'failed', reason, ...(retryAfter !== undefined && { retryAfter }) };
}

async function whyNotYet(
  source: Address,
  target: Address,
  expected: Expected,
  telling: Telling,
): Promise<string | undefined> {
  const page = await telling.own(source);
  if (page.kind === 'unknown') return `the published page could not be looked at: ${page.reason}`;
  const isThere = page.kind === 'there' && hasLinkTo(page.bytes, target);
  if (expected === 'there' && !isThere)
    return page.kind === 'gone' ? 'the page is not published yet' : 'the published page has no such link yet';
  if (expected === 'gone' && isThere) return 'the page is still published with the link';
  return undefined;
}

/** The request itself is what they do not want; a missing door, a timeout and a crowd may pass. */
function isNo(status: number): boolean {
  return status >= 400 && status < 500 && ![404, 408, 425, 429].includes(status);
}
