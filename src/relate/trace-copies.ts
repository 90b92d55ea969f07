import type { ArchivedEntry, Member } from '../model.ts';
import type { AddressIndex } from './address-index.ts';
import { mayBeSameText, titleMark } from './compare-writing.ts';
import { groupBy } from './group-by.ts';

/** What the entries' addresses answer to. */
export interface Addresses {
  readonly canonical: (address: string) => string;
  readonly membersAt: AddressIndex['membersAt'];
  /** Entries by their canonical address. */
  readonly byAddress: ReadonlyMap<string | undefined, readonly ArchivedEntry[]>;
  readonly isAtHome: (entry: ArchivedEntry) => boolean;
}

/** Says of an entry what it is passed on from, as it says itself: by its `source`, or by a link under the same title. */
export function traceCopies(
  entries: readonly ArchivedEntry[],
  addresses: Addresses,
  sources: Sources,
): (entry: ArchivedEntry) => ArchivedEntry | undefined {
  const named = indexNames(entries, addresses.canonical);
  const byLink = linkedOriginals(entries, addresses);
  const ofMember = (entry: ArchivedEntry, member: Member, isFromFeed: boolean) => {
    const { sure, title } = namesOf(entry, member.id, addresses.canonical);
    const twin = named.get(title);
    // Link blogs, too, name a page as their source and take over its title, above words of their own.
    const isTwin = isFromFeed || mayBeSameText(entry.excerpt, twin?.excerpt);
    return firstOf(sure, (name) => named.get(name)) ?? (isTwin ? twin : undefined);
  };
  return (entry) => {
    const isFromFeed = sources.isNamed(entry).length > 0;
    return firstOf(sources.lies(entry), (member) => ofMember(entry, member, isFromFeed)) ?? byLink(entry);
  };
}

/** The members, never the entry's own among them, to whom an entry's `source` leads. */
export type SourceFinder = (entry: ArchivedEntry) => readonly Member[];

/** Both readings of a `source`. */
export interface Sources {
  /** On whose site it lies, if it is but a single page. */
  readonly lies: SourceFinder;
  /** Whose feed or front page it is, which says that the entry itself came from there. */
  readonly isNamed: SourceFinder;
}

/** Prepares the readings of a `source`. */
export function sourceFinders(
  members: readonly Member[],
  { canonical, membersAt }: Pick<Addresses, 'canonical' | 'membersAt'>,
): Sources {
  const feeds = members.flatMap((member) => member.feeds.map(({ url }) => ({ member, url: canonical(url) })));
  const sites = members.map((member) => ({ member, url: member.site && canonical(member.site) }));
  const byFeed = groupBy(feeds, ({ url }) => url);
  const byName = groupBy([...feeds, ...sites], ({ url }) => url);
  const membersOf = (found: readonly { readonly member: Member }[] = []) => [
    ...new Set(found.map(({ member }) => member)),
  ];
  const finder =
    (find: (url: string) => readonly Member[]): SourceFinder =>
    ({ source, member }) => {
      const found = source?.url === undefined ? [] : find(source.url);
      return found.some(({ id }) => id === member) ? [] : found.toSorted(byId);
    };
  return {
    lies: finder((url) => {
      const ofFeed = byFeed.get(canonical(url));
      return ofFeed ? membersOf(ofFeed) : membersAt(url);
    }),
    isNamed: finder((url) => membersOf(byName.get(canonical(url)))),
  };
}

function byId(one: Member, other: Member): number {
  return one.id < other.id ? -1 : 1;
}

/** Entries by what their member and their id, address or title make of them; a title that stands twice is no name. */
function indexNames(
  entries: readonly ArchivedEntry[],
  canonical: Addresses['canonical'],
): ReadonlyMap<string | undefined, ArchivedEntry | undefined> {
  const named = new Map<string | undefined, ArchivedEntry | undefined>();
  for (const entry of entries) {
    const { sure, title } = namesOf(entry, entry.member, canonical);
    for (const name of [...sure, title]) named.set(name, named.has(name) ? undefined : entry);
  }
  named.delete(undefined);
  return named;
}

/** What would name an entry among those of a member: surely, or by a title that says enough. */
function namesOf({ id, url, title }: ArchivedEntry, member: string, canonical: Addresses['canonical']) {
  const mark = titleMark(title);
  return {
    sure: [
      ...(isGlobal(id) ? [`${member} id ${id}`] : []),
      ...(url === undefined ? [] : [`${member} at ${canonical(url)}`]),
    ],
    title: mark === undefined ? undefined : `${member} title ${mark}`,
  };
}

/** Only an id that is an IRI is the same everywhere (RFC 4287 §4.2.6); others are counted in each feed. */
export function isGlobal(id: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\S+$/iu.test(id);
}

/** Finds the entry at home to which another one links under the same title, where that title is each feed's only one. */
function linkedOriginals(entries: readonly ArchivedEntry[], { canonical, byAddress, isAtHome }: Addresses) {
  const marks = new Map(entries.map((entry) => [entry.key, titleMark(entry.title)]));
  const timesInFeed = new Map<string, number>();
  const feedsOfMark = new Map<string, number>();
  for (const { key, member, feed } of entries) {
    const mark = marks.get(key);
    if (mark === undefined) continue;
    const inFeed = `${member} ${feed} ${mark}`;
    const times = (timesInFeed.get(inFeed) ?? 0) + 1;
    timesInFeed.set(inFeed, times);
    if (times === 1) feedsOfMark.set(mark, (feedsOfMark.get(mark) ?? 0) + 1);
  }
  const ownMark = ({ key, member, feed }: ArchivedEntry) => {
    const mark = marks.get(key);
    return mark !== undefined && timesInFeed.get(`${member} ${feed} ${mark}`) === 1 ? mark : undefined;
  };
  return (entry: ArchivedEntry) => {
    const mark = ownMark(entry);
    // Links are many and addresses slow to compare, so only those of titles that another feed has as well are.
    if (mark === undefined || (feedsOfMark.get(mark) ?? 0) < 2) return undefined;
    const isOriginal = (other: ArchivedEntry) =>
      (other.member !== entry.member || other.feed !== entry.feed) &&
      ownMark(other) === mark &&
      isAtHome(other) &&
      mayBeSameText(entry.excerpt, other.excerpt);
    return firstOf(
      entry.links,
      ({ href }) => (byAddress.get(canonical(href)) ?? []).filter(isOriginal).sort(byKey)[0],
    );
  };
}

/** An order that no order of feeds and no date changes. */
function byKey(one: ArchivedEntry, other: ArchivedEntry): number {
  return one.key < other.key ? -1 : 1;
}

function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
