import { canonicalAddress } from '../canonical-address.ts';
import { groupBy } from '../group-by.ts';
import type {
  Address,
  Curator,
  Introduction,
  IntroductionListing,
  Member,
  PlacedNote,
  RelatedEntry,
} from '../model.ts';
import { askForNearest } from './nearest-entry.ts';
import { opaqueSlug } from './slug.ts';

/** The introductions that may be shown, and why others, or parts of them, may not. */
export interface PresentedIntroductions {
  /** Newest first. */
  readonly introductions: readonly Introduction[];
  readonly notes: readonly PlacedNote[];
  /** One of the two said no, and the curator has to take the introduction out of the file. */
  readonly faults: readonly PlacedNote[];
}

/**
 * Presents the introductions to which both members said yes; one that still waits for a yes stays private, without a
 * note. `members` and `entries` are those the hub shows: what is not among them, such as an entry that was taken back,
 * is not named.
 */
export function presentIntroductions(
  listings: readonly IntroductionListing[],
  members: readonly Member[],
  entries: readonly RelatedEntry[] = [],
  curators: readonly Curator[] = [],
): PresentedIntroductions {
  const entriesOf = groupBy(entries, ({ member }) => member.id);
  const byId = new Map(members.map((member) => [member.id, member]));
  const introductions = new Map<string, Introduction>();
  const notes: PlacedNote[] = [];
  const faults: PlacedNote[] = [];
  for (const [position, listing] of listings.entries()) {
    const leaveOut = (reason: string, told = notes) =>
      told.push({
        file: 'introductions',
        path: [position, 'between'],
        message: `left out, because ${reason}`,
      });
    const [one, other] = listing.between;
    // The file itself tells of them what they do not want told, also while it waits; what is told is the same.
    if (listing.between.some((id) => byId.get(id)?.consent.introductions === 'no')) {
      leaveOut('one of the two does not want introductions. Delete it from the file.', faults);
      continue;
    }
    const on = dayOfBoth(listing);
    if (on === undefined) continue;
    const between = pairOf(byId.get(one), byId.get(other));
    if (!between) {
      leaveOut('one of the two is not, or no longer, a member.');
      continue;
    }
    const slug = opaqueSlug(on, ...[one, other].sort());
    if (introductions.has(slug)) {
      leaveOut('it is listed twice.');
      continue;
    }
    const ofBoth = between.flatMap(({ id }) => entriesOf.get(id) ?? []);
    const read = listing.read.flatMap((address) => {
      const related = entryAt(address, ofBoth);
      if (!related) notes.push(notShown(position, address, ofBoth));
      return related ?? [];
    });
    const by = curators.find(({ id }) => id === listing.by);
    introductions.set(slug, { slug, between, on, words: wordsOf(listing), read, ...(by && { by }) });
  }
  return { introductions: [...introductions.values()].reverse().sort(byDay), notes, faults };
}

/** The day of the second yes, or `undefined` while one is missing. */
function dayOfBoth({ between, accepted }: IntroductionListing): string | undefined {
  const dayOf = new Map(Object.entries(accepted));
  const days = between.flatMap((id) => dayOf.get(id) ?? []).sort();
  return days.length === between.length ? days.at(-1) : undefined;
}

function pairOf(one: Member | undefined, other: Member | undefined): Introduction['between'] | undefined {
  return one && other && one.id !== other.id ? [one, other] : undefined;
}

/** Only the two speak here; words filed under another id are nobody's to print. */
function wordsOf({ between, words }: IntroductionListing): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(words).filter(([id]) => between.includes(id)));
}

function notShown(position: number, address: Address, ofBoth: readonly RelatedEntry[]): PlacedNote {
  const shown = ofBoth.map(({ entry }) => entry).reverse();
  const message = NOT_SHOWN + askForNearest(address, shown);
  return { file: 'introductions', path: [position, 'read'], item: address, message };
}

const NOT_SHOWN =
  'is no entry of the two that the hub shows, so it is left out: it may wait, be outside the lane, or have been taken ' +
  'back. Check the address, or name another entry of theirs.';

function entryAt(address: Address, entries: readonly RelatedEntry[]): RelatedEntry | undefined {
  const page = canonicalAddress(address);
  return entries.find(({ entry }) => entry.url !== undefined && canonicalAddress(entry.url) === page);
}

function byDay(one: Introduction, other: Introduction): number {
  if (one.on === other.on) return 0;
  return one.on > other.on ? -1 : 1;
}
