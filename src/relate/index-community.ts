import { groupBy } from '../group-by.ts';
import type { Community, Conversation, RelatedEntry } from '../model.ts';

/** What pages look up again and again. */
export type CommunityIndex = Pick<
  Community,
  'entryByKey' | 'conversationOf' | 'entriesOfMember' | 'entriesOfTopic'
>;

/** Makes what pages look up, once. The order of `entries` stays. */
export function indexCommunity(
  entries: readonly RelatedEntry[],
  conversations: readonly Conversation[],
): CommunityIndex {
  const inTopics = entries.flatMap((related) => related.topics.map(({ id }) => ({ id, related })));
  return {
    entryByKey: new Map(entries.map((related) => [related.entry.key, related])),
    conversationOf: new Map(conversations.flatMap((each) => each.entries.map((key) => [key, each] as const))),
    entriesOfMember: groupBy(entries, ({ member }) => member.id),
    entriesOfTopic: new Map(
      [...groupBy(inTopics, ({ id }) => id)].map(([id, ofOne]) => [id, ofOne.map(({ related }) => related)]),
    ),
  };
}
