import { canonicalAddress } from '../canonical-address.ts';
import type { ArchivedEntry, Decision } from '../model.ts';
import { withPlace } from './rulings.ts';
import { withLinkOnly } from './with-link-only.ts';

/**
 * Applies a curator's rulings to what the hub shows: what is to be kept out, or waits for its author's answer, is left
 * out; `title-only` takes the words away. An entry is named by address (in any spelling) or by id, else by its feed; the
 * last ruling about it counts, and one about the entry itself outranks one about its feed.
 */
export function applyDecisions(
  entries: readonly ArchivedEntry[],
  decisions: readonly Decision[],
): readonly ArchivedEntry[] {
  if (decisions.length === 0) return entries;
  // No entry can take the name of a feed, so as to be meant by a ruling about that.
  const feeds = new Set(entries.map(({ feed }) => canonicalAddress(feed)));
  const rulings = new Map(decisions.map(({ about, ruling }) => [withPlace(about), ruling]));
  const ofEntry = (name = '') => {
    const address = canonicalAddress(name);
    return feeds.has(address) ? undefined : (rulings.get(withPlace(name)) ?? rulings.get(address));
  };
  return entries.flatMap((entry) => {
    const ruling =
      ofEntry(entry.url) ??
      ofEntry(entry.id) ??
      ofEntry(entry.key) ??
      rulings.get(canonicalAddress(entry.feed));
    if (ruling === 'keep-out' || ruling === 'ask') return [];
    return ruling === 'title-only' ? [withLinkOnly(entry)] : [entry];
  });
}
