import type { Address } from '../model.ts';
import { addressWithin } from './address-within.ts';
import { pageOf } from './page-of.ts';

/** A shim within a shim happens (a search result in a newsletter); more than this is somebody's joke. */
const MOST_DETOURS = 5;

/**
 * The addresses that a link may mean, likeliest first: itself; what it wraps, where a search engine, a mail filter or
 * an archive of the web stands in between; and the page of which it is a copy or a part. What was wrapped is looked at as
 * any address is: it is compared with what the hub knows, never printed and never asked for. What only its own server
 * could tell, as for `t.co`, stays as it is.
 */
export function withoutDetours(address: Address): readonly Address[] {
  const meant = [address];
  let at = address;
  for (let detours = 0; detours < MOST_DETOURS; detours += 1) {
    const wrapped = addressWithin(at);
    if (wrapped === undefined) break;
    at = wrapped;
    meant.push(at);
  }
  const page = pageOf(at);
  return page === undefined ? meant : [...meant, page];
}
