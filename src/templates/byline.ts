import { memberHome } from '../addresses.ts';
import { authorsOfEntry } from '../authors-of-entry.ts';
import type { Author, Hub, RelatedEntry } from '../model.ts';
import { joined } from './joined.ts';
import { html, type Markup } from './markup.ts';
import { stringsOf } from './strings/strings.ts';

/** "by Author, in Blog": who wrote an entry; each name leads to the author's own site. */
export function byline(hub: Hub, related: RelatedEntry): Markup {
  const { member } = related;
  const home = memberHome(hub, member);
  const authors = authorsOfEntry(related, home);
  const isNamedAfterAuthor = authors.length === 1 && authors[0]?.name === member.name;
  const names = joined(
    hub,
    authors.map((author) => authorLink(author, home)),
  );
  const words = stringsOf(hub).entry;
  if (isNamedAfterAuthor) return words.by(names);
  return words.byIn(
    names,
    html`<a class="p-publication" href="${home}"><cite><bdi>${member.name}</bdi></cite></a>`,
  );
}

/** An author's name as a microformats2 `h-card` that leads to their own site, else to `home`. */
export function authorLink(author: Author, home: string): Markup {
  return html`<a class="p-author h-card" href="${author.url ?? home}"><bdi>${author.name}</bdi></a>`;
}
