import { canonicalAddress } from '../canonical-address.ts';
import type { Member, RelatedEntry } from '../model.ts';

/**
 * Finds the entries that members named for readers who are new to them, by member id and in the order in which they were named.
 * Only entries of their own that the hub shows: what waits, lies outside of the lane or was taken back is not there to be found,
 * and `tell-read-first.ts` tells the curator.
 */
export function resolveReadFirst(
  members: readonly Member[],
  entriesOfMember: ReadonlyMap<string, readonly RelatedEntry[]>,
): ReadonlyMap<string, readonly RelatedEntry[]> {
  return new Map(
    members
      .filter(({ readFirst }) => readFirst.length > 0)
      .map(({ id, readFirst }) => {
        const byAddress = new Map(
          (entriesOfMember.get(id) ?? []).flatMap((related) =>
            related.entry.url === undefined ? [] : [[canonicalAddress(related.entry.url), related] as const],
          ),
        );
        const found = readFirst.flatMap((address) => byAddress.get(canonicalAddress(address)) ?? []);
        return [id, [...new Set(found)]] as const;
      }),
  );
}
