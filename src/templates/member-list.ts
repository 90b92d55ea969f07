import { href, paths, siteName } from '../addresses.ts';
import { dayInWords } from '../dates.ts';
import type { Community, Member } from '../model.ts';
import { interfaceLanguage, languageOf } from './language.ts';
import { html, type Markup } from './markup.ts';
import { stringsOf } from './strings/strings.ts';

/** Members with what they say of themselves, their site first. */
export function memberList(
  community: Community,
  members: readonly Member[],
  heading: 'h2' | 'h3' = 'h2',
): Markup {
  const { hub } = community;
  return html`<ul class="members">${members.map(
    (member) => html`<li class="h-card">
<${heading} class="member-name"><a class="p-name" href="${href(hub, paths.member(member.id))}"><bdi>${member.name}</bdi></a></${heading}>
${member.about && html`<p class="p-note"${languageOf(hub, member.language)}>${member.about}</p>`}
<p class="byline">${memberFacts(community, member)}</p>
</li>\n`,
  )}</ul>`;
}

/** Kind, site and newest entry, in one line. */
export function memberFacts({ hub, entriesOfMember }: Community, member: Member): Markup {
  const [newest] = entriesOfMember.get(member.id) ?? [];
  const words = stringsOf(hub).member;
  return html`${words.kind[member.kind]}${member.status === 'resting' && `, ${words.restingToo}`}${
    member.site && html` · <a class="u-url" href="${member.site}">${siteName(member.site)}</a>`
  }${newest && html` · ${words.lastWrote(dayInWords(newest.entry.date, interfaceLanguage(hub), hub.timeZone))}`}`;
}
