import { canonicalAddress } from '../canonical-address.ts';
import { groupBy } from '../group-by.ts';
import { memoised } from '../memoised.ts';
import type { ArchivedEntry, Copy, Member } from '../model.ts';
import type { Addresses } from './address-index.ts';
import { chooseAtAddress, chooseFeed } from './choose-at-address.ts';
import { indexSites } from './index-sites.ts';
import { sourceFinders } from './read-sources.ts';
import { isGlobal, traceCopies } from './trace-copies.ts';
import { withHome } from './with-home.ts';

/** An entry in one member's feed that is, by its address or its own word, the writing of others. */
export interface Misplaced {
  readonly entry: ArchivedEntry;
  /** Whose site or feed it is; one of them may have withdrawn. */
  readonly owners: readonly Member[];
}

/** Entries told apart by whose writing they are; each in the order given. */
export interface Originals {
  /** What may be shown as its member's own. */
  readonly originals: readonly ArchivedEntry[];
  /** The same writing again, from another feed or another member. */
  readonly copies: readonly Copy[];
  /** What would stand under a wrong name: it lies with somebody whose entry the hub does not hold. */
  readonly misplaced: readonly Misplaced[];
}

/**
 * Tells originals from copies. Two entries are the same writing when they have one address, or when one says itself
 * where it comes from. The original is the one on its own member's site; no date and no order of feeds decides.
 * `members` are all of `feeds.yaml`: the site of somebody who withdrew still guards what they wrote.
 */
export function findOriginals(entries: readonly ArchivedEntry[], members: readonly Member[]): Originals {
  const homes = members.map(withHome);
  const canonical = memoised(canonicalAddress);
  const membersAt = indexSites(homes, canonical);
  const isAtHome = ({ url, member }: ArchivedEntry) =>
    url !== undefined && membersAt(url).some(({ id }) => id === member);
  const byAddress = groupBy(entries, ({ url }) => url && canonical(url));
  const addresses: Addresses = { canonical, membersAt, byAddress, isAtHome };
  const sources = sourceFinders(homes, addresses);

  const repeated = findRepeated(entries, members, addresses);
  // What one member says twice would make names ambiguous.
  const onlyOnce = entries.filter(({ key }) => !repeated.has(key));
  const traced = traceCopies(onlyOnce, addresses, sources);
  const rootOf = findRoots(entries, (entry) => repeated.get(entry.key) ?? traced(entry));

  const originals: ArchivedEntry[] = [];
  const found: Copy[] = [];
  const misplaced: Misplaced[] = [];
  for (const entry of entries) {
    const original = rootOf(entry);
    const owners = original === entry ? strangersHome(entry) : [];
    if (original !== entry) found.push({ entry, original });
    else if (owners.length > 0) misplaced.push({ entry, owners });
    else originals.push(entry);
  }
  const shown = new Set(originals.map(({ key }) => key));
  return { originals, copies: found.filter(({ original }) => shown.has(original.key)), misplaced };

  /** The others on whose site an entry lies, or from whose feed it says it comes. */
  function strangersHome(entry: ArchivedEntry): readonly Member[] {
    const owners = entry.url === undefined ? [] : membersAt(entry.url);
    // Whoever's listed feed is served from a site has a place there.
    const isShared = owners.some(
      ({ id }) => id === entry.member || membersAt(entry.feed).some((neighbour) => neighbour.id === id),
    );
    if (!isShared && owners.length > 0) return owners;
    const named = sources.isNamed(entry);
    // Two that name each other are both held, and neither word counts more.
    return named.length > 0 && traced(entry) === undefined ? named : [];
  }
}

/** By the key of a copy: the entry of the same address, or of the same id in another feed of its member. */
function findRepeated(
  entries: readonly ArchivedEntry[],
  members: readonly Member[],
  { byAddress, isAtHome }: Addresses,
): ReadonlyMap<string, ArchivedEntry> {
  const listed = new Map(
    members.flatMap(({ id, feeds }) => feeds.map(({ url }, place) => [`${id} ${url}`, place] as const)),
  );
  const feedPlace = ({ member, feed }: ArchivedEntry) => listed.get(`${member} ${feed}`) ?? Infinity;
  const byId = groupBy(entries, ({ id, member }) => (isGlobal(id) ? `${member} ${id}` : undefined));
  const several = (groups: ReadonlyMap<string | undefined, readonly ArchivedEntry[]>) =>
    [...groups].flatMap(([name, group]) => (name === undefined || group.length < 2 ? [] : [group]));
  return new Map(
    [
      ...several(byId).flatMap((group) => chooseFeed(group, feedPlace)),
      ...several(byAddress).flatMap((group) => chooseAtAddress(group, { isAtHome, feedPlace })),
    ].map(([copy, original]) => [copy.key, original]),
  );
}

/** Follows copies of copies to the original. Entries that name each other stay: neither word counts more. */
function findRoots(
  entries: readonly ArchivedEntry[],
  originalOf: (entry: ArchivedEntry) => ArchivedEntry | undefined,
): (entry: ArchivedEntry) => ArchivedEntry {
  const roots = new Map<string, ArchivedEntry>();
  for (const entry of entries) {
    const way = new Map<string, ArchivedEntry>();
    let at: ArchivedEntry | undefined = entry;
    let end = entry;
    while (at && !roots.has(at.key) && !way.has(at.key)) {
      way.set(at.key, at);
      end = at;
      at = originalOf(at);
    }
    if (at && way.has(at.key)) for (const each of circleFrom(at, originalOf)) roots.set(each.key, each);
    const root = at ? (roots.get(at.key) ?? at) : end;
    for (const key of way.keys()) if (!roots.has(key)) roots.set(key, root);
  }
  return (entry) => roots.get(entry.key) ?? entry;
}

function circleFrom(
  start: ArchivedEntry,
  originalOf: (entry: ArchivedEntry) => ArchivedEntry | undefined,
): readonly ArchivedEntry[] {
  const circle = [start];
  for (let at = originalOf(start); at && at.key !== start.key; at = originalOf(at)) circle.push(at);
  return circle;
}
