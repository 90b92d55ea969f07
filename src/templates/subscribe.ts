import { feedPaths, href, paths } from '../addresses.ts';
import type { Community, Hub } from '../model.ts';
import { entriesByLanguage } from '../relate/entries-by-language.ts';
import { byName } from '../relate/name-order.ts';
import { digestTitle } from './digest.ts';
import { inHubLanguage, languageName } from './language.ts';
import { html, type Markup, type Printable } from './markup.ts';
import { feedOf } from './member-list.ts';
import { stringsOf } from './strings/strings.ts';

/** One feed as a row: what it is of, and where its files lie. */
interface Row {
  readonly name: Printable;
  readonly base: string;
  /** A list of members’ own feeds. */
  readonly opml?: string;
  /** A member's feed at home. */
  readonly own?: string;
}

/** Members whose feeds are listed here; where there are more, their pages have them. */
const ROOM = 60;

/** What a feed is, in four sentences, and every feed of the hub: Atom first, then RSS, JSON Feed and OPML. */
export function subscribeText(community: Community): Markup {
  const { hub, topics, members } = community;
  const words = stringsOf(hub).subscribe;
  return html`<div class="prose reading">
<p>${words.what.join(' ')}</p>
</div>
${table(hub, 'hub', words.everything, [{ name: words.everyEntry, base: paths.home, opml: paths.opml }])}
${table(hub, 'between', words.curators, betweenMembers(hub))}
${mailLine(community)}
${table(
  hub,
  'topics',
  words.topics,
  topics.map(({ id, name }) => ({
    name: inHubLanguage(hub, name),
    base: paths.topic(id),
    opml: paths.topicOpml(id),
  })),
)}
${languageTable(community)}
<section class="subscriptions" aria-labelledby="members">
<h2 id="members">${words.members}</h2>
<p>${words.membersText(href(hub, paths.members))}</p>
${
  members.length <= ROOM &&
  rows(
    hub,
    'members',
    byName(hub, members).map((member) => ({
      name: html`<bdi>${member.name}</bdi>`,
      base: paths.member(member.id),
      opml: paths.memberOpml(member.id),
      own: feedOf(community, member),
    })),
  )
}
</section>`;
}

/** Feeds of what curators and members do with one another, each under the title of its page. */
function betweenMembers(hub: Hub): readonly Row[] {
  const words = stringsOf(hub);
  return [
    { name: words.reshare.title, base: paths.reshares },
    { name: words.conversation.title, base: paths.conversations },
    { name: words.digest.title, base: paths.digests },
    { name: words.introduction.title, base: paths.introductions },
    { name: words.welcome.follow, base: paths.welcome },
    { name: words.unanswered.title, base: paths.unanswered },
  ];
}

/** Where members write in several languages. */
function languageTable(community: Community): Markup | false {
  const { hub } = community;
  const languages = [...entriesByLanguage(community).keys()];
  if (languages.length < 2) return false;
  const list = languages.map((language) => ({
    name: languageName(hub, language),
    base: paths.language(language),
  }));
  return table(hub, 'languages', stringsOf(hub).directory.view['by-language'], list);
}

function mailLine({ hub, weeks }: Community): Markup | false {
  const [digest] = weeks;
  if (!digest) return false;
  const words = stringsOf(hub).subscribe;
  const mail = href(hub, paths.digestMail(digest.week, 'html'));
  const plain = href(hub, paths.digestMail(digest.week, 'txt'));
  return html`<section class="subscriptions" aria-labelledby="mail">
<h2 id="mail">${words.mail}</h2>
<p>${words.mailText(mail, plain, digestTitle(hub, digest))}</p>
</section>`;
}

function table(hub: Hub, id: string, heading: string, list: readonly Row[]): Markup | false {
  if (list.length === 0) return false;
  return html`<section class="subscriptions" aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${rows(hub, id, list)}
</section>`;
}

/** A table, so that a voice says with each link of which feed it is. */
function rows(hub: Hub, id: string, list: readonly Row[]): Markup {
  const words = stringsOf(hub).subscribe;
  return html`<table class="feeds" aria-labelledby="${id}">
<thead class="unseen"><tr><th scope="col">${words.feed}</th><th scope="col">Atom</th><th scope="col">RSS</th><th scope="col">JSON Feed</th><th scope="col">OPML</th></tr></thead>
<tbody>${list.map(({ name, base, opml, own }) => {
    const feeds = feedPaths(base);
    return html`<tr><th scope="row"><a href="${href(hub, base)}">${name}</a>${own !== undefined && html` <a class="own-feed" href="${own}">${words.ownFeed}</a>`}</th>
<td><a href="${href(hub, feeds.atom)}">Atom</a></td><td><a href="${href(hub, feeds.rss)}">RSS</a></td><td><a href="${href(hub, feeds.json)}">JSON</a></td><td>${opml !== undefined && html`<a href="${href(hub, opml)}">OPML</a>`}</td></tr>\n`;
  })}</tbody>
</table>`;
}
