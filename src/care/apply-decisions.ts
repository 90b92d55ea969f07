import { canonicalAddress } from '../canonical-address.ts';
import type { ArchivedEntry, Decision } from '../model.ts';
import { type OtherNames, rulingsOn, withPlace } from './rulings.ts';
import { withLinkOnly } from './with-link-only.ts';

/**
 * Applies a curator's rulings to what the hub shows: what is to be kept out, or waits for its author's answer, is left
 * out; `title-only` takes the words away. The last ruling about an entry counts, as `rulingsOn` finds it; where there is
 * none, the last one about its feed.
 */
export function applyDecisions(
  entries: readonly ArchivedEntry[],
  decisions: readonly Decision[],
  others: OtherNames = {},
): readonly ArchivedEntry[] {
  if (decisions.length === 0) return entries;
  const feeds = new Set(entries.map(({ feed }) => canonicalAddress(feed)));
  const rulingOn = rulingsOn(decisions, { ...others, feeds });
  const inForce = decisions.filter(({ ruling }) => ruling !== 'waits');
  const byName = new Map(inForce.map(({ about, ruling }) => [withPlace(about), ruling]));
  return entries.flatMap((entry) => {
    const ruling = rulingOn(entry)?.ruling ?? byName.get(canonicalAddress(entry.feed));
    if (ruling === 'keep-out' || ruling === 'ask') return [];
    return ruling === 'title-only' ? [withLinkOnly(entry)] : [entry];
  });
}
