import { href, paths } from '../addresses.ts';
import type { Community, FormerConversation } from '../model.ts';
import { conversationArticle, conversationData, conversationTitle } from '../templates/conversation.ts';
import { conversationList } from '../templates/conversation-list.ts';
import { layout } from '../templates/layout.ts';
import { html, type Markup } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { turnsOf } from '../turns-of.ts';
import { type Route, single } from './route.ts';

/** Who is speaking with whom. */
export const conversations = single('conversations', paths.conversations, (community) => {
  const { hub } = community;
  const feeds = { base: paths.conversations, title: 'Conversations' };
  const main = html`${pageHead('Conversations', 'Members who answered one another, each on their own site. A conversation begins where somebody links to what another wrote.')}
${conversationList(community)}
<p class="more"><a href="${href(hub, paths.unanswered)}">Entries that wait for a first answer</a></p>`;
  return layout(hub, { title: 'Conversations', path: paths.conversations, feeds }, main);
});

/** One page for each conversation. */
export const conversation: Route = {
  name: 'conversation',
  pages: (community) =>
    community.conversations.map((each) => {
      const path = paths.conversation(each.slug);
      return {
        path,
        render: () => {
          const turns = turnsOf(community, each);
          const title = `Conversation: ${conversationTitle(community, turns)}`;
          const structuredData = conversationData(community, each.slug, turns);
          const facts = { title, path, feeds: { base: path, title: 'this conversation' }, structuredData };
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
      const path = paths.conversation(former.slug);
      const title = former.into === undefined ? 'This conversation is at rest' : 'This conversation went on';
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
  const others = html`<a href="${href(hub, paths.conversations)}">other conversations</a>`;
  if (into === undefined)
    return html`<p>Its entries no longer answer one another here. There are ${others}.</p>`;
  return html`<p>It grew together with another one, and <a href="${href(hub, paths.conversation(into))}">continues there</a>. There are ${others}, too.</p>`;
}
