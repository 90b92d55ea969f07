/** Numbers from 0 in sets that only ever grow together. */
export interface DisjointSets {
  /** The name of the set that a number is in. */
  readonly of: (item: number) => number;
  readonly join: (one: number, other: number) => void;
  /** Whether nothing was joined to a number yet. */
  readonly isAlone: (item: number) => boolean;
}

/** Begins with each of so many numbers in a set of its own. */
export function disjointSets(count: number): DisjointSets {
  const parents = new Int32Array(count);
  for (let item = 0; item < count; item += 1) parents[item] = item;
  const sizes = new Int32Array(count).fill(1);
  const parentOf = (item: number) => parents[item] ?? item;
  const rootOf = (item: number): number => {
    let at = item;
    for (let up = parentOf(at); up !== at; up = parentOf(at)) {
      // The way is made short for the next one who walks it.
      parents[at] = parentOf(up);
      at = up;
    }
    return at;
  };
  const sizeOf = (root: number) => sizes[root] ?? 1;
  const join = (one: number, other: number) => {
    const [root, otherRoot] = [rootOf(one), rootOf(other)];
    if (root === otherRoot) return;
    const isSmaller = sizeOf(root) < sizeOf(otherRoot);
    const [small, large] = isSmaller ? [root, otherRoot] : [otherRoot, root];
    parents[small] = large;
    sizes[large] = sizeOf(large) + sizeOf(small);
  };
  return { of: rootOf, join, isAlone: (item) => sizeOf(rootOf(item)) === 1 };
}
