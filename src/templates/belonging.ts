import { absolute, href, paths } from '../addresses.ts';
import type { Community, Hub } from '../model.ts';
import { badge } from './badge.ts';
import { html, type Markup } from './markup.ts';
import { ringCode } from './member-ring.ts';
import { stringsOf } from './strings/strings.ts';

/** What members may put on their own sites: each as it looks, and the line that does it. None of them has a script, or asks anybody. */
export function belongingText(community: Community): Markup {
  const { hub } = community;
  const words = stringsOf(hub).belonging;
  const [example] = community.members;
  const line = html`<p><a href="${absolute(hub, paths.home)}">${words.memberOf} <bdi>${hub.name}</bdi></a></p>`;
  const { width, height, words: alt } = badge(hub);
  return html`<div class="belonging reading">
<section aria-labelledby="badge">
<h2 id="badge">${words.badge}</h2>
<p>${words.badgeText(href(hub, paths.badge))}</p>
<div class="frame"><a href="${href(hub, paths.home)}"><img src="${href(hub, paths.badge)}" alt="${alt}" width="${width}" height="${height}"></a></div>
${code(hub, words.badge, badgeLine(hub))}
</section>
<section aria-labelledby="words">
<h2 id="words">${words.line}</h2>
<p>${words.lineText}</p>
<div class="frame">${line}</div>
${code(hub, words.line, line)}
</section>
${
  example &&
  html`<section aria-labelledby="ring">
<h2 id="ring">${words.ring}</h2>
<p>${words.ringText(href(hub, paths.members), html`<bdi>${example.name}</bdi>`)}</p>
<div class="frame">${ringCode(hub, example)}</div>
${code(hub, words.ring, ringCode(hub, example))}
</section>
`
}<section aria-labelledby="blogroll">
<h2 id="blogroll">${words.blogroll}</h2>
<p>${words.blogrollText(href(hub, paths.opml))}</p>
${code(hub, words.blogroll, html`<link rel="blogroll" type="text/xml" title="${hub.name}" href="${absolute(hub, paths.opml)}">`)}
</section>
</div>`;
}

/** One tap or click takes up all of it. What it is for is said again, for those who go from one to the next. */
function code(hub: Hub, what: string, markup: Markup): Markup {
  return html`<details><summary>${stringsOf(hub).belonging.copy(what)}</summary>
<pre><code>${markup.text}</code></pre></details>`;
}

/** The picture lies in the line itself, so that a reader of the member's site asks the hub for nothing. */
function badgeLine(hub: Hub): Markup {
  const { svg, words, width, height } = badge(hub);
  const source = `data:image/svg+xml,${encodeURIComponent(svg.text).replaceAll(/%(?:20|2F|3A|3D|2C|3B)/gu, decodeURIComponent)}`;
  return html`<a href="${absolute(hub, paths.home)}"><img src="${source}" alt="${words}" width="${width}" height="${height}"></a>`;
}
