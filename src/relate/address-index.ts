import { canonicalAddress } from '../canonical-address.ts';
import { groupBy } from '../group-by.ts';
import { memoised } from '../memoised.ts';
import type { Address, ArchivedEntry, Copy, Member } from '../model.ts';
import { firstOf } from './first-of.ts';
import { indexSites, type MembersAt } from './index-sites.ts';
import { feedProxies } from './read-feed-proxies.ts';
import { withoutDetours } from './without-detours.ts';

/** Finds whose an address is, in time that does not grow with the hub. */
export interface AddressIndex {
  /** The entry at an address: on its own member's site, else on nobody's here; never on another member's. */
  readonly entryAt: (address: Address) => ArchivedEntry | undefined;
  /** As `indexSites` gives them; of an address that takes a detour, as of the one it leads to. */
  readonly membersAt: MembersAt;
}

/** What tells whose an address is, before it is known which entries are copies. */
export interface Addresses {
  readonly canonical: (address: string) => string;
  readonly membersAt: MembersAt;
  /** Entries by their canonical address. */
  readonly byAddress: ReadonlyMap<string | undefined, readonly ArchivedEntry[]>;
  readonly isAtHome: (entry: ArchivedEntry) => boolean;
}

/**
 * Builds the index of what some members' entries and sites answer to; at the address of a copy stands its original. An
 * address that takes a detour (a shim, an AMP copy, a feed's proxy) counts as the one it leads to.
 */
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
  const meantBy = memoised(withoutDetours);
  const ownersOf = indexSites(members, canonical);
  const byId = indexIds(entries, ownersOf, canonical);
  const proxied = feedProxies(entries, members, ownersOf);
  const isAtHome = ({ url, member }: ArchivedEntry) =>
    url !== undefined && ownersOf(url).some(({ id }) => id === member);
  // An entry may link to somebody else's writing, as link blogs do; it does not answer for it.
  const isOwn = (entry: ArchivedEntry) =>
    entry.url === undefined || isAtHome(entry) || ownersOf(entry.url).length === 0;
  const standsAt = (address: Address) => {
    const found = (byAddress.get(canonical(address)) ?? []).filter(isOwn);
    if (found.length === 0) return ofCopy.get(canonical(address)) ?? byId.get(canonical(address));
    return found.length === 1 ? found[0] : bestOf(found, address, isAtHome);
  };
  const entryAt = (address: Address) => {
    const meant = meantBy(address);
    return firstOf(meant, standsAt) ?? firstOf(meant, (each) => proxied(each)?.entry);
  };
  const membersAt = (address: Address) => {
    const meant = meantBy(address);
    const owners = (each: Address) => (ownersOf(each).length > 0 ? ownersOf(each) : undefined);
    return firstOf(meant, owners) ?? firstOf(meant, (each) => proxied(each)?.members) ?? [];
  };
  // Thousands of links to a page that many entries share are looked up once.
  return { entryAt: memoised(entryAt), membersAt: memoised(membersAt) };
}

/**
 * Entries by an id that is an address on their own member's site: blog software names an entry so for good
 * (`/?p=123`) and sends readers of that address on to wherever the entry stands now.
 */
function indexIds(
  entries: readonly ArchivedEntry[],
  ownersOf: MembersAt,
  canonical: (address: string) => string,
): ReadonlyMap<string, ArchivedEntry> {
  const named = entries.filter(
    ({ id, member }) => /^https?:\/\//iu.test(id) && ownersOf(id).some((owner) => owner.id === member),
  );
  const groups = [...groupBy(named, ({ id }) => canonical(id))];
  return new Map(
    groups.flatMap(([id, [entry, ...others]]) => (entry && others.length === 0 ? [[id, entry]] : [])),
  );
}

/** Some blogs give a day one page and each entry a fragment of it; others' entries are copies of one original. */
function bestOf(
  found: readonly ArchivedEntry[],
  address: Address,
  isAtHome: (entry: ArchivedEntry) => boolean,
): ArchivedEntry | undefined {
  const atHome = found.filter(isAtHome);
  // Where several members claim an address and nobody is at home there, it is not known whose it is.
  if (atHome.length === 0 && new Set(found.map(({ member }) => member)).size > 1) return undefined;
  const candidates = atHome.length > 0 ? atHome : found;
  const fragment = fragmentOf(address);
  return candidates.find((entry) => fragmentOf(entry.url ?? '') === fragment) ?? candidates[0];
}

function fragmentOf(address: string): string {
  return address.split('#')[1] ?? '';
}
