import type { Community, RelatedEntry } from '../model.ts';
import { card } from './card.ts';
import { html, type Markup } from './markup.ts';

/** Entries in the order given, as an `h-feed`; `whenEmpty` says kindly why there are none. */
export function entryList(
  community: Community,
  heading: string,
  entries: readonly RelatedEntry[],
  whenEmpty: string,
): Markup {
  return html`<section class="h-feed reading" aria-labelledby="entries">
<h2 class="kicker p-name" id="entries">${heading}</h2>
${entries.length > 0 ? entries.map((related) => card(community, related)) : html`<p class="empty">${whenEmpty}</p>`}
</section>`;
}
