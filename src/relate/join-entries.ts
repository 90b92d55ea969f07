import { byDate } from '../archive/by-date.ts';
import { type DisjointSets, disjointSets } from '../disjoint-sets.ts';
import { groupBy } from '../group-by.ts';
import type { ArchivedEntry, CrossLink } from '../model.ts';

/** Entries that hold together, oldest first. */
export type Group = readonly ArchivedEntry[];

/** Who answers four separate matters at once tells of them; up to three may well be one thought. */
const MOST_JOINED = 3;

/** Whom nobody follows brings no more together than this, however many entries they write. */
const MOST_JOINS_ALONE = 3;

/** An entry and the entries to which it links, by their places in the order of time. */
interface Linking {
  readonly from: number;
  readonly targets: readonly number[];
}

/**
 * Joins entries that link to one another, the groups by their oldest entry; only those in which several members speak.
 *
 * An entry that would bring more than three exchanges together which have nothing else to do with each other is a round-up:
 * it joins none of them to another. It stands with whoever answers it, and with the exchange to which it links most often,
 * where one of them clearly is that. What is separate is told without the links of any other entry with so many.
 *
 * An entry to which nobody has linked brings exchanges together on its author's word alone. Each author may do so a few
 * times; after that such an entry stands with one exchange, until somebody takes it up.
 */
export function joinEntries(
  entries: readonly ArchivedEntry[],
  crossLinks: readonly CrossLink[],
): readonly Group[] {
  const inOrder = entries.toSorted(byDate);
  const linking = linkingEntries(inOrder, crossLinks);
  const [narrow, wide] = partition(linking, ({ targets }) => targets.length <= MOST_JOINED);
  // To be named in a round-up is not to be taken up.
  const answered = new Set(narrow.flatMap(({ targets }) => targets));
  const isTakenUp = ({ from }: Linking) => answered.has(from);
  const exchanges = disjointSets(inOrder.length);
  for (const each of narrow)
    if (each.targets.length === 1 || isTakenUp(each)) joinAll(each, each.targets, exchanges);
  // First it is decided about all of them; the first to be joined would change what is separate for the next.
  const further = wide.filter(isTakenUp).map((each) => [each, joinableTo(each, exchanges)] as const);
  for (const [each, targets] of further) joinAll(each, targets, exchanges);
  const joinAlone = boundedJoiner(inOrder, exchanges);
  const alone = linking.filter((each) => each.targets.length > 1 && !isTakenUp(each));
  for (const each of alone.toSorted(byArrival(inOrder))) joinAlone(each);
  return groupsOf(inOrder, exchanges).filter(isExchange);
}

/** Entries that link to others, each of those once. */
function linkingEntries(
  inOrder: readonly ArchivedEntry[],
  crossLinks: readonly CrossLink[],
): readonly Linking[] {
  const places = new Map(inOrder.map(({ key }, place) => [key, place]));
  const targetsOf = new Map<number, number[]>();
  for (const { from, to } of crossLinks) {
    const place = places.get(from);
    const target = to === undefined ? undefined : places.get(to);
    if (place === undefined || target === undefined) continue;
    const targets = targetsOf.get(place);
    if (targets) targets.push(target);
    else targetsOf.set(place, [target]);
  }
  return Array.from(targetsOf, ([from, targets]) => ({
    from,
    targets: targets.length === 1 ? targets : [...new Set(targets)],
  }));
}

function joinAll({ from }: Linking, targets: readonly number[], exchanges: DisjointSets): void {
  for (const target of targets) exchanges.join(from, target);
}

/** To which of the entries that it links to an entry may be joined: to all, unless it is a round-up. */
function joinableTo({ from, targets }: Linking, exchanges: DisjointSets): readonly number[] {
  const own = exchanges.of(from);
  const separate = separateIn(targets, exchanges).filter(([exchange]) => exchange !== own);
  if (separate.length <= MOST_JOINED) return targets;
  const [most, next] = separate.map(([, linked]) => linked).sort((one, other) => other.length - one.length);
  return most && most.length > (next?.length ?? 0) ? most : [];
}

/**
 * Joins entries on their authors' word alone, as long as it reaches. Who brings entries together that stand in no exchange
 * yet takes nothing from anybody.
 */
function boundedJoiner(
  inOrder: readonly ArchivedEntry[],
  exchanges: DisjointSets,
): (linking: Linking) => void {
  const joins = new Map<string | undefined, number>();
  return (linking) => {
    const author = inOrder[linking.from]?.member;
    const targets = joinableTo(linking, exchanges);
    const separate = separateIn(targets, exchanges);
    const isFree = targets.every(exchanges.isAlone);
    const made = (joins.get(author) ?? 0) + (isFree ? 0 : Math.max(0, separate.length - 1));
    if (made > MOST_JOINS_ALONE) {
      const [chosen] = separate.map(([, linked]) => linked).sort(byWeight);
      joinAll(linking, chosen ?? [], exchanges);
      return;
    }
    joins.set(author, made);
    joinAll(linking, targets, exchanges);
  };
}

function separateIn(targets: readonly number[], exchanges: DisjointSets) {
  return [...groupBy(targets, exchanges.of)];
}

/** The exchange to which an entry links most; of equal ones, the one that is still going on. */
function byWeight(one: readonly number[], other: readonly number[]): number {
  return other.length - one.length || newestOf(other) - newestOf(one);
}

function newestOf(places: readonly number[]): number {
  return places.reduce((newest, place) => Math.max(newest, place), -1);
}

/** By when the hub first saw them, which no author can change; so a join that was made stays. */
function byArrival(inOrder: readonly ArchivedEntry[]): (one: Linking, other: Linking) => number {
  const seen = (place: number) => inOrder[place]?.firstSeen ?? '';
  return ({ from: one }, { from: other }) => {
    if (seen(one) === seen(other)) return one - other;
    return seen(one) < seen(other) ? -1 : 1;
  };
}

/** Whatever stands together, by the oldest; what nobody joined to anything is left out at once. */
function groupsOf(inOrder: readonly ArchivedEntry[], exchanges: DisjointSets): readonly Group[] {
  const groups = new Map<number, ArchivedEntry[]>();
  for (const [place, entry] of inOrder.entries()) {
    const exchange = exchanges.of(place);
    const group = groups.get(exchange);
    if (group) group.push(entry);
    else if (!exchanges.isAlone(place)) groups.set(exchange, [entry]);
  }
  return [...groups.values()];
}

/** What one member says alone, however often, is no conversation. */
function isExchange(group: Group): boolean {
  return group.some(({ member }) => member !== group[0]?.member);
}

function partition<Item>(
  items: readonly Item[],
  isFirst: (item: Item) => boolean,
): readonly [readonly Item[], readonly Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
