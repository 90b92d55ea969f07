import { canonicalAddress } from '../canonical-address.ts';
import { groupBy } from '../group-by.ts';
import { memoised } from '../memoised.ts';
import type { Address, Member } from '../model.ts';

/** The members whose site an address lies on; several where they share one. */
export type MembersAt = (address: Address) => readonly Member[];

/** Finds the members whose site an address lies on. `canonical` is `canonicalAddress`, or remembers what that gave. */
export function indexSites(
  members: readonly Member[],
  canonical: (address: string) => string = memoised(canonicalAddress),
): MembersAt {
  const sites = groupBy(members, ({ site }) => site && canonical(site));
  const longest = [...sites.keys()].reduce((most, site = '') => Math.max(most, site.length), 0);
  return (address) => deepestSite(sites, canonical(address), longest);
}

/**
 * The site with the longest path above an address, so that `medium.com/@name` is not `medium.com/@other`, and a
 * person's pages on a center's host are theirs.
 */
function deepestSite(
  sites: ReadonlyMap<string | undefined, readonly Member[]>,
  address: string,
  longest: number,
): readonly Member[] {
  const path = address.replace(/[?#].*$/su, '');
  // No part that is longer than every site is looked up: an address may have a hundred thousand of them.
  const first = path.length > longest ? path.lastIndexOf('/', longest) : path.length;
  for (let end = first; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const members = sites.get(path.slice(0, end));
    if (members) return members;
  }
  return [];
}
