import { canonicalAddress } from '../../canonical-address.ts';
import type { Address, Community, IntroductionListing, Member } from '../../model.ts';
import { indexAddresses } from '../address-index.ts';
import { findAllLinks } from './find-all-links.ts';

/** Says whether two members have to do with each other already. */
export type AreTied = (one: Member, other: Member) => boolean;

/**
 * Finds who knows whom: by a link either way, a conversation in common, an entry passed on, a gift on joining, a greeting, an
 * introduction proposed or accepted, or because they share a site or a feed and may be the same person under two names.
 */
export function findTies(community: Community, introductions: readonly IntroductionListing[]): AreTied {
  const ties = new Map<string, Set<string>>();
  const tie = (one: string | undefined, other: string | undefined) => {
    if (one === undefined || other === undefined) return;
    ties.set(one, (ties.get(one) ?? new Set()).add(other));
  };
  const { members, entries } = community;
  for (const { fromMember, toMember } of findAllLinks(community)) tie(fromMember, toMember);
  for (const { member, passedOnBy } of entries) for (const passer of passedOnBy) tie(passer.id, member.id);
  for (const { id, greeter } of members) tie(id, greeter);
  const ownersOf = giftOwners(community);
  for (const { id, gifts } of members) for (const owner of gifts.flatMap(ownersOf)) tie(id, owner);
  for (const { between } of introductions) tie(...between);
  for (const { between } of community.introductions) tie(between[0].id, between[1].id);
  const groupsOf = findGroups(community);
  return ({ id: one }, { id: other }) =>
    one === other ||
    ties.get(one)?.has(other) === true ||
    ties.get(other)?.has(one) === true ||
    haveCommon(groupsOf.get(one), groupsOf.get(other));
}

/** Finds the members whose work an address is that a newcomer named as a gift. */
function giftOwners({ members, entries, copies }: Community): (gift: Address) => readonly string[] {
  if (members.every(({ gifts }) => gifts.length === 0)) return () => [];
  const index = indexAddresses(
    entries.map(({ entry }) => entry),
    members,
    copies,
  );
  return (gift) => {
    const entry = index.entryAt(gift);
    return entry ? [entry.member] : index.membersAt(gift).map(({ id }) => id);
  };
}

/** By member, the conversations, sites and feeds that they have in common with others. */
function findGroups({ members, conversations, entryByKey }: Community): ReadonlyMap<string, Set<string>> {
  const membersOf = new Map<string, Set<string>>();
  const join = (id: string | undefined, group: string) => {
    if (id !== undefined) membersOf.set(group, (membersOf.get(group) ?? new Set()).add(id));
  };
  for (const { slug, entries } of conversations) {
    for (const key of entries) join(entryByKey.get(key)?.member.id, `conversation ${slug}`);
  }
  for (const { id, site, feeds, relMe } of members) {
    for (const address of [...(site ? [site] : []), ...relMe]) join(id, `home ${canonicalAddress(address)}`);
    for (const { url } of feeds) join(id, `feed ${canonicalAddress(url)}`);
  }
  const groups = new Map<string, Set<string>>();
  for (const [group, ids] of membersOf) {
    if (ids.size > 1) for (const id of ids) groups.set(id, (groups.get(id) ?? new Set()).add(group));
  }
  return groups;
}

function haveCommon(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): boolean {
  if (!one || !other) return false;
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  for (const group of few) if (many.has(group)) return true;
  return false;
}
