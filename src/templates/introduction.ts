import { href, memberHome, paths } from '../addresses.ts';
import type { Community, Hub, Introduction, Member } from '../model.ts';
import { wordsOf } from '../words-of.ts';
import { entryLink } from './entry-link.ts';
import { joined } from './joined.ts';
import { languageOf } from './language.ts';
import { html, type Markup } from './markup.ts';
import { stringsOf } from './strings/strings.ts';
import { time } from './time.ts';

/** Two members presented to each other: what each says, in their own words, and what to read first. */
export function introductionArticle(
  { hub }: Community,
  introduction: Introduction,
  heading: 'h1' | 'h2' | 'h3' = 'h2',
): Markup {
  const { between, on, by, slug } = introduction;
  const page = href(hub, paths.introduction(slug));
  const day = html`<a class="u-url" href="${page}">${time(hub, on)}</a>`;
  const words = stringsOf(hub).introduction;
  const title = joined(
    hub,
    between.map(({ name }) => html`<bdi>${name}</bdi>`),
  );
  return html`<article class="introduction h-entry">
<${heading} class="introduction-title p-name">${heading === 'h1' ? title : html`<a href="${page}">${title}</a>`}</${heading}>
<p class="byline">${by ? words.by(by.url ? html`<a href="${by.url}"><bdi>${by.name}</bdi></a>` : html`<bdi>${by.name}</bdi>`, day) : words.on(day)}</p>
<div class="two e-content">
${between.map((member) => inOwnWords(hub, introduction, member))}
</div>
${toRead(hub, introduction)}
</article>`;
}

/** The name leads to the member's own site. Who left no words is presented by what they say of themselves. */
function inOwnWords(hub: Hub, introduction: Introduction, member: Member): Markup {
  const said = wordsOf(introduction, member);
  const language = languageOf(hub, member.language);
  return html`<div class="says">
<p class="who"><a class="p-author h-card" href="${memberHome(hub, member)}"><bdi>${member.name}</bdi></a> <a class="on-hub" href="${href(hub, paths.member(member.id))}">${stringsOf(hub).introduction.onThisHub}</a></p>
${said ? html`<blockquote${language}><p>${said}</p></blockquote>` : member.about && html`<p class="lede"${language}>${member.about}</p>`}
</div>
`;
}

function toRead(hub: Hub, { read }: Introduction): Markup | false {
  if (read.length === 0) return false;
  const words = stringsOf(hub).introduction;
  return html`<p class="byline">${words.toRead}</p>
<ul class="to-read">${read.map(
    (related) =>
      html`<li>${entryLink(hub, related)} <span class="byline">${words.readBy(html`<bdi>${related.member.name}</bdi>`)}</span></li>\n`,
  )}</ul>`;
}

/** On a member's page: to whom the hub introduced them. */
export function introducedTo({ hub, introductions }: Community, { id }: Member): Markup | false {
  const own = introductions.filter(({ between }) => between.some((member) => member.id === id));
  if (own.length === 0) return false;
  return html`<section class="introduced" aria-labelledby="introduced">
<h2 class="kicker" id="introduced">${stringsOf(hub).member.introducedTo}</h2>
<ul class="exchanges">${own.map(({ between, slug, on }) =>
    between
      .filter((member) => member.id !== id)
      .map(
        ({ name }) =>
          html`<li><a href="${href(hub, paths.introduction(slug))}"><bdi>${name}</bdi></a> <span class="byline">${time(hub, on)}</span></li>\n`,
      ),
  )}</ul>
</section>`;
}
