import type { Address, ArchivedEntry, Member } from '../model.ts';
import { canonicalAddress } from '../read/canonical-address.ts';
import { groupBy } from './group-by.ts';

/** Finds whose an address is, in time that does not grow with the hub. */
export interface AddressIndex {
  /** The entry at an address: on its own member's site, else on nobody's here; never on another member's. */
  readonly entryAt: (address: Address) => ArchivedEntry | undefined;
  /** The members whose site an address lies on; several where they share one. */
  readonly membersAt: (address: Address) => readonly Member[];
}

/** What tells whose an address is, before it is known which entries are copies. */
export interface Addresses {
  readonly canonical: (address: string) => string;
  readonly membersAt: AddressIndex['membersAt'];
  /** Entries by their canonical address. */
  readonly byAddress: ReadonlyMap<string | undefined, readonly ArchivedEntry[]>;
  readonly isAtHome: (entry: ArchivedEntry) => boolean;
}

/** An entry that says again what another one said first at its own home. */
export interface Copy {
  readonly entry: ArchivedEntry;
  readonly original: ArchivedEntry;
}

/** Builds the index of what some members' entries and sites answer to; at the address of a copy stands its original. */
export function indexAddresses(
  entries: readonly ArchivedEntry[],
  members: readonly Member[],
  copies: readonly Copy[] = [],
): AddressIndex {
  const byAddress = groupBy(entries, ({ url }) => url && canonicalAddress(url));
  const ofCopy = new Map(
    copies.map(({ entry, original }) => [entry.url && canonicalAddress(entry.url), original]),
  );
  const canonical = memoised(canonicalAddress);
  const membersAt = indexSites(members, canonical);
  const isAtHome = ({ url, member }: ArchivedEntry) =>
    url !== undefined && membersAt(url).some(({ id }) => id === member);
  // An entry may link to somebody else's writing, as link blogs do; it does not answer for it.
  const isOwn = (entry: ArchivedEntry) =>
    entry.url === undefined || isAtHome(entry) || membersAt(entry.url).length === 0;
  const entryAt = (address: Address) => {
    const found = (byAddress.get(canonical(address)) ?? []).filter(isOwn);
    if (found.length === 0) return ofCopy.get(canonical(address));
    return found.length === 1 ? found[0] : bestOf(found, address, isAtHome);
  };
  return { entryAt, membersAt };
}

/** Finds the members whose site an address lies on. `canonical` is `canonicalAddress`, or remembers what that gave. */
export function indexSites(
  members: readonly Member[],
  canonical: (address: string) => string = memoised(canonicalAddress),
): AddressIndex['membersAt'] {
  const sites = groupBy(members, ({ site }) => site && canonical(site));
  return (address) => deepestSite(sites, canonical(address));
}

/**
 * The site with the longest path above an address, so that `medium.com/@name` is not `medium.com/@other`, and a
 * person's pages on a center's host are theirs.
 */
function deepestSite(
  sites: ReadonlyMap<string | undefined, readonly Member[]>,
  address: string,
): readonly Member[] {
  const path = address.replace(/[?#].*$/su, '');
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const members = sites.get(path.slice(0, end));
    if (members) return members;
  }
  return [];
}

/** Some blogs give a day one page and each entry a fragment of it; others' entries are copies of one original. */
function bestOf(
  found: readonly ArchivedEntry[],
  address: Address,
  isAtHome: (entry: ArchivedEntry) => boolean,
): ArchivedEntry | undefined {
  const atHome = found.filter(isAtHome);
  const candidates = atHome.length > 0 ? atHome : found;
  const fragment = fragmentOf(address);
  return candidates.find((entry) => fragmentOf(entry.url ?? '') === fragment) ?? candidates[0];
}

function fragmentOf(address: string): string {
  return address.split('#')[1] ?? '';
}

/** The same few addresses are linked again and again; parsing them is most of the work. */
export function memoised(make: (text: string) => string): (text: string) => string {
  const made = new Map<string, string>();
  return (text) => {
    const before = made.get(text);
    if (before !== undefined) return before;
    const result = make(text);
    made.set(text, result);
    return result;
  };
}
