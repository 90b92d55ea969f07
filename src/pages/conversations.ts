import { href, paths } from '../addresses.ts';
import type { Community, FormerConversation } from '../model.ts';
import { turnsOf } from '../relate/turns-of.ts';
import { conversationArticle, conversationData, conversationTitle } from '../templates/conversation.ts';
import { conversationList } from '../templates/conversation-list.ts';
import { layout } from '../templates/layout.ts';
import { html, type Markup } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { type Route, single } from './route.ts';

/** Who is speaking with whom. */
export const conversations = single('conversations', paths.conversations, (community) => {
  const { hub } = community;
  const words = stringsOf(hub).conversation;
  const feeds = { base: paths.conversations, title: words.title };
  const main = html`${pageHead(words.title, words.lede)}
${conversationList(community)}
<p class="more"><a href="${href(hub, paths.unanswered)}">${words.waiting}</a></p>`;
  return layout(hub, { title: words.title, path: paths.conversations, feeds }, main);
});

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
          const structuredData = conversationData(community, each.slug, turns);
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
      return { path, render };
    }),
};

function whereItWent({ hub }: Community, { into }: FormerConversation): Markup {
  const words = stringsOf(hub).conversation;
  const others = href(hub, paths.conversations);
  if (into === undefined) return html`<p>${words.atRestText(others)}</p>`;
  return html`<p>${words.wentOnText(href(hub, paths.conversation(into)), others)}</p>`;
}
