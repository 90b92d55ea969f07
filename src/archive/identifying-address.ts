import { canonicalAddress } from '../canonical-address.ts';
import type { Address } from '../model.ts';

/** A fragment that only says how a reader came. */
const CAMPAIGN_FRAGMENT = /^#.*\butm_/u;

/**
 * What of an entry's address tells it from others of its feed: the canonical form, with the fragment, since some blogs
 * give a day one page. A site's front page tells nothing, and gives `undefined`.
 */
export function identifyingAddress(url: Address | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { hash } = new URL(url);
  const canonical = canonicalAddress(url).replace(/#.*$/su, '');
  const whole = CAMPAIGN_FRAGMENT.test(hash) ? canonical : canonical + hash;
  return /[/?#]/u.test(whole) ? whole : undefined;
}
