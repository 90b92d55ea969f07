import { canonicalAddress } from '../canonical-address.ts';
import type { Member, RelatedEntry } from '../model.ts';

/** What members named as a beginning for their readers, and why some of it may not be shown. */
export interface ResolvedReadFirst {
  /** By member id, in the order in which they were named. */
  readonly readFirst: ReadonlyMap<string, readonly RelatedEntry[]>;
  /** They name the place in the file, never a person or an entry. */
  readonly notices: readonly string[];
}

/**
 * Finds the entries that members named for readers who are new to them. Only entries of their own that the hub shows: what waits, lies outside of
 * the lane or was taken back is not there to be found. `listed` are all of `feeds.yaml`, so that a notice tells the right place.
 */
export function resolveReadFirst(
  listed: readonly Member[],
  entriesOfMember: ReadonlyMap<string, readonly RelatedEntry[]>,
): ResolvedReadFirst {
  const notices: string[] = [];
  const readFirst = listed.flatMap(({ id, readFirst, status }, row) => {
    if (status === 'withdrawn' || readFirst.length === 0) return [];
    const byAddress = new Map(
      (entriesOfMember.get(id) ?? []).flatMap((related) =>
        related.entry.url === undefined ? [] : [[canonicalAddress(related.entry.url), related] as const],
      ),
    );
    const found = new Set<RelatedEntry>();
    for (const [position, address] of readFirst.entries()) {
      const related = byAddress.get(canonicalAddress(address));
      if (related) found.add(related);
      else
        notices.push(
          `feeds.yaml, member ${row + 1}, readFirst ${position + 1}: left out, because it is no entry of theirs that the hub shows.`,
        );
    }
    return [[id, [...found]] as const];
  });
  return { readFirst: new Map(readFirst), notices };
}
