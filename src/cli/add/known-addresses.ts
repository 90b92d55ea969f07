import { canonicalAddress } from '../../canonical-address.ts';
import { HubError } from '../../hub-error.ts';
import type { HubConfig } from '../../model.ts';

/** Who is at an address already. */
export interface KnownAt {
  readonly what: 'member' | 'withdrawn' | 'candidate';
  /** As the hub's files name them. */
  readonly name: string;
  /** Of a candidate: its place in the file, from 0. */
  readonly place: number;
}

/** Tells who is at an address, in whatever spelling. */
export type KnownAddresses = (address: string) => KnownAt | undefined;

/** Opens the addresses of everyone in the hub's files: members' sites and feeds, then candidates'. Spellings of one address are one. */
export function knownAddresses({
  members,
  candidates,
}: Pick<HubConfig, 'members' | 'candidates'>): KnownAddresses {
  const known = new Map<string, KnownAt>();
  const put = (address: string | undefined, at: KnownAt) => {
    if (address === undefined || !/^https?:/i.test(address)) return;
    const key = canonicalAddress(address);
    if (!known.has(key)) known.set(key, at);
  };
  for (const [place, { name, site, feeds, status }] of members.entries()) {
    const what = status === 'withdrawn' ? 'withdrawn' : 'member';
    for (const address of [site, ...feeds.map(({ url }) => url)]) put(address, { what, name, place });
  }
  for (const [place, { name, site, feed }] of candidates.entries())
    for (const address of [site, feed])
      put(address, { what: 'candidate', name: name ?? site ?? feed ?? '', place });
  return (address) => (URL.canParse(address) ? known.get(canonicalAddress(address)) : undefined);
}

/** @throws {HubError} for an address that a member has, or had. */
export function refuseKnown(address: string, known: KnownAddresses): void {
  const at = known(address);
  if (at?.what === 'member')
    throw new HubError(`${address} is ${at.name}’s already, in feeds.yaml. Nothing was written.`);
  if (at?.what === 'withdrawn')
    throw new HubError(
      `${address} is of somebody who withdrew. If they said yes again, change their line in feeds.yaml by hand, with \`afterWithdrawal\` (see docs/leaving.md). Nothing was written.`,
    );
}
