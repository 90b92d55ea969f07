import type { ArchivedEntry } from '../model.ts';

/** Oldest first; entries of one moment by key, so that the order never depends on the feed's. */
export function byDate(
  one: Pick<ArchivedEntry, 'date' | 'key'>,
  other: Pick<ArchivedEntry, 'date' | 'key'>,
): number {
  return compare(one.date, other.date) || compare(one.key, other.key);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
