import type { ArchivedEntry, Decision } from '../model.ts';
import { identifyingAddress } from './identifying-address.ts';

/** Whether a curator's last word about an entry, named by address or id, is to release it. */
export function releaseFinder(
  decisions: readonly Decision[],
): (entry: Pick<ArchivedEntry, 'id' | 'url'>) => boolean {
  const rulings = new Map(decisions.map(({ about, ruling }) => [identifyingAddress(about) ?? about, ruling]));
  return ({ id, url }) => {
    const ruling = rulings.get(identifyingAddress(url) ?? '') ?? rulings.get(identifyingAddress(id) ?? id);
    return ruling === 'release';
  };
}
