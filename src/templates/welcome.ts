import { href, type Link, memberHome, paths, siteName } from '../addresses.ts';
import { topicsOfMember } from '../members-of-topic.ts';
import type { Community, Gift, Member, Welcome } from '../model.ts';
import { joined } from './byline.ts';
import { entryLink } from './entry-link.ts';
import { languageOf } from './language.ts';
import { html, type Markup } from './markup.ts';
import { memberLink } from './member-link.ts';
import { time } from './time.ts';

/** One newcomer: who they are in their own words, who greets them, whom to meet, and what they brought along. */
export function welcomeArticle(community: Community, welcome: Welcome): Markup {
  const { hub } = community;
  const { member, on } = welcome;
  return html`<article class="newcomer h-entry" id="${member.id}" aria-labelledby="${member.id}-name">
<h2 class="newcomer-name p-name" id="${member.id}-name">Welcome, <a class="p-author h-card" href="${memberHome(hub, member)}"><bdi>${member.name}</bdi></a></h2>
<p class="byline">Here since ${time(hub, on)} · <a href="${href(hub, paths.member(member.id))}">All of their entries</a></p>
<div class="p-summary">${ownWords(community, member)}
${welcomeLines(community, welcome)}</div>
</article>
`;
}

/** A newcomer in their own words, as a quotation. */
export function ownWords({ hub }: Community, { about, language }: Member): Markup | false {
  return (
    about !== undefined &&
    html`<blockquote class="own-words"><p${languageOf(hub, language)}>${about}</p></blockquote>`
  );
}

/** Greeter, gifts and people to meet, a sentence each. `link` is `href` for pages, `absolute` for feeds. */
export function welcomeLines(community: Community, welcome: Welcome, link: Link = href): readonly Markup[] {
  const { hub, topics } = community;
  const { member, greeter, toMeet, gifts } = welcome;
  const own = topicsOfMember(topics, member);
  const person = (other: Member) => {
    const shared = topicsOfMember(topics, other).filter((topic) => own.includes(topic));
    const both = shared.map(({ name }) => html`${name}`);
    return html`<li>${memberLink(hub, other, link)}${both.length > 0 && html`, with whom they share ${joined(both)}`}${
      other.about !== undefined && html`: <q${languageOf(hub, other.language)}>${other.about}</q>`
    }</li>\n`;
  };
  return [
    ...(greeter
      ? [html`<p>${memberLink(hub, greeter, link)} says hello and shows the way around.</p>\n`]
      : []),
    ...(gifts.length > 0
      ? [
          html`<p>Brought along as a first gift, by others:</p>\n<ul class="gifts">${gifts.map((gift) => giftItem(community, gift, link))}</ul>\n`,
        ]
      : []),
    ...(toMeet.length > 0
      ? [
          html`<p>People to meet, who are glad to be written to:</p>\n<ul class="to-meet">${toMeet.map(person)}</ul>\n`,
        ]
      : []),
  ];
}

function giftItem(community: Community, { url, entry }: Gift, link: Link): Markup {
  const { hub, entryByKey } = community;
  const related = entryByKey.get(entry ?? '');
  if (!related) return html`<li><a href="${url}">${siteName(url)}</a></li>\n`;
  return html`<li>${entryLink(hub, related, link)}, by ${memberLink(hub, related.member, link)}</li>\n`;
}
