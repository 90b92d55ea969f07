import { canonicalAddress } from '../canonical-address.ts';
import type { Address, ArchivedEntry, Member } from '../model.ts';
import { hostIn } from './withdrawal-marks.ts';

/** Whether an address can be that of an entry which a member wrote, and is not only a page that they point to. */
export type OwnPlaces = (member: string, address: Address) => boolean;

/**
 * Some feeds give each entry the address of what it is about, on a stranger's site or another member's. Such an entry may wait,
 * or be taken back, and the page stays what it was: others may go on pointing to it. A member's places are the hosts of their site
 * and feeds, and one on which most of `entries`, those that the hub keeps, lie; where none is known, every place may be theirs.
 */
export function ownPlaces(
  members: readonly Pick<Member, 'id' | 'site' | 'feeds'>[],
  entries: readonly Pick<ArchivedEntry, 'member' | 'url'>[],
): OwnPlaces {
  const places = placesOf(members, entries);
  // One address is asked about for many members.
  let asked: { readonly address: Address; readonly host: string | undefined } | undefined;
  return (member, address) => {
    const known = places.get(member);
    if (asked?.address !== address) asked = { address, host: hostOf(address) };
    const { host } = asked;
    if (known === undefined || known.size === 0 || host === undefined) return true;
    return [...known].some((own) => host === own || host.endsWith(`.${own}`) || own.endsWith(`.${host}`));
  };
}

/** Hosts by member id. */
function placesOf(
  members: readonly Pick<Member, 'id' | 'site' | 'feeds'>[],
  entries: readonly Pick<ArchivedEntry, 'member' | 'url'>[],
): ReadonlyMap<string, ReadonlySet<string>> {
  // Whose site is known needs no guess.
  const lying = new Map<string, string[]>(
    members.flatMap(({ id, site }) => (site === undefined ? [[id, []]] : [])),
  );
  for (const { member, url } of entries) {
    const known = url === undefined ? undefined : lying.get(member);
    const host = known && url && hostOf(url);
    if (host) known.push(host);
  }
  return new Map(
    members.map(({ id, site, feeds }) => {
      const listed = [...(site === undefined ? [] : [site]), ...feeds.map(({ url }) => url)];
      const hosts = [...listed.map(hostOf), mostOf(lying.get(id) ?? [])];
      return [id, new Set(hosts.filter((host) => host !== undefined))] as const;
    }),
  );
}

function hostOf(address: Address): string | undefined {
  return /^https?:\/\//iu.test(address) && URL.canParse(address)
    ? hostIn(canonicalAddress(address))
    : undefined;
}

/** The one that more than half of them are. */
function mostOf(hosts: readonly string[]): string | undefined {
  const count = new Map<string, number>();
  for (const host of hosts) count.set(host, (count.get(host) ?? 0) + 1);
  return [...count].find(([, times]) => times * 2 > hosts.length)?.[0];
}
