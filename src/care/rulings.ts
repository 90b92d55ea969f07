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
}

/** What an entry is named by in `_data/decisions.yaml`. */
export type EntryName = Pick<ArchivedEntry, 'url' | 'id' | 'key' | 'feed'>;

/**
 * Finds what curators ruled about single entries: by address in any spelling, by id, or by the key that the desk gives where there
 * is no address. A pin is no ruling on what may be shown, and a ruling about a feed is none about its entries; `feeds` are
 * the canonical addresses of others than the entry's own.
 */
export function rulingsOn(
  decisions: readonly Decision[],
  feeds: ReadonlySet<string> = new Set(),
): (entry: EntryName) => Ruled | undefined {
  const byName = new Map<string, Ruled>();
  for (const { about, ruling, on } of decisions) {
    if (!isEntryRuling(ruling)) continue;
    const name = withPlace(about);
    byName.set(name, { ruling, on, count: (byName.get(name)?.count ?? 0) + 1 });
  }
  if (byName.size === 0) return () => undefined;
  return ({ url, id, key, feed }) => {
    const names = [url, id, key].filter((name) => name !== undefined);
    // No entry can take the name of a feed, so as to be meant by a ruling about that.
    const isOfFeed = (address: string) => address === canonicalAddress(feed) || feeds.has(address);
    const own = names.filter((name) => !isOfFeed(canonicalAddress(name)));
    const found = own.flatMap(
      (name) => byName.get(withPlace(name)) ?? byName.get(canonicalAddress(name)) ?? [],
    );
    return found[0];
  };
}

/** Some blogs give a day one page and each entry a place in it; a ruling about the page is one about all of them. */
export function withPlace(name: string): string {
  return URL.canParse(name) ? canonicalAddress(name).replace(/#.*$/su, '') + new URL(name).hash : name;
}

function isEntryRuling(ruling: Decision['ruling']): ruling is EntryRuling {
  return RULINGS.has(ruling);
}
