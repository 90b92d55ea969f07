import { entryAddress, href, type Link } from '../addresses.ts';
import { languageOfEntry } from '../language-of-entry.ts';
import type { Hub, RelatedEntry } from '../model.ts';
import { entryTitle } from './entry-title.ts';
import { languageOf } from './language.ts';
import { html, type Markup } from './markup.ts';

/**
 * An entry by its title, as a link to the original. `link` is `href` for pages, `absolute` for feeds; `className` says what it is to
 * programs.
 */
export function entryLink(hub: Hub, related: RelatedEntry, link: Link = href, className?: string): Markup {
  return html`<a${className && html` class="${className}"`} href="${entryAddress(hub, related, link)}"${languageOf(hub, languageOfEntry(related))}><bdi>${entryTitle(hub, related.entry)}</bdi></a>`;
}
