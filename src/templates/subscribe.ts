import { feedPaths, href, paths } from '../addresses.ts';
import { entriesByLanguage } from '../entries-by-language.ts';
import type { Community, Hub } from '../model.ts';
import { byName } from '../name-order.ts';
import { digestTitle } from './digest.ts';
import { inHubLanguage, languageName } from './language.ts';
import { html, type Markup, type Printable } from './markup.ts';
import { stringsOf } from './strings/strings.ts';

/** One feed as a row: what it is of, and where its files lie. */
interface Row {
  readonly name: Printable;
  /** The same as plain text. */
  readonly plain: string;
  readonly base: string;
  /** A list of members’ own feeds. */
  readonly opml?: string;
  /** A member's feed at home. */
  readonly own?: string | undefined;
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
${section(hub, 'hub', words.everything, [{ name: words.everyEntry, plain: words.everyEntry, base: paths.home, opml: paths.opml }])}
${section(hub, 'between', words.curators, betweenMembers(hub))}
${mailLine(community)}
${section(
  hub,
  'topics',
  words.topics,
  topics.map(({ id, name }) => ({
    name: inHubLanguage(hub, name),
    plain: name,
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
    byName(hub, members).map((member) => ({
      name: html`<bdi>${member.name}</bdi>`,
      plain: member.name,
      base: paths.member(member.id),
      opml: paths.memberOpml(member.id),
      own: member.feeds.find(({ url }) => /^https?:/.test(url))?.url,
    })),
  )
}
</section>
<section class="subscriptions" aria-labelledby="programs">
<h2 id="programs">${words.programs}</h2>
<p>${words.programsText(href(hub, paths.data), href(hub, paths.dataSchema))}</p>
</section>`;
}

/** Feeds of what curators and members do with one another, each under the title of its page. */
function betweenMembers(hub: Hub): readonly Row[] {
  const words = stringsOf(hub);
  const feeds = [
    [words.reshare.title, paths.reshares],
    [words.conversation.title, paths.conversations],
    [words.digest.title, paths.digests],
    [words.introduction.title, paths.introductions],
    [words.welcome.follow, paths.welcome],
    [words.unanswered.title, paths.unanswered],
  ] as const;
  return feeds.map(([name, base]) => ({ name, plain: name, base }));
}

/** Where members write in several languages. */
function languageTable(community: Community): Markup | false {
  const { hub } = community;
  const languages = [...entriesByLanguage(community).keys()];
  if (languages.length < 2) return false;
  const list = languages.map((language) => {
    const plain = languageName(hub, language);
    return { name: plain, plain, base: paths.language(language) };
  });
  return section(hub, 'languages', stringsOf(hub).directory.view['by-language'], list);
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

function section(hub: Hub, id: string, heading: string, list: readonly Row[]): Markup | false {
  if (list.length === 0) return false;
  return html`<section class="subscriptions" aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${rows(hub, list)}
</section>`;
}

/** Each format says of which feed it is, for whoever goes from link to link. */
function rows(hub: Hub, list: readonly Row[]): Markup {
  const words = stringsOf(hub).subscribe;
  return html`<ul class="feeds">${list.map(({ name, plain, base, opml, own }) => {
    const feeds = feedPaths(base);
    const format = (title: string, path: string) =>
      html`<a href="${href(hub, path)}" aria-label="${title}: ${plain}">${title}</a> `;
    return html`<li><span class="feed-name"><a href="${href(hub, base)}">${name}</a>${own !== undefined && html` <a class="own-feed" href="${own}" aria-label="${words.ownFeed}: ${plain}">${words.ownFeed}</a>`}</span>
<span class="formats">${format('Atom', feeds.atom)}${format('RSS', feeds.rss)}${format('JSON', feeds.json)}${opml !== undefined && format('OPML', opml)}</span></li>\n`;
  })}</ul>`;
}
