import type { ArchivedEntry, Entry, Instant } from '../model.ts';
import { identifyingAddress } from './identifying-address.ts';

/** What an entry of a feed is recognised by. */
export type Recognisable = Pick<Entry, 'id' | 'url' | 'title' | 'published' | 'updated'>;

/**
 * Finds which entries of a feed the hub has already: by id, else by address, else by title and date, since some
 * software gives new ids at every reading, and a blog that moves gives new addresses. Address, and title with date,
 * count only where they belong to one entry on either side, and never against two different ids of one reading.
 */
export function recognise<Incoming extends Recognisable>(
  kept: readonly ArchivedEntry[],
  incoming: readonly Incoming[],
): ReadonlyMap<Incoming, ArchivedEntry> {
  const known = new Map(kept.map((entry) => [entry.id, entry]));
  const same = new Map<Incoming, ArchivedEntry>();
  for (const entry of incoming) {
    const before = known.get(entry.id);
    if (before) same.set(entry, before);
  }
  for (const { ofKept, ofIncoming } of TRAITS) {
    const met = new Set(same.values());
    const byTrait = only(kept, ofKept);
    for (const [trait, entry] of only(incoming, ofIncoming)) {
      const before = byTrait.get(trait);
      if (before && !met.has(before) && !same.has(entry)) same.set(entry, before);
    }
  }
  return same;
}

interface Trait {
  readonly ofKept: (entry: ArchivedEntry) => string | undefined;
  readonly ofIncoming: (entry: Recognisable) => string | undefined;
}

const TRAITS: readonly Trait[] = [
  { ofKept: ({ url }) => identifyingAddress(url), ofIncoming: ({ url }) => identifyingAddress(url) },
  {
    ofKept: ({ title, date, isDated }) => titleAndDate(title, isDated ? date : undefined),
    ofIncoming: ({ title, published, updated }) => titleAndDate(title, published ?? updated),
  },
];

/** Titles are kept cut, so only their beginnings are compared. */
const COMPARED_TITLE = 80;

function titleAndDate(title: string, date: Instant | undefined): string | undefined {
  if (title === '' || date === undefined) return undefined;
  return `${date} ${title.slice(0, COMPARED_TITLE)}`;
}

/** The entries by a trait that no other of them shares. */
function only<Entry>(
  entries: readonly Entry[],
  traitOf: (entry: Entry) => string | undefined,
): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  const shared = new Set<string>();
  for (const entry of entries) {
    const trait = traitOf(entry);
    if (trait === undefined) continue;
    if (found.has(trait)) shared.add(trait);
    else found.set(trait, entry);
  }
  for (const trait of shared) found.delete(trait);
  return found;
}
