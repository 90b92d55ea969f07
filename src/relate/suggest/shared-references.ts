import { canonicalAddress } from '../../canonical-address.ts';
import type { Address, Community, Member, RelatedEntry } from '../../model.ts';
import { indexSites } from '../index-sites.ts';
import { memoised } from '../memoised.ts';

/** A page to which only two link says more than words do. */
export const REFERENCE = 2;

/** A page to which a member links, from one of their entries. */
export interface Reference {
  readonly href: Address;
  /** What two addresses of one page have in common. */
  readonly page: string;
  readonly from: RelatedEntry;
}

/** Pages to which more than one member links, by the place of the member and the page's canonical address. */
export interface References {
  readonly of: (place: number) => ReadonlyMap<string, Reference>;
  /** Pages to which both members link, as each of the two does, the most telling first. */
  readonly shared: (one: number, other: number) => readonly (readonly [Reference, Reference])[];
  /** The places of the members who link to a page. */
  readonly linkers: (page: string) => readonly number[];
  /** How telling a page is: 1 when only two link to it, less with each more. */
  readonly weight: (page: string) => number;
}

/** A page to which more members than this link, and more than one in a hundred, such as a conference that all go to, joins nobody in particular. */
const MOST_LINKERS = 3;

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
  const firstLinks = new Map<string, Map<number, Reference>>();
  for (const [place, { id }] of members.entries()) {
    for (const from of community.entriesOfMember.get(id) ?? []) {
      for (const { href } of from.entry.links) {
        const page = canonical(href);
        const links = firstLinks.get(page);
        if (!links) firstLinks.set(page, new Map([[place, { href, page, from }]]));
        else if (!links.has(place)) links.set(place, { href, page, from });
      }
    }
  }
  const most = Math.max(MOST_LINKERS, members.length / 100);
  const linkersOf = new Map<string, readonly number[]>();
  const pagesOf = members.map(() => new Map<string, Reference>());
  for (const [page, links] of firstLinks) {
    if (links.size < 2 || !page.includes('/')) continue;
    const linkers = [...links.keys()].filter((place) => isMeetingPlace(links.get(place), members[place]));
    if (linkers.length < 2 || linkers.length > most) continue;
    linkersOf.set(page, linkers);
    for (const place of linkers) {
      const reference = links.get(place);
      if (reference) pagesOf[place]?.set(page, reference);
    }
  }
  const weight = (page: string) => ((linkersOf.get(page)?.length ?? Infinity) - 1) ** -3;
  const of = (place: number): ReadonlyMap<string, Reference> => pagesOf[place] ?? new Map();
  return {
    of,
    shared: (one, other) => {
      const [ours, theirs] = [of(one), of(other)];
      const both: [Reference, Reference][] = [];
      for (const [page, our] of ours) {
        const their = theirs.get(page);
        if (their) both.push([our, their]);
      }
      return both.sort(([a], [b]) => weight(b.page) - weight(a.page));
    },
    linkers: (page) => linkersOf.get(page) ?? [],
    weight,
  };

  function isMeetingPlace(link: Reference | undefined, member: Member | undefined): boolean {
    return (
      link !== undefined &&
      membersAt(link.href).every(
        ({ id, status, consent }) => id !== member?.id && status !== 'withdrawn' && consent.conversations,
      )
    );
  }
}
