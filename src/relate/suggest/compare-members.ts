import { type CompareTexts, openComparison } from './compare-texts.ts';
import type { Profile } from './profile.ts';
import { REFERENCE, type References } from './shared-references.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How much two members have in common, and the places of the two entries that show it best. */
export interface Likeness {
  readonly strength: number;
  readonly entries: readonly [number, number];
}

/** A second theme in common counts half of the first. */
const SECOND_THEME = 0.5;

/** A page to which an entry of each links, by the places of the two entries. */
interface SharedPage {
  readonly ours: number;
  readonly theirs: number;
  readonly weight: number;
}

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
      const pages = references.shared(place, otherPlace).map(([ours, theirs]) => ({
        ours: own.entries.findIndex(({ related }) => related === ours.from),
        theirs: other.entries.findIndex(({ related }) => related === theirs.from),
        weight: references.weight(ours.page),
      }));
      const best = findBest(other, entries, pages);
      const words = best.first + SECOND_THEME * best.second + (all(other)[0] ?? 0);
      return { strength: words + REFERENCE * sumOf(pages), entries: best.entries };
    };
  };
}

function sumOf(pages: readonly SharedPage[]): number {
  return pages.reduce((sum, { weight }) => sum + weight, 0);
}

/** The likest pair of entries and how alike the likest two pairs are; of equals the newest, which stand first. */
function findBest(
  other: Profile,
  compare: CompareTexts,
  pages: readonly SharedPage[],
): { readonly first: number; readonly second: number; readonly entries: readonly [number, number] } {
  let [first, second] = [-1, 0];
  let [bestOurs, bestTheirs] = [0, 0];
  for (const [theirs, entry] of other.entries.entries()) {
    const alike = compare(entry);
    for (const page of pages) {
      if (page.theirs === theirs && page.ours >= 0) alike[page.ours] = (alike[page.ours] ?? 0) + page.weight;
    }
    for (let ours = 0; ours < alike.length; ours++) {
      const likeness = alike[ours] ?? 0;
      if (likeness > first) {
        second = Math.max(0, first);
        first = likeness;
        [bestOurs, bestTheirs] = [ours, theirs];
      } else if (likeness > second) second = likeness;
    }
  }
  return { first: Math.max(0, first), second, entries: [bestOurs, bestTheirs] };
}
