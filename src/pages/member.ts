import { paths } from '../addresses.ts';
import { dayOf } from '../dates.ts';
import { groupBy } from '../group-by.ts';
import type { Community, Hub, Member, RelatedEntry } from '../model.ts';
import { relationshipFinder } from '../relate/relationships.ts';
import { ringFinder } from '../relate/ring.ts';
import { ROOM } from '../split-by-time.ts';
import { entriesByYear, longEntryList } from '../templates/entry-list.ts';
import { introducedTo } from '../templates/introduction.ts';
import { layout } from '../templates/layout.ts';
import { html, type Markup } from '../templates/markup.ts';
import { memberFollowing } from '../templates/member-following.ts';
import { memberIntroduction, memberReadFirst } from '../templates/member-introduction.ts';
import { memberRing } from '../templates/member-ring.ts';
import { pageHead } from '../templates/page-head.ts';
import { periodNav } from '../templates/period-nav.ts';
import { relationshipLists } from '../templates/relationship-lists.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { breadcrumbs, profileData } from '../templates/structured-data.ts';
import { isFindable } from './is-findable.ts';
import { entriesByTime, periodPages } from './period-pages.ts';
import type { Page, Route } from './route.ts';

/** One page for each member with their newest entries, and one for each of their years; not to be found by searching where they do not want it. */
export const member: Route = {
  name: 'member',
  pages: (community) => {
    const relationshipsOf = relationshipFinder(community);
    const placeOf = ringFinder(community);
    return community.members.flatMap((member): readonly Page[] => {
      const path = paths.member(member.id);
      const entries = community.entriesOfMember.get(member.id) ?? [];
      const render = () =>
        layout(
          community.hub,
          { ...factsOf(member), title: member.name, path, structuredData: dataOf(community.hub, member) },
          html`${memberIntroduction(community, member)}
${memberReadFirst(community, member)}
${relationshipLists(community.hub, relationshipsOf(member))}
${introducedTo(community, member)}
${writtenBy(community, member, entries)}
${memberFollowing(community, member)}
${memberRing(community.hub, member, placeOf(member))}`,
        );
      return [{ path, isIndexed: isFindable(member), render }, ...yearPages(community, member, entries)];
    });
  },
};

function factsOf(member: Member) {
  const base = paths.member(member.id);
  return { description: member.about, feeds: { base, title: member.name }, isIndexed: isFindable(member) };
}

function dataOf(hub: Hub, member: Member): readonly Markup[] {
  const { members } = stringsOf(hub).layout.navigation;
  return [
    profileData(hub, member),
    breadcrumbs(hub, [members, paths.members], [member.name, paths.member(member.id)]),
  ];
}

/** The newest entries under their years, and the way to all of the others. */
function writtenBy(community: Community, member: Member, entries: readonly RelatedEntry[]) {
  const { hub } = community;
  const base = paths.member(member.id);
  const yearOf = ({ entry }: RelatedEntry) => dayOf(entry.date, hub.timeZone).slice(0, 4);
  const years = [...groupBy(entries.slice(0, ROOM), yearOf)];
  return html`${entriesByYear(community, base, years, stringsOf(hub).member.noEntries)}
${entries.length > ROOM && periodNav(hub, base, entriesByTime(community, entries))}`;
}

function yearPages(community: Community, member: Member, entries: readonly RelatedEntry[]): readonly Page[] {
  return periodPages(community, {
    base: paths.member(member.id),
    periods: entriesByTime(community, entries),
    facts: { ...factsOf(member), title: (period) => `${member.name}, ${period}` },
    head: (name) => pageHead(html`${member.name}, ${name}`),
    show: ({ items, parts }) =>
      html`${longEntryList(community, stringsOf(community.hub).archive.newestFirst, items, parts.length > 0)}`,
  });
}
