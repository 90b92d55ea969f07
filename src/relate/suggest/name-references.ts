import { canonicalAddress } from '../../archive/canonical-address.ts';
import type { Address, Community, RelatedEntry } from '../../model.ts';

/** Names the page at an address as one would in a sentence. */
export type NameReference = (href: Address) => string;

/** Prepares names of pages: a member's entry goes by its title, any other page by its address without what only machines read. */
export function nameReferences({ entries }: Community): NameReference {
  let titles: Map<string, string> | undefined;
  return (href) => {
    titles ??= new Map(
      entries.flatMap((related) =>
        related.entry.url ? [[canonicalAddress(related.entry.url), titled(related)]] : [],
      ),
    );
    const page = canonicalAddress(href);
    return titles.get(page) ?? page;
  };
}

function titled({ entry, member }: RelatedEntry): string {
  return entry.title === '' ? `an entry by ${member.name}` : `“${entry.title}” by ${member.name}`;
}
