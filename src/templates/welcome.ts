import { href, type Link, memberHome, paths, siteName } from '../addresses.ts';
import { topicsOfMember } from '../members-of-topic.ts';
import type { Community, Gift, Member, Welcome } from '../model.ts';
import { entryLink } from './entry-link.ts';
import { joined } from './joined.ts';
import { hubLanguage, languageOf } from './language.ts';
import { html, type Markup } from './markup.ts';
import { memberLink } from './member-link.ts';
import { stringsOf } from './strings/strings.ts';
import { time } from './time.ts';

/** One newcomer: who they are in their own words, who greets them, whom to meet, and what they brought along. */
export function welcomeArticle(community: Community, welcome: Welcome): Markup {
  const { hub } = community;
  const { member, on } = welcome;
  const words = stringsOf(hub).welcome;
  return html`<article class="newcomer h-entry" id="${member.id}" aria-labelledby="${member.id}-name">
<h2 class="newcomer-name p-name" id="${member.id}-name">${words.greeting(html`<a class="p-author h-card" href="${memberHome(hub, member)}"><bdi>${member.name}</bdi></a>`)}</h2>
<p class="byline">${words.hereSince(time(hub, on))} · <a href="${href(hub, paths.member(member.id))}">${words.allEntries}</a></p>
<div class="p-summary">${ownWords(community, member)}
${welcomeLines(community, welcome)}</div>
</article>
`;
}

/** A newcomer in their own words, as a quotation. */
export function ownWords({ hub }: Community, { about, language }: Member): Markup | false {
  return (
    about !== undefined &&
    html`<blockquote class="own-words"${languageOf(hub, language)}><p>${about}</p></blockquote>`
  );
}

/** Greeter, gifts and people to meet, a sentence each. `link` is `href` for pages, `absolute` for feeds. */
export function welcomeLines(community: Community, welcome: Welcome, link: Link = href): readonly Markup[] {
  const { hub, topics } = community;
  const { member, greeter, toMeet, gifts } = welcome;
  const words = stringsOf(hub).welcome;
  const own = topicsOfMember(topics, member);
  const person = (other: Member) => {
    const shared = topicsOfMember(topics, other).filter((topic) => own.includes(topic));
    const both = shared.map(({ name }) => html`<bdi${hubLanguage(hub)}>${name}</bdi>`);
    return html`<li>${memberLink(hub, other, link)}${both.length > 0 && words.shares(joined(hub, both))}${
      other.about !== undefined && html`: <q${languageOf(hub, other.language)}>${other.about}</q>`
    }</li>\n`;
  };
  return [
    ...(greeter ? [html`<p>${words.greeter(memberLink(hub, greeter, link))}</p>\n`] : []),
    ...(gifts.length > 0
      ? [
          html`<p>${words.gifts}</p>\n<ul class="gifts">${gifts.map((gift) => giftItem(community, gift, link))}</ul>\n`,
        ]
      : []),
    ...(toMeet.length > 0
      ? [html`<p>${words.toMeet}</p>\n<ul class="to-meet">${toMeet.map(person)}</ul>\n`]
      : []),
  ];
}

function giftItem(community: Community, { url, entry }: Gift, link: Link): Markup {
  const { hub, entryByKey } = community;
  const related = entryByKey.get(entry ?? '');
  if (!related) return html`<li><a href="${url}">${siteName(url)}</a></li>\n`;
  return html`<li>${stringsOf(hub).welcome.gift(entryLink(hub, related, link), memberLink(hub, related.member, link))}</li>\n`;
}
