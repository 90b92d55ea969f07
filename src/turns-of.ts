import type { Community, Conversation, RelatedEntry } from './model.ts';

/** The turns of a conversation, oldest first. */
export function turnsOf(
  { entryByKey }: Pick<Community, 'entryByKey'>,
  { entries }: Conversation,
): readonly RelatedEntry[] {
  return entries.flatMap((key) => entryByKey.get(key) ?? []);
}
