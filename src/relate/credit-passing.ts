import type { Copy, Member } from '../model.ts';
import { groupBy } from './group-by.ts';

/**
 * Who passed on each original, by its key, in the order of `members`: never its own member, and nobody who does not
 * want to appear in conversations or who has withdrawn.
 */
export function creditPassing(
  copies: readonly Copy[],
  members: readonly Member[],
): ReadonlyMap<string, readonly Member[]> {
  const open = members.filter(({ consent, status }) => consent.conversations && status !== 'withdrawn');
  return new Map(
    [...groupBy(copies, ({ original }) => original.key)].map(([key, ofOne]) => {
      const passers = new Set(ofOne.map(({ entry }) => entry.member));
      const [own] = ofOne;
      return [key, open.filter(({ id }) => passers.has(id) && id !== own?.original.member)];
    }),
  );
}
