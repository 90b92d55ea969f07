import { canonicalAddress } from '../../canonical-address.ts';
import type { Address, Community, RelatedEntry } from '../../model.ts';
import { indexSites, memoised } from '../address-index.ts';

/** A page to which only two link says more than words do. */
export const REFERENCE = 2;

/** A page to which a member links, from one of their entries. */
export interface Reference {
  readonly href: Address;
  /** What two addresses of one page have in common. */
  readonly page: string;
  readonly from: RelatedEntry;
}

/** Pages by member id and canonical address, and how telling a page is: 1 when only two link to it, less with each more. */
export interface References {
  readonly of: (member: string) => ReadonlyMap<string, Reference>;
  /** Pages to which both members link, as each of the two does, the most telling first. */
  readonly shared: (one: string, other: string) => readonly (readonly [Reference, Reference])[];
  readonly linkers: (page: string) => readonly string[];
  readonly weight: (page: string) => number;
}

/** A page to which more members than this link, and more than one in a hundred, such as a conference that all go to, joins nobody in particular. */
const MOST_LINKERS = 3;

/**
 * Collects to which pages of third parties each member of `members` links. A front page says little, and a page on one's
 * own site or on that of somebody who keeps out of conversations is no meeting place.
 */
export function collectReferences(community: Community, members: ReadonlySet<string>): References {
  const canonical = memoised(canonicalAddress);
  const membersAt = indexSites(community.members, canonical);
  const of = new Map<string, Map<string, Reference>>();
  const linkers = new Map<string, string[]>();
  for (const related of community.entries) {
    const { id } = related.member;
    if (!members.has(id)) continue;
    for (const { href } of related.entry.links) {
      const page = canonical(href);
      const pages = of.get(id) ?? new Map<string, Reference>();
      of.set(id, pages);
      if (pages.has(page) || !page.includes('/')) continue;
      if (membersAt(href).some((owner) => owner.id === id || !owner.consent.conversations)) continue;
      pages.set(page, { href, page, from: related });
      const known = linkers.get(page);
      if (known) known.push(id);
      else linkers.set(page, [id]);
    }
  }
  const most = Math.max(MOST_LINKERS, members.size / 100);
  const weight = (page: string) => {
    const count = linkers.get(page)?.length ?? 0;
    return count < 2 || count > most ? 0 : (count - 1) ** -3;
  };
  const pagesOf = (member: string): ReadonlyMap<string, Reference> => of.get(member) ?? new Map();
  return {
    of: pagesOf,
    shared: (one, other) =>
      [...pagesOf(one).values()]
        .flatMap((ours): readonly (readonly [Reference, Reference])[] => {
          const theirs = weight(ours.page) > 0 ? pagesOf(other).get(ours.page) : undefined;
          return theirs ? [[ours, theirs]] : [];
        })
        .sort(([a], [b]) => weight(b.page) - weight(a.page)),
    linkers: (page) => (weight(page) > 0 ? (linkers.get(page) ?? []) : []),
    weight,
  };
}
