import { canonicalAddress } from '../../canonical-address.ts';
import { memoised } from '../../memoised.ts';
import type { Address, Community, Member } from '../../model.ts';
import { indexSites } from '../index-sites.ts';

/** A page to which only two link says more than words do. */
export const REFERENCE = 2;

/** A page to which a member links, from one of their entries. */
export interface Reference {
  readonly href: Address;
  /** The number of the page, which all addresses of it have in common. */
  readonly page: number;
  /** The place of the member who links. */
  readonly place: number;
  /** The place, among their entries, of the first that links to it. */
  readonly entry: number;
}

/** Pages to which more than one member links. */
export interface References {
  /** Those to which the member at a place links, in the order of the pages. */
  readonly of: (place: number) => readonly Reference[];
  /** Pages to which both members link, as each of the two does, the most telling first. */
  readonly shared: (one: number, other: number) => readonly SharedReference[];
  /** The links of all members to a page, in their order. */
  readonly linkers: (page: number) => readonly Reference[];
  /** How telling a page is: 1 when only two link to it, less with each more. */
  readonly weight: (page: number) => number;
}

export type SharedReference = readonly [ours: Reference, theirs: Reference];

/** A page to which more members than this link, and more than one in a hundred, such as a conference that all go to, joins nobody in particular. */
const MOST_LINKERS = 3;

const NONE: readonly never[] = [];

/**
 * Collects to which pages of third parties each of `members` links. A front page says little, and a page on one's own site
 * or on that of somebody who keeps out of conversations, or is `gone`, is no meeting place.
 */
export function collectReferences(
  community: Omit<Community, 'outcomes'>,
  members: readonly Member[],
  gone: readonly Member[] = [],
): References {
  const canonical = memoised(canonicalAddress);
  const membersAt = indexSites([...community.members, ...gone], canonical);
  const most = Math.max(MOST_LINKERS, members.length / 100);
  const linkersOf = new Map<number, readonly Reference[]>();
  const pagesOf = members.map((): Reference[] => []);
  for (const links of firstLinks(community, members, canonical)) {
    const linkers = links.filter(isMeetingPlace);
    const [first, second] = linkers;
    if (!first || !second || linkers.length > most) continue;
    linkersOf.set(first.page, linkers);
    for (const link of linkers) pagesOf[link.place]?.push(link);
  }
  const of = (place: number) => pagesOf[place] ?? NONE;
  const linkers = (page: number) => linkersOf.get(page) ?? NONE;
  const weight = (page: number) => (linkers(page).length - 1) ** -3;
  return {
    of,
    linkers,
    weight,
    shared: (one, other) => {
      const both = inBoth(of(one), of(other));
      return both.length < 2 ? both : both.toSorted(([a], [b]) => weight(b.page) - weight(a.page));
    },
  };

  function isMeetingPlace({ href, place }: Reference): boolean {
    return membersAt(href).every(
      ({ id, status, consent }) =>
        id !== members[place]?.id && status !== 'withdrawn' && consent.conversations,
    );
  }
}

/** Of each page that is no front page and to which more than one member links, each member's first link; pages by number. */
function firstLinks(
  { entriesOfMember }: Pick<Community, 'entriesOfMember'>,
  members: readonly Member[],
  canonical: (address: string) => string,
): readonly (readonly Reference[])[] {
  const numbers = new Map<string, number>();
  /** Most pages have one link, which is kept by itself until there is a second. */
  const links: (Reference | Reference[] | undefined)[] = [];
  for (const [place, { id }] of members.entries()) {
    for (const [entry, related] of (entriesOfMember.get(id) ?? []).entries()) {
      for (const { href } of related.entry.links) {
        const address = canonical(href);
        const known = numbers.get(address);
        const page = known ?? numbers.size;
        if (known === undefined) numbers.set(address, page);
        const link = { href, page, place, entry };
        const before = links[page];
        if (!before) links[page] = address.includes('/') ? link : [];
        else if (!Array.isArray(before)) {
          if (before.place !== place) links[page] = [before, link];
        } else if (before.length > 0 && before.at(-1)?.place !== place) before.push(link);
      }
    }
  }
  return links.filter((each) => Array.isArray(each));
}

/** Both lists stand in the order of the pages, so that one pass over the two finds what is in both. */
function inBoth(ours: readonly Reference[], theirs: readonly Reference[]): readonly SharedReference[] {
  const both: SharedReference[] = [];
  for (let [one, other] = [0, 0]; one < ours.length && other < theirs.length; ) {
    const [our, their] = [ours[one], theirs[other]];
    if (!our || !their) break;
    if (our.page === their.page) both.push([our, their]);
    if (our.page <= their.page) one += 1;
    if (their.page <= our.page) other += 1;
  }
  return both.length === 0 ? NONE : both;
}
