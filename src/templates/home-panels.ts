import { href, paths } from '../addresses.ts';
import { dayOf } from '../dates.ts';
import { dayNumber } from '../days.ts';
import type { Community } from '../model.ts';
import { whoseTurn } from '../whose-turn.ts';
import { digestSigner, digestTitle } from './digest.ts';
import { DOT } from './dot.ts';
import { entryLink } from './entry-link.ts';
import { hubLanguage } from './language.ts';
import { html, type Markup } from './markup.ts';
import { memberNames } from './member-list.ts';
import { stringsOf } from './strings/strings.ts';

/** Entries that the front page names as waiting for an answer. */
const WAITING = 3;

/** Names and topics that the front page has room for. */
const PEOPLE = 24;
const TOPICS = 24;

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
<p class="byline">${words.digest.putTogetherBy(html`<bdi>${digestSigner(digest, hub)}</bdi>`)}${DOT}<a href="${href(hub, paths.digests)}">${words.home.allWeeks}</a></p>
</section>`;
}

/** Where somebody finds a quiet voice without looking for one. */
export function surprisePanel({ hub, entries }: Community): Markup | false {
  if (entries.length === 0) return false;
  const words = stringsOf(hub).surprise;
  return html`<section aria-labelledby="surprise">
<h2 class="kicker" id="surprise">${words.onHome}</h2>
<p class="panel-title"><a href="${href(hub, paths.surprise())}">${words.title}</a></p>
</section>`;
}

export function topicsHere({ hub, topics }: Community): Markup | false {
  if (topics.length === 0) return false;
  return html`<section aria-labelledby="topics">
<h2 class="kicker" id="topics">${stringsOf(hub).layout.navigation.topics}</h2>
<ul class="topic-list">${topics
    .slice(0, TOPICS)
    .map(
      (topic) =>
        html`<li><a class="topic" href="${href(hub, paths.topic(topic.id))}"${hubLanguage(hub)}>${topic.name}</a></li>\n`,
    )}</ul>
</section>`;
}

/** Everybody, as far as there is room; where there is not, turns go round by the day. */
export function peopleHere({ hub, now, members }: Community): Markup | false {
  if (members.length === 0) return false;
  const words = stringsOf(hub);
  const named = whoseTurn(members, PEOPLE, dayNumber(dayOf(now, hub.timeZone)));
  return html`<section aria-labelledby="people">
<h2 class="kicker" id="people">${words.home.people}</h2>
${memberNames({ hub }, named)}
<p class="more"><a href="${href(hub, paths.members)}">${words.directory.everyone}</a>${DOT}<a href="${href(hub, paths.membersBy('by-topic'))}">${words.directory.view['by-topic']}</a></p>
</section>`;
}
