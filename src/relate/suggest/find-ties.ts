import { canonicalAddress } from '../../canonical-address.ts';
import type { Address, Community, IntroductionListing, Member } from '../../model.ts';
import { indexAddresses } from '../address-index.ts';
import { withoutDetours } from '../without-detours.ts';
import { findAllLinks } from './find-all-links.ts';

/** Says whether two members, by their places, have to do with each other already. */
export type AreTied = (one: number, other: number) => boolean;

/**
 * Finds who knows whom: by a link either way, a conversation in common, an entry passed on, a gift on joining, a greeting, an
 * introduction proposed or accepted, or because they share a site or a feed and may be the same person under two names.
 * `asked` are those who are asked about, by their places.
 */
export function findTies(
  community: Community,
  introductions: readonly IntroductionListing[],
  asked: readonly Member[],
): AreTied {
  const places = new Map(asked.map(({ id }, place) => [id, place]));
  const placeOf = (id: string | undefined) => (id === undefined ? undefined : places.get(id));
  const ties = asked.map(() => new Set<number>());
  const tie = (oneId: string | undefined, otherId: string | undefined) => {
    const [one, other] = [placeOf(oneId), placeOf(otherId)];
    if (one === undefined || other === undefined) return;
    ties[one]?.add(other);
    ties[other]?.add(one);
  };
  const { members, entries } = community;
  for (const { fromMember, toMember } of findAllLinks(community)) tie(fromMember, toMember);
  for (const { member, passedOnBy } of entries) for (const passer of passedOnBy) tie(passer.id, member.id);
  for (const { id, greeter } of members) tie(id, greeter);
  const ownersOf = giftOwners(community);
  for (const { id, gifts } of members) for (const owner of gifts.flatMap(ownersOf)) tie(id, owner);
  for (const { between } of introductions) tie(...between);
  for (const { between } of community.introductions) tie(between[0].id, between[1].id);
  const groupsOf = findGroups(community, placeOf);
  return (one, other) =>
    one === other || ties[one]?.has(other) === true || haveCommon(groupsOf[one], groupsOf[other]);
}

/** Finds the members whose work an address is that a newcomer named as a gift. */
function giftOwners({ members, entries, copies }: Community): (gift: Address) => readonly string[] {
  const named = new Set(
    members.flatMap(({ gifts }) => gifts.flatMap(withoutDetours).map((address) => canonicalAddress(address))),
  );
  if (named.size === 0) return () => [];
  // An index of a hundred thousand entries, of which a few were named, takes longer than all other ties together.
  const isNamed = (address: string | undefined) =>
    address !== undefined && named.has(canonicalAddress(address));
  const index = indexAddresses(
    entries.map(({ entry }) => entry).filter(({ url, id }) => isNamed(url) || isNamed(id)),
    members,
    copies,
  );
  return (gift) => {
    const entry = index.entryAt(gift);
    return entry ? [entry.member] : index.membersAt(gift).map(({ id }) => id);
  };
}

/** By the place of a member, the numbers of the conversations, sites and feeds that they have in common with others, from the lowest. */
function findGroups(
  { members, conversations, entryByKey }: Community,
  placeOf: (id: string | undefined) => number | undefined,
): readonly (readonly number[] | undefined)[] {
  const membersOf = new Map<string, Set<number>>();
  const join = (id: string | undefined, group: string) => {
    const place = placeOf(id);
    if (place === undefined) return;
    const joined = membersOf.get(group);
    if (joined) joined.add(place);
    else membersOf.set(group, new Set([place]));
  };
  for (const { slug, entries } of conversations) {
    for (const key of entries) join(entryByKey.get(key)?.member.id, `conversation ${slug}`);
  }
  for (const { id, site, feeds, relMe } of members) {
    for (const address of [...(site ? [site] : []), ...relMe]) join(id, `home ${canonicalAddress(address)}`);
    for (const { url } of feeds) join(id, `feed ${canonicalAddress(url)}`);
  }
  const groups: number[][] = [];
  for (const [group, joined] of [...membersOf.values()].filter(({ size }) => size > 1).entries()) {
    for (const place of joined) {
      const known = groups[place];
      if (known) known.push(group);
      else groups[place] = [group];
    }
  }
  return groups;
}

/** Both lists begin with the lowest number. */
function haveCommon(ours: readonly number[] | undefined, theirs: readonly number[] | undefined): boolean {
  if (!ours || !theirs) return false;
  for (let [one, other] = [0, 0]; one < ours.length && other < theirs.length; ) {
    const lead = (ours[one] ?? 0) - (theirs[other] ?? 0);
    if (lead === 0) return true;
    if (lead < 0) one += 1;
    else other += 1;
  }
  return false;
}
