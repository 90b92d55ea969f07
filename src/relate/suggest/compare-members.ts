import { type CompareTexts, openComparison } from './compare-texts.ts';
import type { Profile } from './profile.ts';
import { REFERENCE, type References, type SharedReference } from './shared-references.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How much two members have in common, and the places of the two entries that show it best. */
export interface Likeness {
  readonly strength: number;
  readonly entries: readonly [number, number];
}

/** A second theme in common counts half of the first. */
const SECOND_THEME = 0.5;

/**
 * Opens a comparison of members by their places. Given one, it compares others with that one, until it is given another:
 * by their two likest pairs of entries, by all they write, and by the pages to which both link.
 */
export function openMemberComparison(
  profiles: readonly Profile[],
  references: References,
  vocabulary: Vocabulary,
): (place: number) => (other: number) => Likeness | undefined {
  const compareEntries = openComparison(vocabulary);
  const compareAll = openComparison(vocabulary);
  return (place) => {
    const own = profiles[place];
    const entries = compareEntries(own?.entries ?? []);
    const all = compareAll(own ? [own] : []);
    return (otherPlace) => {
      const other = profiles[otherPlace];
      if (!own || !other) return undefined;
      const shared = references.shared(place, otherPlace);
      const best = findBest(other, entries, shared, references);
      const words = best.first + SECOND_THEME * best.second + (all(other)[0] ?? 0);
      let pages = 0;
      for (const [{ page }] of shared) pages += references.weight(page);
      return { strength: words + REFERENCE * pages, entries: best.entries };
    };
  };
}

/** The likest pair of entries and how alike the likest two pairs are; of equals the newest, which stand first. */
function findBest(
  other: Profile,
  compare: CompareTexts,
  shared: readonly SharedReference[],
  { weight }: References,
): { readonly first: number; readonly second: number; readonly entries: readonly [number, number] } {
  let [first, second] = [-1, 0];
  let [bestOurs, bestTheirs] = [0, 0];
  let theirs = 0;
  for (const entry of other.entries) {
    const alike = compare(entry);
    for (const [our, their] of shared) {
      // An older entry than those that are compared one by one has no place among them.
      if (their.entry !== theirs || our.entry >= alike.length) continue;
      alike[our.entry] = (alike[our.entry] ?? 0) + weight(our.page);
    }
    for (let ours = 0; ours < alike.length; ours++) {
      const likeness = alike[ours] ?? 0;
      if (likeness > first) {
        second = Math.max(0, first);
        first = likeness;
        bestOurs = ours;
        bestTheirs = theirs;
      } else if (likeness > second) second = likeness;
    }
    theirs += 1;
  }
  return { first: Math.max(0, first), second, entries: [bestOurs, bestTheirs] };
}
