import { absolute, href, memberHome, paths, RING_WAYS } from '../addresses.ts';
import type { Hub, Member, RingPlace } from '../model.ts';
import { html, type Markup } from './markup.ts';
import { homeLink } from './member-link.ts';
import { stringsOf } from './strings/strings.ts';

/** On a member's page: who comes before and after them in the ring, and what to put on their own site to be one of its links. */
export function memberRing(hub: Hub, member: Member, { previous, next, random }: RingPlace): Markup | false {
  if (!previous || !next) return false;
  const words = stringsOf(hub).memberMore;
  return html`<section class="ring" aria-labelledby="ring">
<h2 class="kicker" id="ring">${words.ring}</h2>
<p>${words.previous(homeLink(hub, previous))} · ${words.next(homeLink(hub, next))}${
    random && html` · <a href="${memberHome(hub, random)}">${words.random}</a>`
  }</p>
<details><summary>${words.ringCode}</summary>
<pre><code>${ringCode(hub, member).text}</code></pre></details>
<p class="more"><a href="${href(hub, paths.belonging)}">${words.belonging}</a></p>
</section>`;
}

/** A line of HTML for a member's own site: the hub, and the three ways on. */
export function ringCode(hub: Hub, { id }: Member): Markup {
  const { snippet, ways } = stringsOf(hub).ring;
  const links = RING_WAYS.map(
    (way) => html` · <a href="${absolute(hub, paths.ring(id, way))}">${ways[way]}</a>`,
  );
  return html`<p><a href="${absolute(hub, paths.member(id))}">${snippet(html`<bdi>${hub.name}</bdi>`)}</a>${links}</p>`;
}
