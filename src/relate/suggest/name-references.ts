import type { Address, Community, RelatedEntry } from '../../model.ts';
import { canonicalAddress } from '../../read/canonical-address.ts';

/** Names the page at an address as one would in a sentence. */
export type NameReference = (href: Address) => string;

/** Prepares names of pages: a member's entry goes by its title, any other page by its address without what only machines read. */
export function nameReferences({ crossLinks, entryByKey }: Community): NameReference {
  const entryOf = new Map(crossLinks.map(({ href, to }) => [href, to]));
  return (href) => {
    const related = entryByKey.get(entryOf.get(href) ?? '');
    return related ? titled(related) : canonicalAddress(href);
  };
}

function titled({ entry, member }: RelatedEntry): string {
  return entry.title === '' ? `an entry by ${member.name}` : `“${entry.title}” by ${member.name}`;
}
