import type { Arena } from './arena.ts';
import { withRoom } from './with-room.ts';

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
  let met = new Int32Array(2 ** 10);
  let size = 0;
  const add = (term: number, times: number) => {
    if (term >= counted.length) counted = withRoom(counted, term + 1);
    const before = counted[term] ?? 0;
    if (before === 0) {
      if (size === met.length) met = withRoom(met, size + 1);
      met[size] = term;
      size += 1;
    }
    counted[term] = before + times;
  };
  return {
    add,
    addAll: (counts) => {
      for (let at = 0; at < counts.terms.length; at++) add(counts.terms[at] ?? 0, counts.times[at] ?? 0);
    },
    take: () => {
      const taken = { terms: arena.integers(size), times: arena.numbers(size) };
      for (let at = 0; at < size; at++) {
        const term = met[at] ?? 0;
        taken.terms[at] = term;
        taken.times[at] = counted[term] ?? 0;
        counted[term] = 0;
      }
      size = 0;
      return taken;
    },
  };
}
