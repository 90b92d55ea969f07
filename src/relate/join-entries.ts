import { byDate } from '../archive/by-date.ts';
import type { ArchivedEntry, CrossLink } from '../model.ts';
import { groupBy } from './group-by.ts';

/** Entries that hold together, oldest first. */
export type Group = readonly ArchivedEntry[];

/** Who answers four separate matters at once tells of them; up to three may well be one thought. */
const MOST_JOINED = 3;

/**
 * Joins entries that link to one another, the groups by their oldest entry; only those in which several members speak.
 *
 * An entry that would bring more than three exchanges together which have nothing else to do with each other is a round-up:
 * it joins none of them to another. It stands with whoever answers it, and with the exchange to which it links most often,
 * where one of them clearly is that. What is separate is told without the links of any entry with so many, so that no
 * order decides.
 */
export function joinEntries(
  entries: readonly ArchivedEntry[],
  crossLinks: readonly CrossLink[],
): readonly Group[] {
  const targets = groupBy(
    crossLinks.filter(({ to }) => to !== undefined),
    ({ from }) => from,
  );
  const exchanges = disjointSets();
  const wide: (readonly [from: string, targets: readonly string[]])[] = [];
  for (const [from, links] of targets) {
    const linked = [...new Set(links.flatMap(({ to }) => to ?? []))];
    if (linked.length > MOST_JOINED) wide.push([from, linked]);
    else for (const to of linked) exchanges.join(from, to);
  }
  // First it is decided about all of them; the first to be joined would change what is separate for the next.
  const further = wide.map(([from, linked]) => [from, joinedBy(from, linked, exchanges)] as const);
  for (const [from, linked] of further) for (const to of linked) exchanges.join(from, to);
  return [...groupBy(entries.toSorted(byDate), ({ key }) => exchanges.of(key)).values()].filter(isExchange);
}

/** To which of the entries that it links to an entry with many links is joined. */
function joinedBy(from: string, linked: readonly string[], exchanges: DisjointSets): readonly string[] {
  const own = exchanges.of(from);
  const separate = [...groupBy(linked, (to) => exchanges.of(to))].filter(([exchange]) => exchange !== own);
  if (separate.length <= MOST_JOINED) return linked;
  const [most, next] = separate.map(([, keys]) => keys).sort((one, other) => other.length - one.length);
  return most && most.length > (next?.length ?? 0) ? most : [];
}

/** What one member says alone, however often, is no conversation. */
function isExchange(group: Group): boolean {
  return group.some(({ member }) => member !== group[0]?.member);
}

interface DisjointSets {
  /** The name of the set that a key is in. */
  readonly of: (key: string) => string;
  readonly join: (one: string, other: string) => void;
}

function disjointSets(): DisjointSets {
  const parents = new Map<string, string>();
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
    if (root !== otherRoot) parents.set(root, otherRoot);
  };
  return { of: rootOf, join };
}
