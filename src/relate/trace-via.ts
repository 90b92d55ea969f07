import { canonicalAddress } from '../canonical-address.ts';
import { groupBy } from '../group-by.ts';
import type { Author, Copy, Member, Original, ReshareListing } from '../model.ts';
import type { AddressIndex } from './address-index.ts';
import { creditVia } from './credit-via.ts';

/** Who pointed to an original, and from whom they had it, the nearest first. */
export interface Pointers {
  readonly via?: Author;
  /** Whom `via` means of those who are members. */
  readonly members: readonly Member[];
  readonly further: readonly Author[];
  /** Why nobody is named, as the end of a sentence. */
  readonly fault?: string;
}

/**
 * Follows who had an original from whom. Somebody's page that was itself reshared leads on to whoever pointed to that page; a
 * member whose feed passes the original on leads on to the member whom its entry names as the source. It ends at the
 * author, at whoever was named before, and at who may not be named.
 */
export function viaTracer(
  listings: readonly ReshareListing[],
  index: AddressIndex,
  members: ReadonlyMap<string, Member>,
  copies: readonly Copy[],
): (listing: ReshareListing, original: Original) => Pointers {
  const reshared = new Map(listings.map((listing) => [canonicalAddress(listing.of), listing]));
  const copiesOf = groupBy(copies, ({ original }) => original.key);
  const ownerOf = (via: string): Member | undefined => members.get(via) ?? index.membersAt(via)[0];

  const credit = (via: string | undefined) => {
    const credited = creditVia(via, index, members);
    if (via === undefined || credited === undefined || 'fault' in credited) return credited;
    const name = credited.members.length > 0 ? undefined : reshared.get(canonicalAddress(via))?.author;
    // Who wrote a page that was reshared is known by more than its host.
    return name === undefined ? credited : { ...credited, author: { ...credited.author, name } };
  };
  const before = (via: string, { entry }: Original): string | undefined => {
    const ofPage = reshared.get(canonicalAddress(via))?.via;
    if (ofPage !== undefined) return ofPage;
    const copy = copiesOf.get(entry?.key ?? '')?.find((one) => one.entry.member === ownerOf(via)?.id);
    const source = copy?.entry.source?.url;
    const member = source === undefined ? undefined : index.membersAt(source)[0];
    // Nobody named this member but an entry: then it takes consent to stand where entries are joined.
    return member?.consent.conversations === true ? member.id : undefined;
  };

  /** Of several who share a site, an address does not say who it was. */
  const isAuthors = (via: string, { of }: ReshareListing, { url, member }: Original): boolean => {
    if ([of, url].some((one) => canonicalAddress(one) === canonicalAddress(via))) return true;
    const owners = members.has(via) ? [via] : index.membersAt(via).map(({ id }) => id);
    return member !== undefined && owners.length === 1 && owners[0] === member.id;
  };

  return (listing, original) => {
    const nearest = credit(listing.via);
    if (listing.via === undefined || nearest === undefined) return { members: [], further: [] };
    if ('fault' in nearest) return { members: [], further: [], fault: nearest.fault };
    if (isAuthors(listing.via, listing, original)) return { members: [], further: [], fault: OWN };
    const named = new Set([canonicalAddress(listing.of), original.member?.id, nameOf(listing.via, ownerOf)]);
    const further: Author[] = [];
    for (let via = before(listing.via, original); via !== undefined; via = before(via, original)) {
      const name = nameOf(via, ownerOf);
      const credited = credit(via);
      if (named.has(name) || credited === undefined || 'fault' in credited) break;
      named.add(name);
      further.push(credited.author);
    }
    return { via: nearest.author, members: nearest.members, further };
  };
}

const OWN =
  'it is its author’s own, who is credited anyway. Name who else pointed to it, or delete the `via`.';

/** A member is one person, by id or by any page of theirs. */
function nameOf(via: string, ownerOf: (via: string) => Member | undefined): string {
  return ownerOf(via)?.id ?? canonicalAddress(via);
}
