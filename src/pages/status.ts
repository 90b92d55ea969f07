import { href, paths } from '../addresses.ts';
import { groupBy } from '../group-by.ts';
import type { Community, Hub, Member } from '../model.ts';
import { byLetter, byName, type Letter } from '../name-order.ts';
import { findUnreachable } from '../relate/find-unreachable.ts';
import { jumpTo, letterName, ROOM } from '../templates/directory.ts';
import { layout } from '../templates/layout.ts';
import { html, type Markup } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { type MemberStatus, statusList, statusText } from '../templates/status.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import type { Page, Route } from './route.ts';

/** “Where is my post?”: how each member’s feed is, without a number and without a word of what waits; by letter where they are many. */
export const status: Route = {
  name: 'status',
  pages: (community) => {
    const { hub, members } = community;
    const words = stringsOf(hub);
    // Asked for when a page is rendered: which pages there are does not change with the hour.
    const listOf = (some: readonly Member[]) => () =>
      statusList(community, some.map(statusFinder(community)));
    if (members.length <= ROOM)
      return [page(community, paths.status, words.status.title, listOf(byName(hub, members)))];
    const letters = byLetter(hub, members);
    return [
      page(community, paths.status, words.status.title, () => letterList(hub, letters)),
      ...letters.map((letter) =>
        page(
          community,
          paths.statusOf(letter.slug),
          words.status.titleOf(letterName(hub, letter)),
          listOf(letter.members),
        ),
      ),
    ];
  },
};

/** Where members are many, a way to each letter, and not their names once more. */
function letterList(hub: Hub, letters: readonly Letter[]): Markup {
  const ways = letters.map((letter) => ({
    name: letterName(hub, letter),
    to: href(hub, paths.statusOf(letter.slug)),
  }));
  return jumpTo(stringsOf(hub).directory.letters, ways);
}

function page({ hub }: Community, path: string, title: string, list: () => Markup): Page {
  const isFirst = path === paths.status;
  return {
    path,
    render: () =>
      layout(
        hub,
        { title, description: stringsOf(hub).status.description(hub.name), path },
        html`${pageHead(title, stringsOf(hub).status.lede)}
${isFirst && statusText(hub)}
<h2>${stringsOf(hub).status.members}</h2>
${list()}`,
      ),
  };
}

function statusFinder(community: Community): (member: Member) => MemberStatus {
  const visits = groupBy(
    community.outcomes.flatMap(({ visit }) => visit ?? []),
    ({ member }) => member,
  );
  const unreachable = findUnreachable(community);
  return (member) => {
    const unreachableSince = unreachable.get(member.id);
    return {
      member,
      visits: visits.get(member.id) ?? [],
      isWaiting: community.waiting?.has(member.id) === true,
      ...(unreachableSince !== undefined && { unreachableSince }),
    };
  };
}
