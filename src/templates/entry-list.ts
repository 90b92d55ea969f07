import type { Community, Place, RelatedEntry } from '../model.ts';
import { card } from './card.ts';
import { html, type Markup } from './markup.ts';

/** Entries in the order given, as an `h-feed`; `whenEmpty` says kindly why there are none. */
export function entryList(
  community: Community,
  heading: string,
  entries: readonly RelatedEntry[],
  whenEmpty: string,
): Markup {
  const places = entries.map((related) => ({ related, more: [] }));
  return placeList(community, heading, places, whenEmpty);
}

/** Places in the order given, each with what its member wrote in the same week. */
export function placeList(
  community: Community,
  heading: string,
  places: readonly Place[],
  whenEmpty: string,
): Markup {
  return html`<section class="h-feed reading" aria-labelledby="entries">
<h2 class="kicker p-name" id="entries">${heading}</h2>
${places.length > 0 ? places.map(({ related, more }) => card(community, related, 'h3', more)) : html`<p class="empty">${whenEmpty}</p>`}
</section>`;
}
