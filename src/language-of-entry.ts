import type { Language, RelatedEntry } from './model.ts';

/** The language of an entry: its own word for it, else its member's; absent where neither says. */
export function languageOfEntry({
  entry,
  member,
}: Pick<RelatedEntry, 'entry' | 'member'>): Language | undefined {
  return entry.language ?? member.language;
}
