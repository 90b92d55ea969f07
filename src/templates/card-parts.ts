import { entryAddress, href, paths } from '../addresses.ts';
import { languageOfEntry } from '../language-of-entry.ts';
import type { Hub, RelatedEntry } from '../model.ts';
import { byline, joined } from './byline.ts';
import { entryTitle } from './entry-title.ts';
import { languageName, languageOf } from './language.ts';
import { html, type Markup } from './markup.ts';
import { memberLink } from './member-link.ts';
import { time } from './time.ts';

/** The link to the original first and largest, then who wrote it, when, in which language, and who passed it on. */
export function cardHead(hub: Hub, related: RelatedEntry, heading: 'h2' | 'h3'): Markup {
  const { entry } = related;
  const language = languageOfEntry(related);
  const foreign = languageOf(hub, language);
  return html`<${heading} class="card-title p-name"${foreign}><a class="u-url" rel="bookmark" href="${entryAddress(hub, related)}"><bdi>${entryTitle(hub, entry)}</bdi></a></${heading}>
<p class="byline">${byline(hub, related)}, ${time(hub, entry.date)}${language && foreign && html` · in ${languageName(hub, language)}`}</p>
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

/** The way to more of the member's, and to the entry's own comments. */
export function moreOf(hub: Hub, { entry, member }: RelatedEntry): Markup {
  return html`<a class="on-hub" href="${href(hub, paths.member(member.id))}">More by <bdi>${member.name}</bdi></a>${
    entry.comments &&
    html` <a class="on-hub" href="${entry.comments}">Join the conversation at the author’s site</a>`
  }`;
}

/** Who passed an entry on; each name leads to the member's page here, since the entry is not on their own. */
function passedOn(hub: Hub, { passedOnBy }: RelatedEntry): Markup | false {
  if (passedOnBy.length === 0) return false;
  const names = passedOnBy.map((member) => memberLink(hub, member));
  return html`<p class="byline passed-on">Passed on by ${joined(names)}</p>`;
}
