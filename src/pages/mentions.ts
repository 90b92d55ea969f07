import { href, paths } from '../addresses.ts';
import type { Community, Member } from '../model.ts';
import { mentionFinder } from '../relate/mentions.ts';
import { ROOM } from '../split-by-time.ts';
import { entryList } from '../templates/entry-list.ts';
import { outputEntry } from '../templates/feeds/output-entry.ts';
import { FEED_LENGTH } from '../templates/feeds/output-feed.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { formats } from './formats.ts';
import { isFindable } from './is-findable.ts';
import type { Route } from './route.ts';

/** For each member who takes part in conversations, the entries of others that link to them: a page and its feeds. */
export const mentions: Route = {
  name: 'mentions',
  pages: (community) => {
    const mentionsOf = mentionFinder(community);
    return community.members
      .filter(({ consent }) => consent.conversations)
      .flatMap((member) => {
        const path = paths.mentions(member.id);
        const { feedDescription, follow } = stringsOf(community.hub).mentions;
        return [
          { path, isIndexed: isFindable(member), render: () => mentionsPage(community, member, mentionsOf) },
          ...formats(community, path, () => {
            const all = mentionsOf(member);
            return {
              title: follow(member.name),
              description: feedDescription(member.name),
              entries: all.slice(0, FEED_LENGTH).map((related) => outputEntry(community, related)),
              isComplete: all.length <= FEED_LENGTH,
            };
          }),
        ];
      });
  },
};

/** It shows what is newest and says that it does; older mentions are found through the entries themselves. */
function mentionsPage(
  community: Community,
  member: Member,
  mentionsOf: ReturnType<typeof mentionFinder>,
): string {
  const { hub } = community;
  const words = stringsOf(hub).mentions;
  const path = paths.mentions(member.id);
  const name = html`<bdi>${member.name}</bdi>`;
  const facts = {
    title: words.title(member.name),
    path,
    feeds: { base: path, title: words.follow(member.name) },
    isIndexed: isFindable(member),
  };
  return layout(
    hub,
    facts,
    html`${pageHead(words.title(member.name), words.lede(name))}
${entryList(community, words.entries, mentionsOf(member).slice(0, ROOM), words.empty)}
<p class="more"><a href="${href(hub, paths.member(member.id))}">${words.back(name)}</a></p>`,
  );
}
