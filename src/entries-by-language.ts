import { groupBy } from './group-by.ts';
import { languageOfEntry } from './language-of-entry.ts';
import { memoised, memoisedFor } from './memoised.ts';
import type { Community, Hub, Language, RelatedEntry } from './model.ts';

/**
 * Entries by their language without region, `es` for `es-MX`, in the order given. What names no language counts as the hub's, as
 * it does in search.
 */
export function entriesByLanguage({
  hub,
  entries,
}: Pick<Community, 'hub' | 'entries'>): ReadonlyMap<Language, readonly RelatedEntry[]> {
  return groupedFor(hub)(entries);
}

/** Pages, feeds and data of a hub all ask for the same. */
const groupedFor = memoisedFor((hub: Hub) =>
  memoisedFor((entries: readonly RelatedEntry[]) =>
    groupBy(entries, (related) => baseOf(languageOfEntry(related) ?? hub.language)),
  ),
);

const baseOf = memoised((language) => language.split('-')[0] ?? language);
