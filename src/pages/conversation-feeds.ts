import { paths } from '../addresses.ts';
import type { Community, Conversation, RelatedEntry } from '../model.ts';
import { turnsOf } from '../relate/turns-of.ts';
import { conversationTitle } from '../templates/conversation.ts';
import { FEED_LENGTH, type FeedContent, outputEntry, outputTurn } from '../templates/feeds/output-feed.ts';
import { formats } from './formats.ts';
import type { Route } from './route.ts';

/** Atom, RSS and JSON Feed for all conversations, for each one, and for what waits for an answer. */
export const conversationFeeds: Route = {
  name: 'conversation-feeds',
  pages: (community) => [
    ...formats(community, paths.conversations, () => allConversations(community)),
    ...community.conversations.flatMap((each) =>
      formats(community, paths.conversation(each.slug), () => oneConversation(community, each)),
    ),
    // Whoever follows a feed of before gets what it became.
    ...community.formerConversations.flatMap(({ slug, into }) => {
      const heir = community.conversations.find((each) => each.slug === into);
      return formats(community, paths.conversation(slug), () => oneConversation(community, heir));
    }),
    ...formats(community, paths.unanswered, () => ({
      title: `Waiting for a first answer on ${community.hub.name}`,
      description: 'Entries to which no member has linked yet, quiet voices and new ones first.',
      entries: community.unanswered
        .slice(0, FEED_LENGTH)
        .map(({ related }) => outputEntry(community, related)),
    })),
  ],
};

function allConversations(community: Community): FeedContent {
  return {
    title: `Conversations on ${community.hub.name}`,
    description: 'Members who answer one another, each on their own site.',
    entries: newestTurns(
      community,
      community.entries.filter(({ entry }) => community.conversationOf.has(entry.key)),
    ),
  };
}

function oneConversation(community: Community, conversation: Conversation | undefined): FeedContent {
  const turns = conversation ? turnsOf(community, conversation) : [];
  return {
    title: `Conversation: ${conversationTitle(community, turns)}`,
    description: `Members of ${community.hub.name} who answer one another, each on their own site.`,
    entries: newestTurns(community, turns.toReversed()),
  };
}

/** Entries newest first, as turns. */
function newestTurns(community: Community, entries: readonly RelatedEntry[]): FeedContent['entries'] {
  return entries.slice(0, FEED_LENGTH).map((related) => outputTurn(community, related));
}
