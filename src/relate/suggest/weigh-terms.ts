import type { MemberTerms } from './read-writing.ts';
import type { Counts } from './tally.ts';
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
    for (const term of counts.terms) users[term] = (users[term] ?? 0) + 1;
  }
  const rarity = Float64Array.from(users, (count) =>
    Math.max(0, Math.log((members.length + 1) / (count + 0.5))),
  );
  return ({ terms: counted, times }) => {
    const terms = new Int32Array(counted.length);
    const weights = new Float64Array(counted.length);
    let [size, all, shared] = [0, 0, 0];
    for (let at = 0; at < counted.length; at++) {
      const term = counted[at] ?? 0;
      const weight = (1 + Math.log(Math.max(times[at] ?? 0, 0.5))) * (rarity[term] ?? 0);
      if (weight <= 0) continue;
      terms[size] = term;
      weights[size] = weight;
      size += 1;
      all += weight * weight;
      if (vocabulary.isShared(term)) shared += weight * weight;
    }
    return {
      terms: terms.subarray(0, size),
      weights: weights.subarray(0, size),
      length: Math.sqrt(all),
      sharedLength: Math.sqrt(shared),
    };
  };
}
