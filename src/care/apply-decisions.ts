import type { ArchivedEntry, Decision } from '../model.ts';
import { withLinkOnly } from './with-link-only.ts';

/**
 * Applies a curator's rulings to what the hub shows: what is to be kept out, or waits for its author's answer, is left
 * out; `title-only` takes the words away. An entry is named by address or by id, else by its feed; the last ruling about
 * it counts, and one about the entry itself outranks one about its feed.
 */
export function applyDecisions(
  entries: readonly ArchivedEntry[],
  decisions: readonly Decision[],
): readonly ArchivedEntry[] {
  if (decisions.length === 0) return entries;
  const rulings = new Map(decisions.map(({ about, ruling }) => [about, ruling]));
  return entries.flatMap((entry) => {
    const ruling = rulings.get(entry.url ?? '') ?? rulings.get(entry.id) ?? rulings.get(entry.feed);
    if (ruling === 'keep-out' || ruling === 'ask') return [];
    return ruling === 'title-only' ? [withLinkOnly(entry)] : [entry];
  });
}
