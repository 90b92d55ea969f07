import { href, paths } from '../addresses.ts';
import { feedState } from '../feed-state.ts';
import type { Community, Day, FeedListing, FeedVisit, Hub, Member } from '../model.ts';
import { interfaceLanguage } from './language.ts';
import { html, type Markup } from './markup.ts';
import { stringsOf } from './strings/strings.ts';
import { moment, time } from './time.ts';

/** How a member’s feeds are. Of what waits it says that something does, and no more. */
export interface MemberStatus {
  readonly member: Member;
  readonly visits: readonly FeedVisit[];
  readonly isWaiting: boolean;
  /** Since when a feed of theirs has not been read, where that is weeks ago. */
  readonly unreachableSince?: Day;
}

/** The way of an entry from a member’s site to this hub. */
export function statusText(hub: Hub): Markup {
  const words = stringsOf(hub).status;
  return html`<div class="prose reading">
<h2>${words.way}</h2>
<ol>
${words.waySteps.map((step) => html`<li>${step}</li>\n`)}</ol>
<p>${words.ask(href(hub, `${paths.about}#reaching-us`))}</p>
</div>`;
}

/** Members with the state of each of their feeds. */
export function statusList({ hub }: Pick<Community, 'hub'>, statuses: readonly MemberStatus[]): Markup {
  if (statuses.length === 0) return html`<p class="empty">${stringsOf(hub).directory.nobody}</p>`;
  return html`<ul class="members">${statuses.map((status) => memberStatus(hub, status))}</ul>`;
}

function memberStatus(hub: Hub, { member, visits, isWaiting, unreachableSince }: MemberStatus): Markup {
  const words = stringsOf(hub).status;
  const { id, name, feeds } = member;
  const isAlone = feeds.length === 1;
  return html`<li id="member-${id}">
<h3 class="member-name"><a href="${href(hub, paths.member(id))}"><bdi>${name}</bdi></a></h3>
${
  unreachableSince === undefined
    ? member.status === 'resting' && html`<p>${words.resting}</p>`
    : html`<p>${words.unreachable(time(hub, unreachableSince, 'since'))}</p>`
}
${feeds.map((listing) =>
  feedStatus(
    hub,
    listing,
    visits.find(({ feed }) => feed === listing.url),
    isAlone,
  ),
)}
${member.coolingOffHours > 0 && html`<p class="byline">${words.cooling(hoursInWords(hub, member.coolingOffHours))}</p>`}
${isWaiting && html`<p>${words.waits}</p>`}
</li>\n`;
}

function feedStatus(hub: Hub, { url }: FeedListing, visit: FeedVisit | undefined, isAlone: boolean): Markup {
  const words = stringsOf(hub).status;
  const state = feedState(visit);
  const isFile = !/^https?:/i.test(url);
  const { lastAsked, lastRead, nextTry, movedTo, mendable = [] } = visit ?? {};
  const wasRefused = lastAsked !== undefined && lastAsked !== lastRead;
  return html`${!isAlone && !isFile && html`<p><a href="${url}"><bdi>${url}</bdi></a></p>`}
<p>${lastRead !== undefined && html`${words.lastRead(moment(hub, lastRead))} `}${
    wasRefused && html`${words.lastAsked(moment(hub, lastAsked))} `
  }${words.state[state]}${movedTo !== undefined && html` ${words.moved}`}</p>
${
  isFile
    ? html`<p class="byline">${words.file}</p>`
    : visit !== undefined &&
      html`<p class="byline">${nextTry === undefined ? words.never : words.next(moment(hub, nextTry))}</p>`
}
${
  mendable.length > 0 &&
  html`<p>${words.mend}</p>
<ul>
${mendable.map((kind) => html`<li>${words.mending[kind]}</li>\n`)}</ul>`
}`;
}

/** A time element says that it is a length of time, and counts nobody. */
function hoursInWords(hub: Hub, hours: number): Markup {
  const [amount, unit, letter] = Number.isInteger(hours)
    ? ([hours, 'hour', 'H'] as const)
    : ([Math.round(hours * 60), 'minute', 'M'] as const);
  const words = new Intl.NumberFormat(interfaceLanguage(hub), { style: 'unit', unit, unitDisplay: 'long' });
  return html`<time datetime="PT${String(amount)}${letter}">${words.format(amount)}</time>`;
}
