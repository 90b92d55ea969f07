import type { RepairKind } from '../model.ts';
import { repairKind } from './repair-kind.ts';

/** Collects what had to be mended in one feed: one sentence for each kind, in the order in which they were met. */
export interface Repairs {
  /** Remembers a repair; `kind` says which ones are the same, and the first sentence of a kind is kept. */
  readonly add: (kind: string, sentence: string) => void;
  readonly has: (kind: string) => boolean;
  readonly list: () => readonly string[];
  /** Of which kinds they are, each once. */
  readonly kinds: () => readonly RepairKind[];
}

/** Makes an empty collection of repairs. */
export function collectRepairs(): Repairs {
  const byKind = new Map<string, { sentence: string; count: number }>();

  return {
    add: (kind, sentence) => {
      const known = byKind.get(kind);
      if (known) known.count += 1;
      else byKind.set(kind, { sentence, count: 1 });
    },
    has: (kind) => byKind.has(kind),
    list: () => [...byKind.values()].map(({ sentence, count }) => withCount(sentence, count)),
    kinds: () => [...new Set([...byKind.keys()].map(repairKind))].sort(),
  };
}

function withCount(sentence: string, count: number): string {
  if (count === 1) return sentence;
  return `${sentence} (The same in ${count - 1} more ${count === 2 ? 'place' : 'places'}.)`;
}
