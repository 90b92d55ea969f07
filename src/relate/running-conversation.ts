import type { Community, RelatedEntry } from '../model.ts';

/** What was said last in the conversation that is running. */
export interface RunningConversation {
  /** Oldest first. */
  readonly turns: readonly RelatedEntry[];
  readonly slug: string;
}

/** The turns of a long conversation that still say where it stands. */
const LAST_TURNS = 3;

/** The conversation in which somebody spoke last. */
export function runningConversation({
  conversations,
  entries,
  entryByKey,
}: Pick<Community, 'conversations' | 'entries' | 'entryByKey'>): RunningConversation | undefined {
  const turnsOf = (keys: readonly string[]) => keys.flatMap((key) => entryByKey.get(key) ?? []);
  const keysSpoken = new Map(conversations.map((one) => [one.entries.at(-1), one]));
  for (const related of entries) {
    const conversation = keysSpoken.get(related.entry.key);
    if (conversation) {
      return { turns: turnsOf(conversation.entries).slice(-LAST_TURNS), slug: conversation.slug };
    }
  }
  return undefined;
}
