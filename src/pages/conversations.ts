import { href, paths } from '../addresses.ts';
import type { Community, Conversation, FormerConversation, Hub } from '../model.ts';
import { NEWEST, type Period, ROOM, splitByTime } from '../split-by-time.ts';
import { conversationArticle, conversationData, conversationTitle } from '../templates/conversation.ts';
import { conversationList } from '../templates/conversation-list.ts';
import { layout, type PageFacts } from '../templates/layout.ts';
import { html, type Markup } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { periodNav } from '../templates/period-nav.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { breadcrumbs } from '../templates/structured-data.ts';
import { turnsOf } from '../turns-of.ts';
import { periodPages } from './period-pages.ts';
import { type Route, single } from './route.ts';

/** Who is speaking with whom, as of late; the others stand under the year in which they began. */
export const conversations = single('conversations', paths.conversations, (community) => {
  const { hub, conversations } = community;
  const words = stringsOf(hub).conversation;
  const main = html`${pageHead(words.title, words.lede)}
${conversationList(community, conversations.slice(0, ROOM))}
<p class="more"><a href="${href(hub, paths.unanswered)}">${words.waiting}</a></p>
${periodNav(hub, paths.conversations, byBeginning(conversations))}`;
  return layout(hub, { title: words.title, path: paths.conversations, feeds: feedsOf(hub) }, main);
});

/** Conversations by the year in which they began, and by month where a year is full. */
export const conversationPeriods: Route = {
  name: 'conversation-periods',
  pages: (community) => {
    const { title } = stringsOf(community.hub).conversation;
    return periodPages(community, {
      base: paths.conversations,
      periods: byBeginning(community.conversations),
      facts: { feeds: feedsOf(community.hub), title: (period) => `${title}, ${period}` },
      head: (name) => pageHead(`${title}, ${name}`),
      show: ({ items, parts }) =>
        html`${conversationList(community, parts.length > 0 ? items.slice(0, NEWEST) : items)}`,
    });
  },
};

/** A slug begins with the day of the first entry and stays while the conversation goes on, so that nothing moves from page to page. */
function byBeginning(conversations: readonly Conversation[]): readonly Period<Conversation>[] {
  return splitByTime(conversations, ({ slug }) => slug.slice(0, '2026-11-15'.length));
}

function feedsOf(hub: Hub): PageFacts['feeds'] {
  return { base: paths.conversations, title: stringsOf(hub).conversation.title };
}

/** One page for each conversation. */
export const conversation: Route = {
  name: 'conversation',
  pages: (community) =>
    community.conversations.map((each) => {
      const words = stringsOf(community.hub).conversation;
      const path = paths.conversation(each.slug);
      return {
        path,
        render: () => {
          const turns = turnsOf(community, each);
          const title = words.titled(conversationTitle(community, turns));
          const structuredData = [
            conversationData(community, each.slug, turns),
            breadcrumbs(community.hub, [words.title, paths.conversations], [title, path]),
          ];
          const facts = { title, path, feeds: { base: path, title: words.thisOne }, structuredData };
          return layout(community.hub, facts, conversationArticle(community, turns));
        },
      };
    }),
};

/** What stands at an address that a conversation had before it grew together with another, or ended. */
export const formerConversation: Route = {
  name: 'former-conversation',
  pages: (community) =>
    community.formerConversations.map((former) => {
      const words = stringsOf(community.hub).conversation;
      const path = paths.conversation(former.slug);
      const title = former.into === undefined ? words.atRest : words.wentOn;
      const render = () =>
        layout(
          community.hub,
          { title, path, isIndexed: false },
          html`${pageHead(title)}\n<div class="prose reading">${whereItWent(community, former)}</div>`,
        );
      return { path, isIndexed: false, render };
    }),
};

function whereItWent({ hub }: Community, { into }: FormerConversation): Markup {
  const words = stringsOf(hub).conversation;
  const others = href(hub, paths.conversations);
  if (into === undefined) return html`<p>${words.atRestText(others)}</p>`;
  return html`<p>${words.wentOnText(href(hub, paths.conversation(into)), others)}</p>`;
}
