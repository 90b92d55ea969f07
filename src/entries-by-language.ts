import { groupBy } from './group-by.ts';
import { languageOfEntry } from './language-of-entry.ts';
import type { Community, Language, RelatedEntry } from './model.ts';

/**
 * Entries by their language without region, `es` for `es-MX`, in the order given. What names no language counts as the hub's, as
 * it does in search.
 */
export function entriesByLanguage({
  hub,
  entries,
}: Pick<Community, 'hub' | 'entries'>): ReadonlyMap<Language, readonly RelatedEntry[]> {
  return groupBy(entries, (related) => {
    const language = languageOfEntry(related) ?? hub.language;
    return language.split('-')[0] ?? language;
  });
}
