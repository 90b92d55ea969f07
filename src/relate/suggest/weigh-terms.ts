import { openArena } from './arena.ts';
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

/** A term that more members use than this, and more than one in five, says nothing of anybody in particular. */
const MOST_USERS = 40;

/** Weighs the terms of a text. */
export type Weigh = (counts: Counts) => Weighed;

/**
 * Prepares TF-IDF over members: a term weighs more the fewer members use it, and a little more when it stands in a text
 * several times. What very many members use weighs nothing, and is left out.
 */
export function weighTerms(members: readonly MemberTerms[], vocabulary: Vocabulary): Weigh {
  const users = new Uint32Array(vocabulary.size());
  for (const { counts } of members) {
    for (const term of counts.terms) users[term] = (users[term] ?? 0) + 1;
  }
  const most = Math.max(MOST_USERS, members.length / 5);
  const rarity = Float64Array.from(users, (count) =>
    count > most ? 0 : Math.max(0, Math.log((members.length + 1) / (count + 0.5))),
  );
  const arena = openArena();
  return ({ terms: counted, times }) => {
    const terms = arena.integers(counted.length);
    const weights = arena.numbers(counted.length);
    let [size, all, shared] = [0, 0, 0];
    for (let at = 0; at < counted.length; at++) {
      const term = counted[at] ?? 0;
      const often = times[at] ?? 0;
      const weight = (rarity[term] ?? 0) * (often === 1 ? 1 : 1 + Math.log(Math.max(often, 0.5)));
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
