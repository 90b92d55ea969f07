import { canonicalAddress } from '../canonical-address.ts';
import { suggest } from '../config/suggest.ts';
import type { Address, ArchivedEntry } from '../model.ts';

/** One letter in so many may be a slip; where more differ, it is another address. */
const LETTERS_PER_SLIP = 6;
const MOST_SLIPS = 4;

/** To compare letters takes time; whoever means an entry of long ago finds it without help. */
const MOST_COMPARED = 1000;

/**
 * Asks whether one of the entries was meant by an address that is none of theirs: ` Did you mean X?`, or `''` where none is
 * near. `entries` are shown ones of one author or two, oldest first.
 */
export function askForNearest(written: Address, entries: readonly Pick<ArchivedEntry, 'url'>[]): string {
  const newest = entries.slice(-MOST_COMPARED).flatMap(({ url }) => url ?? []);
  const byPath = new Map(newest.map((url) => [pathOf(url), url]));
  const path = pathOf(written);
  const slips = Math.min(MOST_SLIPS, Math.max(1, Math.floor(path.length / LETTERS_PER_SLIP)));
  const near = byPath.get(suggest(path, byPath.keys(), slips) ?? '');
  return near === undefined ? '' : ` Did you mean \`${near}\`?`;
}

/** The host is the same already, and would only leave room for more slips. */
function pathOf(address: Address): string {
  return canonicalAddress(address).replace(/^[^/?]*/u, '');
}
