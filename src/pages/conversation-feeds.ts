import { paths } from '../addresses.ts';
import { fewOfEach } from '../few-of-each.ts';
import type { Community, Conversation, RelatedEntry } from '../model.ts';
import { conversationTitle } from '../templates/conversation.ts';
import { outputTurn } from '../templates/feeds/output-entry.ts';
import { FEED_LENGTH, FEED_SHARE, type FeedContent } from '../templates/feeds/output-feed.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { turnsOf } from '../turns-of.ts';
import { formats } from './formats.ts';
import type { Route } from './route.ts';

/** Atom, RSS and JSON Feed for all conversations and for each one. */
export const conversationFeeds: Route = {
  name: 'conversation-feeds',
  pages: (community) => {
    const bySlug = new Map(community.conversations.map((each) => [each.slug, each]));
    return [
      ...formats(community, paths.conversations, () => allConversations(community)),
      ...community.conversations.flatMap((each) =>
        formats(community, paths.conversation(each.slug), () => oneConversation(community, each)),
      ),
      // Whoever follows a feed of before gets what it became.
      ...community.formerConversations.flatMap(({ slug, into = '' }) =>
        formats(community, paths.conversation(slug), () => oneConversation(community, bySlug.get(into))),
      ),
    ];
  },
};

function allConversations(community: Community): FeedContent {
  const words = stringsOf(community.hub).conversation;
  return {
    title: words.feedTitle(community.hub.name),
    description: words.feedDescription,
    entries: newestTurns(
      community,
      fewOfEach(
        community.entries.filter(({ entry }) => community.conversationOf.has(entry.key)),
        FEED_SHARE,
      ),
    ),
  };
}

function oneConversation(community: Community, conversation: Conversation | undefined): FeedContent {
  const words = stringsOf(community.hub).conversation;
  const turns = conversation ? turnsOf(community, conversation) : [];
  return {
    title: words.titled(conversationTitle(community, turns)),
    description: words.feedDescriptionOf(community.hub.name),
    entries: newestTurns(community, turns.toReversed()),
    isComplete: turns.length <= FEED_LENGTH,
  };
}

/** Entries newest first, as turns. */
function newestTurns(community: Community, entries: readonly RelatedEntry[]): FeedContent['entries'] {
  return entries.slice(0, FEED_LENGTH).map((related) => outputTurn(community, related));
}
