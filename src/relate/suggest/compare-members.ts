import { type CompareWriting, openComparison } from './compare-writing.ts';
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

/**
 * Opens a comparison of members. Given one, it compares others with that one, until it is given another: by their two
 * likest pairs of entries, by all they write, and by the pages to which both link.
 */
export function openMemberComparison(
  references: References,
  vocabulary: Vocabulary,
): (own: Profile) => (other: Profile) => Likeness {
  const compareEntries = openComparison(vocabulary);
  const compareAll = openComparison(vocabulary);
  return (own) => {
    const entries = compareEntries(own.entries);
    const all = compareAll([own]);
    return (other) => {
      const pages = references.shared(own.member.id, other.member.id).map(([ours, theirs]) => ({
        ours: ours.from,
        theirs: theirs.from,
        weight: references.weight(ours.page),
      }));
      const extra = (ours: Entry, theirs: Entry) => {
        const both = pages.filter((page) => page.ours === ours && page.theirs === theirs);
        return sumOf(both);
      };
      const best = findBest(own, other, entries, pages.length > 0 ? extra : undefined);
      const words = best.first + SECOND_THEME * best.second + (all(other)[0] ?? 0);
      return { strength: words + REFERENCE * sumOf(pages), entries: best.entries };
    };
  };
}

function sumOf(pages: readonly { readonly weight: number }[]): number {
  return pages.reduce((sum, { weight }) => sum + weight, 0);
}

type Entry = Profile['entries'][number]['related'];

/** The likest pair of entries and how alike the likest two pairs are; of equals the newest, which stand first. */
function findBest(
  own: Profile,
  other: Profile,
  compare: CompareWriting,
  extra: ((ours: Entry, theirs: Entry) => number) | undefined,
): { readonly first: number; readonly second: number; readonly entries: readonly [number, number] } {
  let [first, second] = [-1, 0];
  let entries: readonly [number, number] = [0, 0];
  for (const [theirs, entry] of other.entries.entries()) {
    const alike = compare(entry);
    for (let ours = 0; ours < alike.length; ours++) {
      let likeness = alike[ours] ?? 0;
      const related = extra && own.entries[ours]?.related;
      if (related) likeness += extra(related, entry.related);
      if (likeness > first) {
        second = Math.max(0, first);
        first = likeness;
        entries = [ours, theirs];
      } else if (likeness > second) second = likeness;
    }
  }
  return { first: Math.max(0, first), second, entries };
}
