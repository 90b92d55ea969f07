import { entryAddress, href, paths } from '../addresses.ts';
import { languageOfEntry } from '../language-of-entry.ts';
import type { Hub, Member, RelatedEntry } from '../model.ts';
import { byline } from './byline.ts';
import { entryTitle } from './entry-title.ts';
import { joined } from './joined.ts';
import { languageName, languageOf } from './language.ts';
import { html, type Markup } from './markup.ts';
import { memberLink } from './member-link.ts';
import { stringsOf } from './strings/strings.ts';
import { entryTime } from './time.ts';

/** The link to the original first and largest, then who wrote it, when, in which language, and who passed it on. */
export function cardHead(hub: Hub, related: RelatedEntry, heading: 'h2' | 'h3' | 'h4'): Markup {
  const { entry } = related;
  const language = languageOfEntry(related);
  const foreign = languageOf(hub, language);
  return html`<${heading} class="card-title p-name"${foreign}><a class="u-url" rel="bookmark" href="${entryAddress(hub, related)}"><bdi>${entryTitle(hub, entry)}</bdi></a></${heading}>
<p class="byline">${byline(hub, related)}, ${entryTime(hub, entry)}${language && foreign && html` · ${stringsOf(hub).entry.inLanguage(languageName(hub, language))}`}</p>
${passedOn(hub, related)}`;
}

/** As much of an entry's text as its member lets the hub show. */
export function excerpt(hub: Hub, related: RelatedEntry): Markup | false {
  const { excerpt = '', isExcerptCut } = related.entry;
  return (
    excerpt !== '' &&
    html`<p class="excerpt p-summary"${languageOf(hub, languageOfEntry(related))}>${excerpt}${isExcerptCut && ' …'}</p>`
  );
}

/** The first of an entry's pictures that the hub serves itself. Its size is told, so that nothing moves when it comes. */
export function firstPicture(hub: Hub, related: RelatedEntry): Markup | false {
  const [picture] = related.entry.pictures ?? [];
  return (
    picture !== undefined &&
    html`<p class="picture"><img src="${href(hub, paths.picture(picture.hash))}" alt="${picture.words}" width="${picture.width}" height="${picture.height}" loading="lazy" decoding="async"${languageOf(hub, languageOfEntry(related))}></p>`
  );
}

/** That a headline leads to a site and not to an entry, where the entry has no address. */
export function withoutAddress(hub: Hub, { entry, member }: RelatedEntry): Markup | false {
  const { leadsToSite, leadsToHub } = stringsOf(hub).entry;
  return entry.url === undefined && html`<p class="note">${member.site ? leadsToSite : leadsToHub}</p>`;
}

/** The way to more of the member's, and to the entry's own comments. */
export function moreOf(hub: Hub, { entry, member }: RelatedEntry): Markup {
  return html`${moreBy(hub, member)}${
    entry.comments && html` <a class="on-hub" href="${entry.comments}">${stringsOf(hub).entry.comments}</a>`
  }`;
}

/** The way to more of the member's. */
export function moreBy(hub: Hub, { id, name }: Member): Markup {
  return html`<a class="on-hub" href="${href(hub, paths.member(id))}">${stringsOf(hub).entry.moreBy(html`<bdi>${name}</bdi>`)}</a>`;
}

/** Who passed an entry on; each name leads to the member's page here, since the entry is not on their own. */
function passedOn(hub: Hub, { passedOnBy }: RelatedEntry): Markup | false {
  if (passedOnBy.length === 0) return false;
  const names = passedOnBy.map((member) => memberLink(hub, member));
  return html`<p class="byline passed-on">${stringsOf(hub).entry.passedOnBy(joined(hub, names))}</p>`;
}
