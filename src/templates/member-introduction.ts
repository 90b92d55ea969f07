import { feedPaths, href, paths, siteName } from '../addresses.ts';
import { dayInWords } from '../dates.ts';
import { topicsOfMember } from '../members-of-topic.ts';
import type { Community, Hub, Member } from '../model.ts';
import { entryLink } from './entry-link.ts';
import { joined } from './joined.ts';
import { hubLanguage, interfaceLanguage, languageOf } from './language.ts';
import { html, type Markup } from './markup.ts';
import { memberFacts } from './member-list.ts';
import { stringsOf } from './strings/strings.ts';
import { entryTime } from './time.ts';

/** Who a member is, in their own words, and where to find them: their site first, then their feed. */
export function memberIntroduction(community: Community, member: Member): Markup {
  const { hub } = community;
  const words = stringsOf(hub).member;
  const language = interfaceLanguage(hub);
  const feeds = feedPaths(paths.member(member.id));
  return html`<header class="page-head h-card">
<h1 class="p-name"><bdi>${member.name}</bdi></h1>
${member.about && html`<p class="lede p-note"${languageOf(hub, member.language)}>${member.about}</p>`}
<p class="byline">${memberFacts(community, member)}</p>
<p class="byline">${member.pseudonym && `${words.pseudonym} `}${
    member.joined && `${words.hereSince(dayInWords(member.joined, language, hub.timeZone))} `
  }${member.status === 'resting' && `${words.resting} `}${words.follow(
    html`<a href="${href(hub, feeds.atom)}">Atom</a>, <a href="${href(hub, feeds.rss)}">RSS</a>, <a href="${href(hub, feeds.json)}">JSON Feed</a>${ownFeeds(hub, member)}`,
  )}</p>
${elsewhere(hub, member)}
${topicsOf(community, member)}
</header>`;
}

/** Where a member would have a new reader begin. */
export function memberReadFirst({ hub, readFirst }: Community, { id }: Member): Markup | false {
  const named = readFirst.get(id) ?? [];
  if (named.length === 0) return false;
  return html`<section class="begin" aria-labelledby="begin">
<h2 class="kicker" id="begin">${stringsOf(hub).memberMore.readFirst}</h2>
<ul class="exchanges">${named.map((related) => html`<li>${entryLink(hub, related)}, ${entryTime(hub, related.entry)}</li>\n`)}</ul>
</section>`;
}

/** Profiles that the member listed, and nothing that could be inferred: only these say `rel="me"`. */
function elsewhere(hub: Hub, { relMe }: Member): Markup | false {
  if (relMe.length === 0) return false;
  const profiles = relMe.map(
    (address) => html`<a class="u-url" rel="me" href="${address}">${siteName(address)}</a>`,
  );
  return html`<p class="byline">${stringsOf(hub).memberMore.elsewhere(joined(hub, profiles))}</p>`;
}

function ownFeeds(hub: Hub, member: Member): readonly Markup[] {
  return member.feeds
    .filter((feed) => /^https?:/.test(feed.url))
    .map((feed) => html`, <a href="${feed.url}">${stringsOf(hub).member.ownFeed}</a>`);
}

function topicsOf({ hub, topics }: Community, member: Member): Markup | false {
  const own = topicsOfMember(topics, member);
  if (own.length === 0) return false;
  return html`<p class="card-foot">${own.map(
    (topic) =>
      html`<a class="topic" href="${href(hub, paths.topic(topic.id))}"${hubLanguage(hub)}>${topic.name}</a> `,
  )}</p>`;
}
