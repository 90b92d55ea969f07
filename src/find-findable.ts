import type { Community, Conversation, Member, RelatedEntry, Reshare } from './model.ts';
import { turnsOf } from './turns-of.ts';

/** A conversation with the turns of it that search may show. */
export interface FindableConversation {
  readonly conversation: Conversation;
  /** Oldest first, of two members at least. */
  readonly turns: readonly RelatedEntry[];
}

/** What search may show: its records and the filters on the search page are made of nothing else. */
export interface Findable {
  readonly entries: readonly RelatedEntry[];
  readonly members: readonly Member[];
  readonly reshares: readonly Reshare[];
  readonly conversations: readonly FindableConversation[];
}

/**
 * Finds what consent lets search show: entries and members whose consent includes it, reshares of such entries or of somebody
 * else's, and of conversations what such members said.
 */
export function findFindable(community: Community): Findable {
  const { entries, members, reshares, conversations } = community;
  return {
    entries: entries.filter(({ member }) => member.consent.search),
    members: members.filter(({ consent }) => consent.search),
    reshares: reshares.filter(({ original }) => original.member?.consent.search ?? true),
    conversations: conversations
      .map((conversation) => ({
        conversation,
        turns: turnsOf(community, conversation).filter(({ member }) => member.consent.search),
      }))
      .filter(({ turns }) => new Set(turns.map(({ member }) => member.id)).size > 1),
  };
}
