import type { ArchivedEntry, Entry, Lane } from '../model.ts';

/**
 * Whether a feed has lost its tags, so that its lane tells nothing any more: no entry that it lists has one, while those that
 * are known had some. `same` finds the known one of a listed entry.
 */
export function haveTagsVanished(
  listed: readonly Entry[],
  kept: readonly ArchivedEntry[],
  same: ReadonlyMap<Entry, ArchivedEntry>,
  { only, not }: Lane,
): boolean {
  if (only.length + not.length === 0 || listed.length === 0) return false;
  if (listed.some(({ tags }) => tags.length > 0)) return false;
  // With `only`, an entry without tags is outside already, and one alone that lost its tag was moved there by its author.
  const enough = only.length > 0 ? 2 : 1;
  const hasLost = [...same.values()].filter(({ tags }) => tags.length > 0).length >= enough;
  // A feed that lists only what is new has nothing to compare with; then it counts that all before were tagged.
  return hasLost || (same.size === 0 && kept.length >= enough && kept.every(({ tags }) => tags.length > 0));
}
