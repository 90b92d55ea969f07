import { feedPaths, href, paths, siteName } from '../addresses.ts';
import type { Community, Member } from '../model.ts';
import { citeBlog } from './citation.ts';
import { html, type Markup, type Printable } from './markup.ts';
import { stringsOf } from './strings/strings.ts';

/** On a member's page: every way to follow them, their own first, and how to cite their blog. */
export function memberFollowing({ hub }: Pick<Community, 'hub'>, member: Member): Markup {
  const words = stringsOf(hub).memberMore;
  const site = member.site === undefined ? [] : [html`<a href="${member.site}">${siteName(member.site)}</a>`];
  const own = member.feeds
    .filter(({ url }) => /^https?:/.test(url))
    .map(({ url }) => html`<a href="${url}">${stringsOf(hub).member.ownFeed}</a>`);
  const atHome = [...site, ...own];
  const here = feedPaths(paths.member(member.id));
  const mentions = paths.mentions(member.id);
  return html`<section class="following" aria-labelledby="following">
<h2 class="kicker" id="following">${words.follow}</h2>
<dl class="facts">
${atHome.length > 0 && line(words.site, separated(atHome))}
${line(
  words.feedHere,
  html`<a href="${href(hub, here.atom)}">Atom</a>, <a href="${href(hub, here.rss)}">RSS</a>, <a href="${href(hub, here.json)}">JSON Feed</a>`,
)}
${
  member.consent.conversations &&
  line(
    words.mentions,
    html`<a href="${href(hub, mentions)}">${words.mentionsPage}</a>, <a href="${href(hub, feedPaths(mentions).atom)}">Atom</a>`,
  )
}
${line(words.opml, html`<a href="${href(hub, paths.memberOpml(member.id))}">OPML</a>`)}
${line(words.cite, html`<span class="citation">${citeBlog(hub, member)}</span>`)}
</dl>
</section>`;
}

function line(name: string, value: Printable): Markup {
  return html`<div><dt>${name}</dt>
<dd>${value}</dd></div>\n`;
}

function separated(links: readonly Markup[]): readonly Markup[] {
  return links.map((link, place) => html`${place > 0 && ', '}${link}`);
}
