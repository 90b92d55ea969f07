import { type Likeness, openMemberComparison } from './compare-members.ts';
import { findCandidates } from './find-candidates.ts';
import type { Profile } from './profile.ts';
import type { References } from './shared-references.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Two members by their places, the first before the other. */
export interface Pair extends Likeness {
  readonly one: number;
  readonly other: number;
}

/** Members who are compared entry by entry with each one. */
const CANDIDATES = 10;

/** Ranks the pairs that are among the best `perMember` of one of their two, the strongest first. */
export function rankPairs(
  profiles: readonly Profile[],
  references: References,
  vocabulary: Vocabulary,
  isAllowed: (one: number, other: number) => boolean,
  perMember: number,
): readonly Pair[] {
  const search = findCandidates(profiles, references, isAllowed, vocabulary.size());
  const prepare = openMemberComparison(profiles, references, vocabulary);
  const compared = new Map<number, Pair>();
  const best = new Set<Pair>();
  for (const one of profiles.keys()) {
    const compare = prepare(one);
    const pairs: Pair[] = [];
    for (const other of search(one, Math.max(CANDIDATES, perMember))) {
      const name = Math.min(one, other) * profiles.length + Math.max(one, other);
      const known = compared.get(name);
      const likeness = known ?? compare(other);
      if (!likeness) continue;
      const pair = known ?? inOrder({ one, other, ...likeness });
      compared.set(name, pair);
      pairs.push(pair);
    }
    for (const pair of pairs.sort(byStrength).slice(0, perMember)) best.add(pair);
  }
  return [...best].sort(byStrength);
}

function inOrder(pair: Pair): Pair {
  const { one, other, strength, entries } = pair;
  return one < other ? pair : { one: other, other: one, strength, entries: [entries[1], entries[0]] };
}

function byStrength(a: Pair, b: Pair): number {
  return b.strength - a.strength || a.one - b.one || a.other - b.other;
}
