import { absolute, feedPaths, href, paths } from '../addresses.ts';
import { assetPath } from '../assets.ts';
import { memoisedFor } from '../memoised.ts';
import type { Card, Hub } from '../model.ts';
import { footer } from './footer.ts';
import { pageLanguage } from './language.ts';
import { html, inOnePiece, type Markup } from './markup.ts';
import { icon, masthead } from './masthead.ts';
import { contentPolicy } from './policy.ts';
import { quickSearch } from './quick-search.ts';
import { socialCard } from './social-card.ts';
import { stringsOf } from './strings/strings.ts';

/** What every page says of itself. */
export interface PageFacts {
  /** Plain text; the hub's own name on the front page. */
  readonly title: string;
  readonly description?: string | undefined;
  /** Path of the page, for its canonical address and to mark it in the navigation. */
  readonly path: string;
  /** Base path of the feeds that follow this page; the hub's own when absent. */
  readonly feeds?: { readonly base: string; readonly title: string } | undefined;
  readonly opml?: string | undefined;
  readonly isIndexed?: boolean;
  /** Things as JSON-LD, a block each. */
  readonly structuredData?: readonly Markup[] | undefined;
  readonly hasSearch?: boolean;
  /** Whether the page has the form by which people ask to join or to leave. */
  readonly hasForm?: boolean;
  /** The picture by which other sites present the page; the hub's own when absent. */
  readonly card?: Card | undefined;
}

/** Parts of a page that were not needed leave their line behind. */
const EMPTY_LINES = /\n\s*\n/g;

const NAVIGATION = ['members', 'topics', 'reshares', 'conversations', 'archive', 'search', 'about'] as const;

/** A whole page around `main`: head, navigation, and the lines that stand on every page. */
export function layout(hub: Hub, facts: PageFacts, main: Markup): string {
  const isHome = facts.path === paths.home;
  const same = frameOf(hub);
  return html`${facts.hasSearch ? same.startWithSearch : same.start}
<title>${isHome ? facts.title : `${facts.title} · ${hub.name}`}</title>
<meta name="description" content="${facts.description ?? hub.description ?? hub.name}">
${facts.isIndexed === false ? html`<meta name="robots" content="noindex, follow">` : html`<link rel="canonical" href="${absolute(hub, facts.path)}">`}
${same.look}
${socialCard(hub, facts)}
${facts.feeds && facts.feeds.base !== paths.home && alternates(hub, facts.feeds.base, facts.feeds.title)}
${same.links}
${facts.structuredData?.map((block) => html`<script type="application/ld+json">${block}</script>\n`)}
${same.script}
${facts.hasSearch && searchAssets(hub)}
${facts.hasForm && formAssets(hub)}
</head>
<body>
${same.top}
<div class="masthead">
${isHome ? same.mastheadAtHome : same.masthead}
<nav aria-label="${same.main}">
<ul>${same.navigation.map(
    ({ path, link, name }) => html`<li><a href="${link}"${marker(facts.path, path)}>${name}</a></li>`,
  )}</ul>
</nav>
</div>
</header>
<main id="main" tabindex="-1">
${main}
</main>
${footer(hub, facts)}
${!facts.hasSearch && same.quickSearch}
</body>
</html>
`
    .toString()
    .replaceAll(EMPTY_LINES, '\n');
}

/** What is the same on all pages of a hub, put together once. */
const frameOf = memoisedFor((hub: Hub) => {
  const words = stringsOf(hub).layout;
  return {
    start: inOnePiece(start(hub, false)),
    startWithSearch: inOnePiece(start(hub, true)),
    look: inOnePiece(html`<link rel="stylesheet" href="${href(hub, assetPath(hub, 'style.css'))}">
${icon(hub)}`),
    links: inOnePiece(html`${alternates(hub, paths.home, hub.name)}
<link rel="blogroll" type="text/xml" title="${words.membersOf(hub.name)}" href="${href(hub, paths.opml)}">
${hub.webmentionIo && html`<link rel="webmention" href="https://webmention.io/${hub.webmentionIo}/webmention">`}`),
    script: inOnePiece(
      html`<script type="module" src="${href(hub, assetPath(hub, 'quick-search.js'))}"></script>`,
    ),
    top: inOnePiece(html`<a class="skip" href="#main">${words.skip}</a>
<header>
${hub.sample && html`<p class="sample">${words.sample}</p>`}`),
    masthead: inOnePiece(html`${masthead(hub, false)}`),
    mastheadAtHome: inOnePiece(html`${masthead(hub, true)}`),
    main: inOnePiece(html`${words.main}`),
    navigation: NAVIGATION.map((page) => ({
      path: paths[page],
      link: inOnePiece(html`${href(hub, paths[page])}`),
      name: inOnePiece(html`${words.navigation[page]}`),
    })),
    quickSearch: inOnePiece(html`${quickSearch(hub)}`),
  };
});

function start(hub: Hub, hasSearch: boolean): Markup {
  return html`<!DOCTYPE html>
<html${pageLanguage(hub)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy({ hasSearch })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="strict-origin-when-cross-origin">`;
}

/** Marks the page one is on, or the section it belongs to. */
function marker(current: string, path: string): Markup | false {
  if (current === path) return html` aria-current="page"`;
  return current.startsWith(path) && html` aria-current="true"`;
}

function searchAssets(hub: Hub): Markup {
  return html`<link rel="stylesheet" href="${href(hub, assetPath(hub, 'search/search.css'))}">
<script type="module" src="${href(hub, assetPath(hub, 'search/search.js'))}"></script>`;
}

function formAssets(hub: Hub): Markup {
  return html`<link rel="stylesheet" href="${href(hub, assetPath(hub, 'submission/submission.css'))}">
<script type="module" src="${href(hub, assetPath(hub, 'submission/join.js'))}"></script>`;
}

function alternates(hub: Hub, base: string, title: string): Markup {
  const feeds = feedPaths(base);
  return html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${href(hub, feeds.atom)}">
<link rel="alternate" type="application/rss+xml" title="${title} (RSS)" href="${href(hub, feeds.rss)}">
<link rel="alternate" type="application/feed+json" title="${title} (JSON Feed)" href="${href(hub, feeds.json)}">`;
}
