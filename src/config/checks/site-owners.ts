import { canonicalAddress } from '../../canonical-address.ts';
import { at, type Place, textOf } from '../place.ts';

/** Finds the member on whose site an address lies; none when several share it, or nobody gave it. */
export type SiteOwners = (address: string | undefined) => Place | undefined;

/** Knows members by their `site`; the one with the longest path above an address is meant. */
export function siteOwners(members: readonly Place[]): SiteOwners {
  const bySite = new Map<string, Place | undefined>();
  for (const member of members) {
    const site = textOf(at(member, 'site'));
    if (site === undefined || !URL.canParse(site)) continue;
    const address = canonicalAddress(site);
    bySite.set(address, bySite.has(address) ? undefined : member);
  }
  return (address) => {
    if (address === undefined || !URL.canParse(address)) return undefined;
    const path = canonicalAddress(address).replace(/[?#].*$/su, '');
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
      const site = path.slice(0, end);
      if (bySite.has(site)) return bySite.get(site);
    }
    return undefined;
  };
}

/** Whether an address is the site itself, or lies below it. */
export function isOnSite(address: string, site: string): boolean {
  const [one, above] = [canonicalAddress(address), canonicalAddress(site)];
  return one === above || one.startsWith(`${above}/`);
}

/** Whether two addresses are of one page. */
export function isSamePlace(one: string, other: string): boolean {
  return canonicalAddress(one) === canonicalAddress(other);
}
