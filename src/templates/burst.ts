import type { Community, RelatedEntry } from '../model.ts';
import { entryLink } from './entry-link.ts';
import { joined } from './joined.ts';
import { html, type Markup } from './markup.ts';
import { stringsOf } from './strings/strings.ts';

/** Titles that a card names beside its own; the member's page has the others. */
const TITLES_SHOWN = 4;

/** What a member wrote in the week before an entry, by title: one card for all of it. */
export function burst({ hub }: Community, more: readonly RelatedEntry[]): Markup | false {
  if (more.length === 0) return false;
  const titles = more.slice(0, TITLES_SHOWN).map((related) => entryLink(hub, related));
  const words = stringsOf(hub).entry;
  const list = joined(hub, titles);
  return html`<p class="burst">${more.length > TITLES_SHOWN ? words.sameWeekAndMore(list) : words.sameWeek(list)}</p>`;
}
