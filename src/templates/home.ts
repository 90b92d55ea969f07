import { href, paths } from '../addresses.ts';
import type { Community, Hub, Place } from '../model.ts';
import { briefCard } from './brief-card.ts';
import { DOT } from './dot.ts';
import { lastDigest, peopleHere, surprisePanel, topicsHere, waiting } from './home-panels.ts';
import { conversationPanel, introductionPanel, newcomersPanel } from './home-together.ts';
import { hubLanguage } from './language.ts';
import { html, type Markup, type Printable } from './markup.ts';
import { reshareArticle } from './reshare.ts';
import { stringsOf } from './strings/strings.ts';

/**
 * The front page: a curator's voice first, then who is speaking with whom, who waits for an answer and who is new, the
 * last week in one page, then a place for everyone in turn, and at the end where else to go.
 */
export function homePage(community: Community, places: readonly Place[]): Markup {
  const { hub } = community;
  const words = stringsOf(hub).home;
  return html`<header class="welcome">
<h1 class="lamp"${hubLanguage(hub)}><bdi>${hub.name}</bdi></h1>
${motto(hub)}
${hub.description && html`<p class="lede"${hubLanguage(hub)}>${hub.description}</p>`}
</header>
${lead(community)}
<div class="panels">
${conversationPanel(community)}
${stack(newcomersPanel(community), lastDigest(community))}
${introductionPanel(community)}
</div>
<section class="h-feed places" aria-labelledby="written">
<h2 class="kicker p-name" id="written">${words.places}</h2>
<div class="cards">
${places.length > 0 ? places.map((place) => briefCard(community, place)) : html`<p class="empty">${nothingYet(community)}</p>`}
</div>
<p class="more"><a href="${href(hub, paths.archive)}">${words.everything}</a>${DOT}<a href="${href(hub, paths.about)}">${words.howPlaces}</a></p>
</section>
<div class="panels below">
${waiting(community)}
${stack(surprisePanel(community), topicsHere(community))}
${peopleHere(community)}
</div>`;
}

/** The hub's few words, unless its description says them again. */
function motto(hub: Hub): Markup | false {
  const { motto: words, description } = hub;
  if (words === undefined) return false;
  const isRepeated = description !== undefined && wordsAlone(description).includes(wordsAlone(words));
  return !isRepeated && html`<p class="motto"${hubLanguage(hub)}>${words}</p>`;
}

/** The words of a text, whatever their capitals and what stands between them. */
function wordsAlone(text: string): string {
  return ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** A hub begins without anybody, and whoever comes by then is asked in. */
function nothingYet({ hub, members }: Community): Printable {
  const words = stringsOf(hub).home;
  if (members.length > 0) return words.empty;
  return words.nobodyYet(html`<a href="${href(hub, paths.join)}">${words.beTheFirst}</a>`);
}

/** The latest reshare, large. */
function lead({ hub, reshares }: Community): Markup | false {
  const [reshare] = reshares;
  if (!reshare) return false;
  const words = stringsOf(hub).home;
  return html`<section class="lead" aria-labelledby="lead">
<h2 class="kicker" id="lead">${words.passedOnBy(html`<bdi>${reshare.by.name}</bdi>`)}</h2>
${reshareArticle(hub, reshare, 'h3')}
<p class="more"><a href="${href(hub, paths.reshares)}">${words.moreReshares}</a></p>
</section>`;
}

/** What stands under one another in one column; nothing where there is nothing. */
function stack(...panels: readonly (Markup | false)[]): Markup | false {
  return panels.some((panel) => panel !== false) && html`<div class="stack">\n${panels}\n</div>`;
}
