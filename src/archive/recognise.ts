import { millisecondsOf } from '../dates.ts';
import { DAY } from '../days.ts';
import type { ArchivedEntry, Entry, Instant } from '../model.ts';
import { identifyingAddress } from './identifying-address.ts';

/** What an entry of a feed is recognised by. */
export type Recognisable = Pick<Entry, 'id' | 'url' | 'title' | 'published' | 'updated'>;

/**
 * Finds which entries of a feed the hub has already: by id, else by address, else by title and date, since some
 * software gives new ids at every reading, and a blog that moves gives new addresses, and perhaps other time zones.
 * All but the id count only where they belong to one entry on either side.
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
  for (const { ofKept, ofIncoming, isNear = () => true } of TRAITS) {
    const met = new Set(same.values());
    const byTrait = only(kept, ofKept);
    for (const [trait, entry] of only(incoming, ofIncoming)) {
      const before = byTrait.get(trait);
      if (before && !met.has(before) && !same.has(entry) && isNear(entry, before)) same.set(entry, before);
    }
  }
  return same;
}

interface Trait {
  readonly ofKept: (entry: ArchivedEntry) => string | undefined;
  readonly ofIncoming: (entry: Recognisable) => string | undefined;
  /** What else has to hold. */
  readonly isNear?: (entry: Recognisable, before: ArchivedEntry) => boolean;
}

const TRAITS: readonly Trait[] = [
  { ofKept: ({ url }) => identifyingAddress(url), ofIncoming: ({ url }) => identifyingAddress(url) },
  {
    ofKept: ({ title, date, isDated }) => titleAndDate(title, isDated ? date : undefined),
    ofIncoming: ({ title, published, updated }) => titleAndDate(title, published ?? updated),
  },
  {
    ofKept: ({ title, isDated }) => (isDated ? longTitle(title) : undefined),
    ofIncoming: ({ title }) => longTitle(title),
    isNear: ({ published, updated }, { date }) => isWithinADay(published ?? updated, date),
  },
];

/** A title of one word, such as “Notes”, is that of many entries. */
function longTitle(title: string): string | undefined {
  return /\S\s+\S/u.test(title) ? title.slice(0, COMPARED_TITLE) : undefined;
}

function isWithinADay(one: Instant | undefined, other: Instant): boolean {
  return one !== undefined && Math.abs(millisecondsOf(one) - millisecondsOf(other)) < DAY;
}

/** Titles are kept cut, so only their beginnings are compared. */
const COMPARED_TITLE = 80;

/** Notes without titles are told apart by their moment alone. */
function titleAndDate(title: string, date: Instant | undefined): string | undefined {
  return date === undefined ? undefined : `${date} ${title.slice(0, COMPARED_TITLE)}`;
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
