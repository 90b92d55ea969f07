import { isPublicHost } from '../gather/guard-address.ts';
import type { Address } from '../model.ts';

/** No address that a feed gives is longer, data aside. */
const LONGEST_ADDRESS = 4096;

/**
 * Makes an absolute `http:` or `https:` address of what a feed wrote, spelt as the URL standard spells it, or gives
 * `undefined`. Without `base`, a relative one is nothing.
 */
export function resolveAddress(written: string | undefined, base?: Address): Address | undefined {
  const text = written?.trim() ?? '';
  if (text === '' || text.length > LONGEST_ADDRESS) return undefined;
  const url = parsed(text, base);
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  // Names and passwords in an address belong to nobody who reads it.
  url.username = '';
  url.password = '';
  return url.href;
}

/**
 * The same for an address that readers' browsers would load or follow: nothing when its host is no public one. A page that
 * makes them ask `http://192.168.0.1/` reaches their router, not ours.
 */
export function resolvePublicAddress(written: string | undefined, base?: Address): Address | undefined {
  const address = resolveAddress(written, base);
  return address !== undefined && isPublicHost(new URL(address).hostname) ? address : undefined;
}

function parsed(text: string, base: Address | undefined): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
