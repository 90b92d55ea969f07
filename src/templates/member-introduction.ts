import { feedPaths, href, paths } from '../addresses.ts';
import { dayInWords } from '../dates.ts';
import { topicsOfMember } from '../members-of-topic.ts';
import type { Community, Member } from '../model.ts';
import { interfaceLanguage, languageOf } from './language.ts';
import { html, type Markup } from './markup.ts';
import { memberFacts } from './member-list.ts';

/** Who a member is, in their own words, and where to find them: their site first, then their feed. */
export function memberIntroduction(community: Community, member: Member): Markup {
  const { hub } = community;
  const language = interfaceLanguage(hub);
  const feeds = feedPaths(paths.member(member.id));
  return html`<header class="page-head h-card">
<h1 class="p-name"><bdi>${member.name}</bdi></h1>
${member.about && html`<p class="lede p-note"${languageOf(hub, member.language)}>${member.about}</p>`}
<p class="byline">${memberFacts(community, member)}</p>
<p class="byline">${
    member.pseudonym && 'Writes under a chosen name, which this hub keeps. '
  }${member.joined && `Here since ${dayInWords(member.joined, language, hub.timeZone)}. `}${
    member.status === 'resting' && 'Resting at the moment; what they wrote stays. '
  }Follow: <a href="${href(hub, feeds.atom)}">Atom</a>, <a href="${href(hub, feeds.rss)}">RSS</a>, <a href="${href(hub, feeds.json)}">JSON Feed</a>${ownFeeds(member)}.</p>
${topicsOf(community, member)}
</header>`;
}

function ownFeeds(member: Member): readonly Markup[] {
  return member.feeds
    .filter((feed) => /^https?:/.test(feed.url))
    .map((feed) => html`, <a href="${feed.url}">their own feed</a>`);
}

function topicsOf({ hub, topics }: Community, member: Member): Markup | false {
  const own = topicsOfMember(topics, member);
  if (own.length === 0) return false;
  return html`<p class="card-foot">${own.map(
    (topic) => html`<a class="topic" href="${href(hub, paths.topic(topic.id))}">${topic.name}</a> `,
  )}</p>`;
}
