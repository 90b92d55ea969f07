/** Terms, each once, with how often each was counted, in the same order. */
export interface Counts {
  readonly terms: readonly number[];
  readonly times: readonly number[];
}

/** Counts terms of one text after the other. */
export interface Tally {
  readonly add: (term: number, times: number) => void;
  readonly addAll: (counts: Counts) => void;
  /** What was counted since it was last taken, in the order in which each term was first met. */
  readonly take: () => Counts;
}

/** Opens a tally. It counts in one array for all texts, because a map for each of a hundred thousand is slow. */
export function openTally(): Tally {
  const counted: number[] = [];
  let terms: number[] = [];
  const add = (term: number, times: number) => {
    while (counted.length <= term) counted.push(0);
    if (counted[term] === 0) terms.push(term);
    counted[term] = (counted[term] ?? 0) + times;
  };
  return {
    add,
    addAll: (counts) => {
      for (const [at, term] of counts.terms.entries()) add(term, counts.times[at] ?? 0);
    },
    take: () => {
      const taken = { terms, times: terms.map((term) => counted[term] ?? 0) };
      for (const term of terms) counted[term] = 0;
      terms = [];
      return taken;
    },
  };
}
