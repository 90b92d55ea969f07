import { isPublicHost } from '../gather/guard-address.ts';
import type { Address } from '../model.ts';

/** No address that a feed gives is longer, data aside. */
const LONGEST_ADDRESS = 4096;

/**
 * An address in which a parser would change nothing: host in plain letters, no label in another script, no segment of dots, nothing to
 * escape. Most are like this, and to parse them takes several times as long.
 */
const PLAIN =
  /^https?:\/\/((?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,})(?:\/(?!\.|%2[Ee])[\w~.%+,;=-]*)+(?:\?[\w~.%+,;=&/-]*)?(?:#[\w~.%=/-]*)?$/;

/**
 * Makes an absolute `http:` or `https:` address of what a feed wrote, spelt as the URL standard spells it, or gives
 * `undefined`. Without `base`, a relative one is nothing.
 */
export function resolveAddress(written: string | undefined, base?: Address): Address | undefined {
  return resolved(written, base)?.href;
}

/**
 * The same for an address that readers' browsers would load or follow: nothing when its host is no public one. A page that
 * makes them ask `http://192.168.0.1/` reaches their router, not ours.
 */
export function resolvePublicAddress(written: string | undefined, base?: Address): Address | undefined {
  const host =
    written === undefined || written.length > LONGEST_ADDRESS ? undefined : PLAIN.exec(written)?.[1];
  if (host !== undefined) return isPublicHost(host) ? written : undefined;
  const url = resolved(written, base);
  return url !== undefined && isPublicHost(url.hostname) ? url.href : undefined;
}

function resolved(written: string | undefined, base: Address | undefined): URL | undefined {
  const text = written?.trim() ?? '';
  if (text === '' || text.length > LONGEST_ADDRESS) return undefined;
  const url = parsed(text, base);
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  // Names and passwords in an address belong to nobody who reads it.
  if (url.href.includes('@')) {
    url.username = '';
    url.password = '';
  }
  return url;
}

function parsed(text: string, base: Address | undefined): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
