import { href, paths } from '../addresses.ts';
import type { Community, Place, RelatedEntry } from '../model.ts';
import { NEWEST, ROOM } from '../split-by-time.ts';
import { card } from './card.ts';
import { entryLink } from './entry-link.ts';
import { html, type Markup, type Printable } from './markup.ts';
import { stringsOf } from './strings/strings.ts';

/** Entries in the order given, as an `h-feed`; `whenEmpty` says kindly why there are none. */
export function entryList(
  community: Community,
  heading: Printable,
  entries: readonly RelatedEntry[],
  whenEmpty: string,
): Markup {
  const places = entries.map((related) => ({ related, more: [] }));
  return placeList(community, heading, places, whenEmpty);
}

/** Places in the order given, each with what its member wrote in the same week. */
export function placeList(
  community: Community,
  heading: Printable,
  places: readonly Place[],
  whenEmpty: string,
): Markup {
  return html`<section class="h-feed reading" aria-labelledby="entries">
<h2 class="kicker p-name" id="entries">${heading}</h2>
${places.length > 0 ? places.map(({ related, more }) => card(community, related, 'h3', more)) : html`<p class="empty">${whenEmpty}</p>`}
</section>`;
}

/** Entries under the years in which they were written, newest first; each year leads to its own page below `base`. */
export function entriesByYear(
  community: Community,
  base: string,
  years: readonly (readonly [string, readonly RelatedEntry[]])[],
  whenEmpty: string,
): Markup {
  const { hub } = community;
  return html`<section class="h-feed reading" aria-labelledby="entries">
<h2 class="kicker p-name" id="entries">${stringsOf(hub).member.entries}</h2>
${years.length === 0 && html`<p class="empty">${whenEmpty}</p>`}
${years.map(
  ([
    year,
    entries,
  ]) => html`<h3 class="of-year"><a href="${href(hub, paths.period(base, year))}">${year}</a></h3>
${entries.map((related) => card(community, related, 'h4'))}`,
)}
</section>`;
}

/**
 * As many entries as a page has room for, as cards; a few where parts of the time have them all. Where nothing else leads to the others (`isSplit`), as on the one day on which a
 * whole blog moved house, they stand below by their titles, so that the page stays light and nothing is left out.
 */
export function longEntryList(
  community: Community,
  heading: Printable,
  entries: readonly RelatedEntry[],
  isSplit: boolean,
): Markup {
  const { nothing } = stringsOf(community.hub).browse;
  return html`${entryList(community, heading, entries.slice(0, isSplit ? NEWEST : ROOM), nothing)}
${!isSplit && moreEntries(community, entries.slice(ROOM))}`;
}

/** Entries by their titles, below those that a page has room for as cards. */
export function moreEntries(
  { hub }: Pick<Community, 'hub'>,
  entries: readonly RelatedEntry[],
): Markup | false {
  if (entries.length === 0) return false;
  return html`<section class="reading" aria-labelledby="more">
<h2 class="kicker" id="more">${stringsOf(hub).browse.more}</h2>
<ul class="titles">${entries.map((related) => html`<li>${entryLink(hub, related)}, <bdi>${related.member.name}</bdi></li>\n`)}</ul>
</section>`;
}
