import { memberHome } from '../addresses.ts';
import type { Author, Hub, RelatedEntry } from '../model.ts';
import { html, type Markup } from './markup.ts';

/** "by Author, in Blog": who wrote an entry; each name leads to the author's own site. */
export function byline(hub: Hub, { entry, member }: RelatedEntry): Markup {
  const home = memberHome(hub, member);
  const authors = entry.authors.length > 0 ? entry.authors : [{ name: member.name }];
  const isNamedAfterAuthor = authors.length === 1 && authors[0]?.name === member.name;
  return html`by ${joined(authors.map((author) => authorLink(author, home)))}${
    !isNamedAfterAuthor &&
    html`, in <a class="p-publication" href="${home}"><cite><bdi>${member.name}</bdi></cite></a>`
  }`;
}

/** An author's name as a microformats2 `h-card` that leads to their own site, else to `home`. */
export function authorLink(author: Author, home: string): Markup {
  return html`<a class="p-author h-card" href="${author.url ?? home}"><bdi>${author.name}</bdi></a>`;
}

/** Joins names as a sentence does: `A`, `A and B`, `A, B and C`. */
export function joined(parts: readonly Markup[]): readonly Markup[] {
  return parts.map((part, index) => {
    if (index === 0) return part;
    return html`${index === parts.length - 1 ? ' and ' : ', '}${part}`;
  });
}
