import { canonicalAddress } from '../canonical-address.ts';
import type { Member, PlacedNote, RelatedEntry } from '../model.ts';
import { askForNearest } from './nearest-entry.ts';

/**
 * Tells of entries that a member's line names to be read first and that the hub does not show, each with its place. `members`
 * are all of `feeds.yaml`, `entriesOf` gives what is shown of each, newest first.
 */
export function tellReadFirst(
  members: readonly Member[],
  entriesOf: ReadonlyMap<string, readonly RelatedEntry[]>,
): readonly PlacedNote[] {
  return members.flatMap(({ id, status, readFirst }, row) => {
    if (status === 'withdrawn' || readFirst.length === 0) return [];
    const shown = (entriesOf.get(id) ?? []).map(({ entry }) => entry).reverse();
    const pages = new Set(shown.flatMap(({ url }) => (url === undefined ? [] : canonicalAddress(url))));
    return readFirst
      .filter((address) => !pages.has(canonicalAddress(address)))
      .map((address) => ({
        file: 'feeds' as const,
        path: ['members', row, 'readFirst'],
        item: address,
        message: NOT_SHOWN + askForNearest(address, shown),
      }));
  });
}

const NOT_SHOWN =
  'is no entry of this member that the hub shows, so nobody is led there first: it may wait, be outside the lane, or be older ' +
  'than the feed. Check the address, or name another entry of theirs.';
