import { href, paths } from '../addresses.ts';
import type { Community } from '../model.ts';
import { digestSigner, digestTitle } from './digest.ts';
import { entryLink } from './entry-link.ts';
import { hubLanguage } from './language.ts';
import { html, type Markup } from './markup.ts';
import { memberLink } from './member-link.ts';
import { stringsOf } from './strings/strings.ts';

/** Entries that the front page names as waiting for an answer. */
const WAITING = 3;

/** Entries that nobody has answered, the new and the quiet first. */
export function waiting({ hub, unanswered }: Community): Markup | false {
  if (unanswered.length === 0) return false;
  const words = stringsOf(hub).home;
  return html`<section aria-labelledby="waiting">
<h2 class="kicker" id="waiting">${words.waiting}</h2>
<ul class="exchanges">${unanswered.slice(0, WAITING).map(
    ({ related }) =>
      html`<li><p class="speaker"><bdi>${related.member.name}</bdi></p>
<p>${entryLink(hub, related)}</p></li>\n`,
  )}</ul>
<p class="more"><a href="${href(hub, paths.unanswered)}">${words.everythingWaiting}</a></p>
</section>`;
}

/** Where the last finished week is told. */
export function lastDigest({ hub, weeks }: Community): Markup | false {
  const [digest] = weeks;
  if (!digest) return false;
  const words = stringsOf(hub);
  return html`<section aria-labelledby="digest">
<h2 class="kicker" id="digest">${words.home.lastWeek}</h2>
<p class="panel-title"><a href="${href(hub, paths.digest(digest.week))}">${digestTitle(hub, digest)}</a></p>
<p class="byline">${words.digest.putTogetherBy(html`<bdi>${digestSigner(digest, hub)}</bdi>`)} · <a href="${href(hub, paths.digests)}">${words.home.allWeeks}</a></p>
</section>`;
}

export function topicsHere({ hub, topics }: Community): Markup | false {
  if (topics.length === 0) return false;
  return html`<section aria-labelledby="topics">
<h2 class="kicker" id="topics">${stringsOf(hub).layout.navigation.topics}</h2>
<ul class="topic-list">${topics.map(
    (topic) =>
      html`<li><a class="topic" href="${href(hub, paths.topic(topic.id))}"${hubLanguage(hub)}>${topic.name}</a></li>\n`,
  )}</ul>
</section>`;
}

export function peopleHere({ hub, members }: Community): Markup {
  return html`<section aria-labelledby="people">
<h2 class="kicker" id="people">${stringsOf(hub).home.people}</h2>
<ul class="people">${members.map((member) => html`<li>${memberLink(hub, member)}</li>\n`)}</ul>
</section>`;
}
