import { entryAddress, href, paths } from '../addresses.ts';
import type { Community, CrossLink, RelatedEntry } from '../model.ts';
import { card } from './card.ts';
import { entryTitle } from './entry-title.ts';
import { latestIntroduction } from './introduction.ts';
import { languageOf } from './language.ts';
import { html, type Markup } from './markup.ts';
import { reshareArticle } from './reshare.ts';

/** How many exchanges the front page names beside the entries. */
const EXCHANGES = 5;

/** The front page: a curator's voice first, then what members wrote, and who is speaking with whom. */
export function homePage(community: Community, entries: readonly RelatedEntry[]): Markup {
  const { hub } = community;
  const [reshare] = community.reshares;
  return html`<header class="welcome">
<h1 class="lamp">${hub.name}</h1>
${hub.description && html`<p class="lede">${hub.description}</p>`}
</header>
${
  reshare &&
  html`<section class="lead" aria-labelledby="lead">
<h2 class="kicker" id="lead">Passed on by ${reshare.by.name}</h2>
${reshareArticle(hub, reshare, 'h3')}
<p class="more"><a href="${href(hub, paths.reshares)}">More reshares</a></p>
</section>`
}
<div class="columns">
<section class="h-feed" aria-labelledby="written">
<h2 class="kicker p-name" id="written">Newly written</h2>
${entries.length > 0 ? entries.map((related) => card(community, related)) : html`<p class="empty">No entries yet. They appear here as soon as a member’s feed has one.</p>`}
<p class="more"><a href="${href(hub, paths.archive)}">Everything, month by month</a></p>
</section>
<div class="aside">
${exchanges(community)}
${latestIntroduction(community)}
${topics(community)}
${people(community)}
</div>
</div>`;
}

/** The latest answers between members: who wrote about whose entry. */
function exchanges(community: Community): Markup | false {
  const latest = community.entries
    .flatMap((related) => related.respondsTo.filter((link) => link.to).slice(0, 1))
    .slice(0, EXCHANGES);
  if (latest.length === 0) return false;
  return html`<section aria-labelledby="speaking">
<h2 class="kicker" id="speaking">Speaking with each other</h2>
<ul class="exchanges">${latest.map((link) => exchange(community, link))}</ul>
</section>`;
}

function exchange({ hub, memberById, entryByKey }: Community, link: CrossLink): Markup | false {
  const from = entryByKey.get(link.from);
  const to = entryByKey.get(link.to ?? '');
  const answered = memberById.get(link.toMember);
  if (!from || !to || !answered) return false;
  return html`<li><p><strong><bdi>${from.member.name}</bdi></strong> answers <strong><bdi>${answered.name}</bdi></strong></p>
<p><a href="${entryAddress(hub, from)}"${languageOf(hub, from.entry.language)}><bdi>${entryTitle(hub, from.entry)}</bdi></a></p>
${link.sentence !== '' && html`<p class="sentence"${languageOf(hub, from.entry.language)}>${link.sentence}</p>`}</li>\n`;
}

function topics({ hub, topics }: Community): Markup | false {
  if (topics.length === 0) return false;
  return html`<section aria-labelledby="topics">
<h2 class="kicker" id="topics">Topics</h2>
<ul class="topic-list">${topics.map(
    (topic) => html`<li><a class="topic" href="${href(hub, paths.topic(topic.id))}">${topic.name}</a></li>\n`,
  )}</ul>
</section>`;
}

function people({ hub, members }: Community): Markup {
  return html`<section aria-labelledby="people">
<h2 class="kicker" id="people">Who is here</h2>
<ul class="people">${members.map(
    (member) =>
      html`<li><a href="${href(hub, paths.member(member.id))}"><bdi>${member.name}</bdi></a></li>\n`,
  )}</ul>
</section>`;
}
