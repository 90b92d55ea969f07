/** Keys in sets that only ever grow together. */
export interface DisjointSets {
  /** The name of the set that a key is in. */
  readonly of: (key: string) => string;
  readonly join: (one: string, other: string) => void;
  /** Whether nothing was joined to a key yet. */
  readonly isAlone: (key: string) => boolean;
}

/** Begins with each key in a set of its own. */
export function disjointSets(): DisjointSets {
  const parents = new Map<string, string>();
  const joined = new Set<string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    // The way is made short for the next one who walks it.
    for (let at = key; at !== root; ) {
      const up = parents.get(at) ?? root;
      parents.set(at, root);
      at = up;
    }
    return root;
  };
  const join = (one: string, other: string) => {
    const [root, otherRoot] = [rootOf(one), rootOf(other)];
    if (root === otherRoot) return;
    parents.set(root, otherRoot);
    joined.add(one).add(other);
  };
  return { of: rootOf, join, isAlone: (key) => !joined.has(key) };
}
