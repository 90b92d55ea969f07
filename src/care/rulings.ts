import { canonicalAddress } from '../canonical-address.ts';
import type { ArchivedEntry, Day, Decision } from '../model.ts';

/** What a curator may say about an entry that waits, or could. */
export type EntryRuling = 'release' | 'title-only' | 'ask' | 'keep-out';

const RULINGS: ReadonlySet<string> = new Set<EntryRuling>(['release', 'title-only', 'ask', 'keep-out']);

/** The last ruling about an entry. */
export interface Ruled {
  readonly ruling: EntryRuling;
  readonly on: Day;
  /** How many there are about this entry, so that one more is known for a new one. */
  readonly count: number;
  /** True when it may be about another entry as well, by that one's address or id: then it lets nothing out. */
  readonly isShared?: boolean;
}

/** What an entry is named by in `_data/decisions.yaml`. */
export type EntryName = Pick<ArchivedEntry, 'member' | 'url' | 'id' | 'key' | 'feed'>;

/** What is known of names that may not be an entry's own: an author writes any id and any address into a feed. */
export interface OtherNames {
  /** Canonical addresses of feeds other than the entry's own. */
  readonly feeds?: ReadonlySet<string>;
  /** Whether an address lies where the entry's member does not write. */
  readonly isElsewhere?: (entry: EntryName, address: string) => boolean;
  /** Whether another entry has this as its address, or somebody else's has it as its id. */
  readonly isAnothers?: (entry: EntryName, name: string) => boolean;
}

/**
 * Finds what curators ruled about single entries: by address in any spelling, by id, or by the key that the desk gives where there
 * is no address. A pin is no ruling on what may be shown, and a ruling about a feed is none about its entries. No entry is meant by what
 * was said about another one: an id that is the address, or the key, of something else names nothing, and a page on somebody
 * else's site that an entry gives as its address is kept out with it, and not let out.
 */
export function rulingsOn(
  decisions: readonly Decision[],
  { feeds = new Set(), isElsewhere = () => false, isAnothers = () => false }: OtherNames = {},
): (entry: EntryName) => Ruled | undefined {
  const byName = new Map<string, Ruled>();
  for (const { about, ruling, on } of decisions) {
    if (!isEntryRuling(ruling)) continue;
    const name = nameOf(about);
    byName.set(name, { ruling, on, count: (byName.get(name)?.count ?? 0) + 1 });
  }
  if (byName.size === 0) return () => undefined;
  return (entry) => {
    const { url, id, key, feed } = entry;
    // No entry can take the name of a feed, so as to be meant by a ruling about that.
    const isOfFeed = (address: string) => address === canonicalAddress(feed) || feeds.has(address);
    const isOwnId =
      !KEY.test(id) &&
      !(isAddress(id) && (isElsewhere(entry, id) || isAnothers(entry, id)) && !isSame(id, url));
    const names = [url, ...(isOwnId ? [id] : []), key].filter((name) => name !== undefined);
    for (const name of names) {
      if (isOfFeed(canonicalAddress(name))) continue;
      const ruled = byName.get(nameOf(name)) ?? byName.get(nameOf(name.replace(/#.*$/su, '')));
      if (ruled === undefined) continue;
      const isShared = isAddress(name) ? isElsewhere(entry, name) : name !== key && isAnothers(entry, name);
      return isShared ? { ...ruled, isShared } : ruled;
    }
    return undefined;
  };
}

/** Whether an entry, as it was ruled on, may be shown whatever was found in it. */
export function isLetOut(ruled: Ruled | undefined): boolean {
  return ruled?.ruling === 'release' && !ruled.isShared;
}

/** As `entryKey` makes them; they stand in the pages. */
const KEY = /^[0-9a-f]{16}$/u;

/** Some blogs give a day one page and each entry a place in it; a ruling about the page is one about all of them. */
export function withPlace(name: string): string {
  return URL.canParse(name) ? canonicalAddress(name).replace(/#.*$/su, '') + new URL(name).hash : name;
}

/** Whether two names are one address. */
function isSame(one: string, other: string | undefined): boolean {
  return other !== undefined && withPlace(one) === withPlace(other);
}

function isAddress(name: string): boolean {
  return /^https?:/iu.test(name) && URL.canParse(name);
}

/** An id may be written like what is compared of an address. */
function nameOf(name: string): string {
  return `${isAddress(name) ? 'address' : 'id'} ${withPlace(name)}`;
}

function isEntryRuling(ruling: Decision['ruling']): ruling is EntryRuling {
  return RULINGS.has(ruling);
}
