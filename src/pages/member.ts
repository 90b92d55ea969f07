import { paths } from '../addresses.ts';
import { relationshipFinder } from '../relate/relationships.ts';
import { entryList } from '../templates/entry-list.ts';
import { introducedTo } from '../templates/introduction.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { memberIntroduction } from '../templates/member-introduction.ts';
import { relationshipLists } from '../templates/relationship-lists.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import type { Route } from './route.ts';

/** One page for each member. */
export const member: Route = {
  name: 'member',
  pages: (community) => {
    const words = stringsOf(community.hub).member;
    const relationshipsOf = relationshipFinder(community);
    return community.members.map((member) => {
      const path = paths.member(member.id);
      const facts = {
        title: member.name,
        description: member.about,
        path,
        feeds: { base: path, title: member.name },
      };
      return {
        path,
        render: () => {
          const entries = community.entriesOfMember.get(member.id) ?? [];
          const main = html`${memberIntroduction(community, member)}
${relationshipLists(community.hub, relationshipsOf(member))}
${introducedTo(community, member)}
${entryList(community, words.entries, entries, words.noEntries)}`;
          return layout(community.hub, facts, main);
        },
      };
    });
  },
};
