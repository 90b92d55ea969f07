import type { Arena } from './arena.ts';

/** Terms, each once, with how often each was counted, in the same order. */
export interface Counts {
  readonly terms: Int32Array;
  readonly times: Float64Array;
}

/** Counts terms of one text after the other. */
export interface Tally {
  readonly add: (term: number, times: number) => void;
  readonly addAll: (counts: Counts) => void;
  /** What was counted since it was last taken, in the order in which each term was first met. */
  readonly take: () => Counts;
}

/** Opens a tally. It counts in one array for all texts, because a map for each of a hundred thousand is slow. */
export function openTally(arena: Arena): Tally {
  let counted = new Float64Array(2 ** 16);
  const terms: number[] = [];
  const add = (term: number, times: number) => {
    if (counted.length <= term) {
      const grown = new Float64Array(2 * Math.max(term, counted.length));
      grown.set(counted);
      counted = grown;
    }
    const before = counted[term] ?? 0;
    if (before === 0) terms.push(term);
    counted[term] = before + times;
  };
  return {
    add,
    addAll: (counts) => {
      for (let at = 0; at < counts.terms.length; at++) add(counts.terms[at] ?? 0, counts.times[at] ?? 0);
    },
    take: () => {
      const taken = { terms: arena.integers(terms.length), times: arena.numbers(terms.length) };
      for (let at = 0; at < terms.length; at++) {
        const term = terms[at] ?? 0;
        taken.terms[at] = term;
        taken.times[at] = counted[term] ?? 0;
        counted[term] = 0;
      }
      terms.length = 0;
      return taken;
    },
  };
}
