import { groupBy } from '../group-by.ts';
import type { ArchivedEntry } from '../model.ts';

/** What is known of the entries' places besides their addresses. */
export interface Places {
  /** Whether an entry's address lies on its own member's site. */
  readonly isAtHome: (entry: ArchivedEntry) => boolean;
  /** The place of an entry's feed in its member's list. */
  readonly feedPlace: (entry: ArchivedEntry) => number;
}

/**
 * Among entries of one address, says of each copy what it is a copy of: the entry at home on its own member's site,
 * and of one member's several feeds the first listed one's. Where nobody is at home the page is a stranger's, and
 * several members may well write about it: their entries all stay. Dates decide nothing.
 */
export function chooseAtAddress(
  entries: readonly ArchivedEntry[],
  places: Places,
): readonly (readonly [copy: ArchivedEntry, original: ArchivedEntry])[] {
  return [...byFragment(entries)].flatMap((group) => {
    if (group.length < 2) return [];
    const atHome = group.filter(places.isAtHome);
    const own = chooseFeed(atHome.length > 0 ? atHome : group, places.feedPlace);
    if (atHome.length === 0) return own;
    const repeated = new Set(own.map(([copy]) => copy.key));
    const originals = atHome.filter(({ key }) => !repeated.has(key));
    const elsewhere = group.filter((entry) => !places.isAtHome(entry));
    return [...own, ...pairs(elsewhere, originals)];
  });
}

/** Some blogs give a day one page and each entry a fragment of it; then the fragment belongs to the address. */
function byFragment(entries: readonly ArchivedEntry[]): Iterable<readonly ArchivedEntry[]> {
  const isDayPage = new Set(entries.map(feedOf)).size < entries.length;
  return isDayPage ? groupBy(entries, ({ url = '' }) => url.split('#')[1] ?? '').values() : [entries];
}

/**
 * Among entries that are one writing, says of those of a member's later feeds that they are copies of the first
 * feed's. Two entries of one feed are two entries.
 */
export function chooseFeed(
  entries: readonly ArchivedEntry[],
  feedPlace: Places['feedPlace'],
): readonly (readonly [copy: ArchivedEntry, original: ArchivedEntry])[] {
  return [...groupBy(entries, ({ member }) => member).values()].flatMap((ofMember) => {
    const first = ofMember.reduce((one, other) => (feedPlace(other) < feedPlace(one) ? other : one));
    const isFirst = (entry: ArchivedEntry) => entry.feed === first.feed;
    return pairs(
      ofMember.filter((entry) => !isFirst(entry)),
      ofMember.filter(isFirst),
    );
  });
}

/** Each copy with the original of its id, else with the first by key, which no order of feeds or dates changes. */
function pairs(copies: readonly ArchivedEntry[], originals: readonly ArchivedEntry[]) {
  if (copies.length === 0) return [];
  const sorted = originals.toSorted((one, other) => (one.key < other.key ? -1 : 1));
  const byId = new Map(sorted.toReversed().map((entry) => [entry.id, entry]));
  return copies.flatMap((copy) => {
    const original = byId.get(copy.id) ?? sorted[0];
    return original ? [[copy, original] as const] : [];
  });
}

function feedOf({ member, feed }: ArchivedEntry): string {
  return `${member} ${feed}`;
}
