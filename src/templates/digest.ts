import { absolute, href, paths } from '../addresses.ts';
import { dayInWords, daysOfWeek, weekAfter } from '../dates.ts';
import type { Community, Day, Digest, Hub } from '../model.ts';
import { authorLink } from './byline.ts';
import { type DigestLine, type DigestLink, digestSections, type Note } from './digest-sections.ts';
import { interfaceLanguage, languageOf } from './language.ts';
import { html, type Markup } from './markup.ts';
import { stringsOf } from './strings/strings.ts';
import { time } from './time.ts';

/** What a digest is called, by the Monday of its week. */
export function digestTitle(hub: Hub, { first }: Digest): string {
  return stringsOf(hub).digest.week(dayInWords(first, interfaceLanguage(hub), hub.timeZone));
}

/** Who signs a digest: the curator whose turn it was, else the hub. */
export function digestSigner({ by }: Digest, hub: Hub): string {
  return by?.name ?? hub.name;
}

/** A week's digest as a page: what was passed on, said and begun, and whom to thank for it. */
export function digestText(community: Community, digest: Digest): Markup {
  const { hub } = community;
  const words = stringsOf(hub).digest;
  const signer = html`<bdi>${digestSigner(digest, hub)}</bdi>`;
  return html`<article class="digest reading" aria-labelledby="week">
<header class="page-head">
<h1 id="week">${digestTitle(hub, digest)}</h1>
<p class="byline">${words.putTogetherBy(digest.by?.url ? html`<a href="${digest.by.url}">${signer}</a>` : signer)}</p>
<p class="byline on-paper">${words.onPaper(absolute(hub, paths.digest(digest.week)))}</p>
</header>
<div class="digest-body">
${digestSections(community, digest).map(
  ({ id, title, lines }) => html`<section aria-labelledby="${id}">
<h2 class="kicker" id="${id}">${title}</h2>
<ul class="digest-lines">${lines.map((line) => html`<li>${lineText(hub, line)}</li>\n`)}</ul>
</section>
`,
)}
</div>
<p class="note">${words.passItOn(href(hub, paths.digestMail(digest.week, 'html')), href(hub, paths.digestMail(digest.week, 'txt')))}</p>
</article>`;
}

/** The day on which a digest is there: its week has ended. */
export function digestDay({ week }: Digest): Day {
  return daysOfWeek(weekAfter(week)).first;
}

/** All digests, newest week first, as an `h-feed` of what their curators wrote. */
export function digestList({ hub }: Community, digests: readonly Digest[]): Markup {
  const words = stringsOf(hub).digest;
  if (digests.length === 0) return html`<p class="empty">${words.empty}</p>`;
  return html`<ul class="h-feed digest-lines reading">${digests.map(
    (digest) =>
      html`<li class="h-entry"><p><a class="p-name u-url" href="${href(hub, paths.digest(digest.week))}">${digestTitle(hub, digest)}</a></p>
<p class="byline">${words.putTogetherBy(signerLink(hub, digest))}, ${time(hub, digestDay(digest))}</p></li>\n`,
  )}</ul>`;
}

function signerLink(hub: Hub, digest: Digest): Markup {
  const url = digest.by?.url;
  return authorLink(
    { name: digestSigner(digest, hub), ...(url !== undefined && { url }) },
    href(hub, paths.about),
  );
}

/** The same as the body of an entry in a feed; its addresses are absolute already. */
export function digestBody(
  { hub }: Community,
  sections: ReturnType<typeof digestSections>,
): readonly Markup[] {
  return sections.map(
    ({ title, lines }) => html`<h2>${title}</h2>
<ul>${lines.map((line) => html`<li>${lineText(hub, line)}</li>\n`)}</ul>
`,
  );
}

function lineText(hub: Hub, { pieces, quote, notes = [], more }: DigestLine): Markup {
  return html`<p>${pieces.map((piece) => (typeof piece === 'string' ? piece : anchor(hub, piece)))}</p>${
    quote &&
    html`\n<blockquote class="quote"${languageOf(hub, quote.language)}><p>${quote.text}</p></blockquote>`
  }${notes.map((note) => html`\n${noteText(hub, note)}`)}${
    more && html`\n<p class="byline">${anchor(hub, more)}</p>`
  }`;
}

function anchor(hub: Hub, { text, url, language, isName, isOwn }: DigestLink): Markup {
  const isHeadline = !isName && !isOwn;
  return html`<a${isHeadline && html` class="headline"`} href="${url}"${!isName && languageOf(hub, language)}><bdi>${text}</bdi></a>`;
}

/** A paragraph in the words of a curator, or of a member who is named before them. */
export function noteText(hub: Hub, { text, language, by }: Note, style: Markup | false = false): Markup {
  const foreign = languageOf(hub, language);
  if (by === undefined) return html`<p${style}${foreign}>${text}</p>`;
  const said = foreign ? html`<span${foreign}>${text}</span>` : html`${text}`;
  return html`<p${style}>${stringsOf(hub).digest.says(html`<bdi>${by}</bdi>`, said)}</p>`;
}
