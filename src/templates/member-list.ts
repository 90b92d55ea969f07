import { feedPaths, href, memberHome, paths, siteName } from '../addresses.ts';
import { dayInWords } from '../dates.ts';
import type { Community, Member } from '../model.ts';
import { DOT } from './dot.ts';
import { entryLink } from './entry-link.ts';
import { joined } from './joined.ts';
import { interfaceLanguage, languageOf } from './language.ts';
import { html, type Markup } from './markup.ts';
import { memberLink } from './member-link.ts';
import { stringsOf } from './strings/strings.ts';
import { time } from './time.ts';

/** Entries by which somebody would have a reader begin, that a card names; the member's page has them all. */
const READ_FIRST_SHOWN = 3;

/**
 * Members with what they say of themselves: the name leads to their own site, then come their feed and their page here, and where they
 * would have a reader begin.
 */
export function memberList(
  community: Community,
  members: readonly Member[],
  heading: 'h2' | 'h3' = 'h2',
): Markup {
  return html`<ul class="members">${members.map((member) => memberCard(community, member, heading))}</ul>`;
}

function memberCard(community: Community, member: Member, heading: 'h2' | 'h3'): Markup {
  const { hub } = community;
  const words = stringsOf(hub);
  const readFirst = community.readFirst.get(member.id) ?? [];
  const first = readFirst.slice(0, READ_FIRST_SHOWN).map((related) => entryLink(hub, related));
  const isResting = member.status === 'resting';
  return html`<li class="h-card">
<${heading} class="member-name"><a class="p-name u-url" href="${memberHome(hub, member)}"><bdi>${member.name}</bdi></a></${heading}>
${member.about && html`<p class="p-note"${languageOf(hub, member.language)}>${member.about}</p>`}
${first.length > 0 && html`<p class="read-first">${words.directory.readFirst(joined(hub, first))}</p>`}
<p class="byline">${words.member.kind[member.kind]}${isResting && `, ${words.member.restingToo}`}${DOT}<a href="${feedOf(community, member)}">${words.directory.feed}</a>${DOT}<a href="${href(hub, paths.member(member.id))}">${words.directory.onThisHub}</a></p>
${newestOf(community, member)}
</li>\n`;
}

function newestOf({ hub, entriesOfMember }: Community, { id }: Member): Markup | false {
  const [newest] = entriesOfMember.get(id) ?? [];
  if (!newest) return false;
  const { directory } = stringsOf(hub);
  return html`<p class="byline">${directory.newest(entryLink(hub, newest), time(hub, newest.entry.date, 'newest'))}</p>`;
}

/** Where a member can be followed at home; one whose feed is a file of the hub only as the hub passes it on. */
export function feedOf({ hub }: Pick<Community, 'hub'>, { id, feeds }: Member): string {
  const own = feeds.find(({ url }) => /^https?:/.test(url));
  return own?.url ?? href(hub, feedPaths(paths.member(id)).atom);
}

/** Members by name alone, each a way to their page here: what a page has room for when there are a great many. */
export function memberNames({ hub }: Pick<Community, 'hub'>, members: readonly Member[]): Markup {
  return html`<ul class="people">${members.map((member) => html`<li>${memberLink(hub, member)}</li>\n`)}</ul>`;
}

/** Kind, site and newest entry, in one line. */
export function memberFacts({ hub, entriesOfMember }: Community, member: Member): Markup {
  const [newest] = entriesOfMember.get(member.id) ?? [];
  const words = stringsOf(hub).member;
  return html`${words.kind[member.kind]}${member.status === 'resting' && `, ${words.restingToo}`}${
    member.site && html`${DOT}<a class="u-url" href="${member.site}">${siteName(member.site)}</a>`
  }${newest && html`${DOT}${words.lastWrote(dayInWords(newest.entry.date, interfaceLanguage(hub), hub.timeZone))}`}`;
}
