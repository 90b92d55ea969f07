import type { Counts, MemberTerms } from './read-writing.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Terms with their weights, and how long they are as a vector: all of them, and those shared by all languages. */
export interface Weighed {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
  readonly length: number;
  readonly sharedLength: number;
}

/** Weighs the terms of a text. */
export type Weigh = (counts: Counts) => Weighed;

/**
 * Prepares TF-IDF over members: a term weighs more the fewer members use it, and a little more when it stands in a text
 * several times. What all members use weighs nothing.
 */
export function weighTerms(members: readonly MemberTerms[], vocabulary: Vocabulary): Weigh {
  const users = new Uint32Array(vocabulary.size());
  for (const { counts } of members) {
    for (const term of counts.keys()) users[term] = (users[term] ?? 0) + 1;
  }
  const rarity = Float64Array.from(users, (count) =>
    Math.max(0, Math.log((members.length + 1) / (count + 0.5))),
  );
  return (counts) => {
    const terms: number[] = [];
    const weights: number[] = [];
    let [all, shared] = [0, 0];
    for (const [term, count] of counts) {
      const weight = (1 + Math.log(Math.max(count, 0.5))) * (rarity[term] ?? 0);
      if (weight <= 0) continue;
      terms.push(term);
      weights.push(weight);
      all += weight * weight;
      if (vocabulary.isShared(term)) shared += weight * weight;
    }
    return {
      terms: Int32Array.from(terms),
      weights: Float64Array.from(weights),
      length: Math.sqrt(all),
      sharedLength: Math.sqrt(shared),
    };
  };
}
