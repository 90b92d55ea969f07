import { compareWriting } from './compare-writing.ts';
import { findCandidates } from './find-candidates.ts';
import type { Profile } from './profile.ts';
import type { References } from './shared-references.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Two members by their places, with how much they have in common, and the two entries that show it best. */
export interface Pair {
  readonly one: number;
  readonly other: number;
  readonly strength: number;
  readonly entries: readonly [number, number];
}

/** Members who are compared entry by entry with each one. */
const CANDIDATES = 20;

/** A second theme in common counts half of the first. */
const SECOND_THEME = 0.5;

/** A page to which only these two link says more than words do. */
const REFERENCE = 2;

/** Ranks the pairs that are among the best `perMember` of one of their two, the strongest first. */
export function rankPairs(
  profiles: readonly Profile[],
  references: References,
  vocabulary: Vocabulary,
  isAllowed: (one: number, other: number) => boolean,
  perMember: number,
): readonly Pair[] {
  const search = findCandidates(profiles, references, isAllowed);
  const found = new Map<string, Pair>();
  for (const [one, profile] of profiles.entries()) {
    const compare = comparePair(profile, references, vocabulary);
    const pairs = search(one, Math.max(CANDIDATES, perMember))
      .flatMap((other) => {
        const partner = profiles[other];
        return partner ? [inOrder({ one, other, ...compare(partner) })] : [];
      })
      .sort(byStrength);
    for (const pair of pairs.slice(0, perMember)) found.set(`${pair.one} ${pair.other}`, pair);
  }
  return [...found.values()].sort(byStrength);
}

type Compared = Pick<Pair, 'strength' | 'entries'>;

/** What two members have in common: their likest entries, all they write, and the pages to which both link. */
function comparePair(
  own: Profile,
  references: References,
  vocabulary: Vocabulary,
): (other: Profile) => Compared {
  const compareEntries = compareWriting(own.entries, vocabulary);
  const compareAll = compareWriting([own], vocabulary);
  const ownPages = references.of(own.member.id);
  return (other) => {
    const matches = other.entries.flatMap((entry, theirs) =>
      [...compareEntries(entry)].map((likeness, ours) => ({ ours, theirs, likeness })),
    );
    let shared = 0;
    for (const [page, { from }] of references.of(other.member.id)) {
      const weight = ownPages.has(page) ? references.weight(page) : 0;
      shared += weight;
      for (const match of weight > 0 ? matches : []) {
        const isFromBoth =
          own.entries[match.ours]?.related === ownPages.get(page)?.from &&
          other.entries[match.theirs]?.related === from;
        if (isFromBoth) match.likeness += weight;
      }
    }
    // Ties go to the newest entries, which stand first.
    const [best, second] = matches.sort(
      (a, b) => b.likeness - a.likeness || a.ours - b.ours || a.theirs - b.theirs,
    );
    const strength =
      (best?.likeness ?? 0) +
      SECOND_THEME * (second?.likeness ?? 0) +
      (compareAll(other)[0] ?? 0) +
      REFERENCE * shared;
    return { strength, entries: [best?.ours ?? 0, best?.theirs ?? 0] };
  };
}

function inOrder(pair: Pair): Pair {
  const { one, other, strength, entries } = pair;
  return one < other ? pair : { one: other, other: one, strength, entries: [entries[1], entries[0]] };
}

function byStrength(a: Pair, b: Pair): number {
  return b.strength - a.strength || a.one - b.one || a.other - b.other;
}
