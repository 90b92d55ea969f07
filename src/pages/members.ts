import { type MemberView, paths } from '../addresses.ts';
import { dayOf } from '../dates.ts';
import type { Community, Member } from '../model.ts';
import { byLetter, byName } from '../name-order.ts';
import { byNewest, groupByKind, groupByLanguage, groupByTopic } from '../relate/group-members.ts';
import { allPeriods, type Period, splitByTime } from '../split-by-time.ts';
import {
  directoryNav,
  letterName,
  memberGroups,
  namedMembers,
  nobodyHere,
  ROOM,
  type ShownGroup,
} from '../templates/directory.ts';
import { inHubLanguage, languageName } from '../templates/language.ts';
import { languageLinks } from '../templates/language-links.ts';
import { layout } from '../templates/layout.ts';
import { html, type Markup, type Printable } from '../templates/markup.ts';
import { memberList } from '../templates/member-list.ts';
import { pageHead } from '../templates/page-head.ts';
import { periodInWords } from '../templates/period-nav.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import type { Page, Route } from './route.ts';

/** Everyone in the hub, by name; and by letter where they are many. */
export const members: Route = {
  name: 'members',
  pages: (community) => {
    const words = stringsOf(community.hub);
    const letterPath = (slug: string) => paths.memberGroup('by-name', slug);
    return [
      page(
        community,
        paths.members,
        words.layout.navigation.members,
        words.member.lede,
        () =>
          html`${namedMembers(community, community.members, letterPath)}
${languageLinks(community)}`,
      ),
      ...letterPages(community, community.members, letterPath),
    ];
  },
};

/** Everyone by topic, kind, language and newest entry, without script; and each group on a page of its own. */
export const directory: Route = {
  name: 'directory',
  pages: (community) => [
    ...groupPages(community, 'by-topic', topicGroups(community)),
    ...groupPages(community, 'by-kind', kindGroups(community)),
    ...groupPages(community, 'by-language', languageGroups(community)),
    ...newestPages(community),
  ],
};

function topicGroups(community: Community): readonly NamedGroup[] {
  return groupByTopic(community).map(({ shared, members }) => ({
    slug: shared.id,
    title: shared.name,
    name: inHubLanguage(community.hub, shared.name),
    members,
  }));
}

function kindGroups(community: Community): readonly NamedGroup[] {
  const { kinds } = stringsOf(community.hub).directory;
  return groupByKind(community).map(({ shared, members }) => ({
    slug: shared,
    title: kinds[shared],
    name: kinds[shared],
    members,
  }));
}

function languageGroups(community: Community): readonly NamedGroup[] {
  return groupByLanguage(community).map(({ shared, members }) => {
    const title = languageName(community.hub, shared);
    return { slug: shared, title, name: title, members };
  });
}

interface NamedGroup extends ShownGroup {
  /** In plain text. */
  readonly title: string;
}

function groupPages(community: Community, view: MemberView, groups: readonly NamedGroup[]): readonly Page[] {
  const { hub } = community;
  const words = stringsOf(hub).directory;
  const linked = groups.map((group) => ({
    ...group,
    members: byName(hub, group.members),
    path: paths.memberGroup(view, group.slug),
  }));
  return [
    page(community, paths.membersBy(view), words.view[view], words.lede[view], () =>
      groups.length > 0 ? memberGroups(community, linked, words.onPage) : nobodyHere(community),
    ),
    ...linked.flatMap(({ title, path, members }) => {
      const letterPath = (slug: string) => `${path}${slug}/`;
      return [
        page(community, path, words.who(title), undefined, () =>
          namedMembers(community, members, letterPath),
        ),
        ...letterPages(community, members, letterPath),
      ];
    }),
  ];
}

/** Where members are many, those of each letter with their own words. */
function letterPages(
  community: Community,
  members: readonly Member[],
  letterPath: (slug: string) => string,
): readonly Page[] {
  if (members.length <= ROOM) return [];
  const { hub } = community;
  return byLetter(hub, members).map((letter) => {
    const title = stringsOf(hub).directory.who(letterName(hub, letter));
    return page(community, letterPath(letter.slug), title, undefined, () =>
      memberList(community, letter.members),
    );
  });
}

/** Whoever wrote last first; where they are many, by the month of their newest entry, each with a page that has their own words. */
function newestPages(community: Community): readonly Page[] {
  const { hub, members, entriesOfMember } = community;
  const words = stringsOf(hub).directory;
  const view = 'by-newest';
  const base = paths.membersBy(view);
  const title = words.view[view];
  const ordered = byNewest(community);
  if (members.length <= ROOM) {
    const list = () => (members.length === 0 ? nobodyHere(community) : memberList(community, ordered));
    return [page(community, base, title, words.lede[view], list)];
  }
  const newestOf = ({ id }: Member) => entriesOfMember.get(id)?.[0];
  const months = splitByTime(
    ordered.filter(newestOf),
    (member) => dayOf(newestOf(member)?.entry.date ?? '', hub.timeZone),
    { room: ROOM, always: 'months' },
  ).flatMap(({ parts }) => parts);
  const silent = ordered.filter((member) => newestOf(member) === undefined);
  const silentPath = paths.memberGroup(view, 'none');
  const letterPath = (slug: string) => `${silentPath}${slug}/`;
  const groupOf = ({ name, items }: Period<Member>): ShownGroup => ({
    slug: name,
    name: periodInWords(hub, name),
    members: items,
    path: paths.period(base, name),
  });
  const silentGroup = { slug: 'none', name: words.noEntryYet, members: silent, path: silentPath };
  const groups = [...months.map(groupOf), ...(silent.length > 0 ? [silentGroup] : [])];
  return [
    page(community, base, title, words.lede[view], () => memberGroups(community, groups, words.onPage)),
    ...allPeriods(months).map(({ name, items, parts }) =>
      page(community, paths.period(base, name), `${title}, ${periodInWords(hub, name)}`, undefined, () =>
        parts.length > 0
          ? memberGroups(community, parts.map(groupOf), words.onPage)
          : memberList(community, items),
      ),
    ),
    ...(silent.length > 0
      ? [
          page(community, silentPath, `${title}, ${words.noEntryYet}`, undefined, () =>
            namedMembers(community, silent, letterPath),
          ),
          ...letterPages(community, silent, letterPath),
        ]
      : []),
  ];
}

function page({ hub }: Community, path: string, title: string, lede: Printable, main: () => Markup): Page {
  return {
    path,
    render: () =>
      layout(
        hub,
        { title, path },
        html`${pageHead(title, lede)}
${directoryNav(hub, path)}
${main()}`,
      ),
  };
}
