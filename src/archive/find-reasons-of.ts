import { findReasons } from '../care/holds/find-reasons.ts';
import type { Entry, HoldReason } from '../model.ts';

/** Looks at the entries of a reading, each with all its words, before consent cuts them. */
export function findReasonsOf(entries: readonly Entry[]): ReadonlyMap<Entry, readonly HoldReason[]> {
  return new Map(entries.map((entry) => [entry, findReasons(entry)]));
}
