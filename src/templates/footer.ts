import { feedPaths, href, paths } from '../addresses.ts';
import { memoisedFor } from '../memoised.ts';
import type { Hub } from '../model.ts';
import { html, inOnePiece, type Markup } from './markup.ts';
import { reportAddress } from './report-address.ts';
import { stringsOf } from './strings/strings.ts';

/** What the foot of a page has to know of it. */
interface FooterFacts {
  readonly path: string;
  readonly feeds?: { readonly base: string; readonly title: string } | undefined;
  readonly opml?: string | undefined;
}

const ABOUT_US = [
  'subscribe',
  'surprise',
  'join',
  'leave',
  'status',
  'principles',
  'privacy',
  'accessibility',
] as const;

function pathOf(page: (typeof ABOUT_US)[number]): string {
  return page === 'surprise' ? paths.surprise() : paths[page];
}

/** The lines that stand at the foot of every page: how to follow it, what it is not, where help is, and whom to tell of a problem. */
export function footer(hub: Hub, facts: FooterFacts): Markup {
  const { base, title } = facts.feeds ?? { base: paths.home, title: hub.name };
  const feeds = feedPaths(base);
  const words = stringsOf(hub).footer;
  const same = sameOf(hub);
  const formats = html`<a href="${href(hub, feeds.atom)}">Atom</a>, <a href="${href(hub, feeds.rss)}">RSS</a>, <a href="${href(hub, feeds.json)}">JSON Feed</a>`;
  return html`<footer class="colophon">
<p class="subscribe">${words.follow(html`<strong><bdi>${title}</bdi></strong>`, formats, href(hub, facts.opml ?? paths.opml))} ${words.howTo(href(hub, paths.subscribe))}</p>
${same.emergency}
<nav aria-label="${words.about}">
<ul>${same.navigation.map(
    ({ path, link, name }) =>
      html`<li><a href="${link}"${facts.path === path && html` aria-current="page"`}>${name}</a></li>`,
  )}</ul>
</nav>
<p>${words.theirs} <a href="${reportAddress(hub, facts.path)}">${words.report}</a>. ${words.madeWith}</p>
</footer>`;
}

/** What is the same on all pages of a hub, put together once. */
const sameOf = memoisedFor((hub: Hub) => ({
  emergency: inOnePiece(emergencyLine(hub)),
  navigation: ABOUT_US.map((page) => ({
    path: pathOf(page),
    link: inOnePiece(html`${href(hub, pathOf(page))}`),
    name: inOnePiece(html`${stringsOf(hub).footer.navigation[page]}`),
  })),
}));

/** That a hub is no service, and where help is; of a hub that names no line, where it is everywhere. */
function emergencyLine(hub: Hub): Markup {
  const words = stringsOf(hub).footer;
  const links = hub.crisisLinks.map(
    ({ name, url }, index) => html`${index > 0 && ', '}<a href="${url}">${name}</a>`,
  );
  return html`<p class="emergency">${words.emergency} ${links.length > 0 ? words.helpNow(links) : words.helpEverywhere}</p>`;
}
