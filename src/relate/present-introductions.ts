import { canonicalAddress } from '../canonical-address.ts';
import type {
  Address,
  Curator,
  Introduction,
  IntroductionListing,
  IntroductionNote,
  Member,
  RelatedEntry,
} from '../model.ts';
import { groupBy } from './group-by.ts';
import { opaqueSlug } from './slug.ts';

/** The introductions that may be shown, and why others may not. */
export interface PresentedIntroductions {
  /** Newest first. */
  readonly introductions: readonly Introduction[];
  readonly notices: readonly string[];
  /** Addresses to read that are not shown, each with its place. */
  readonly notes: readonly IntroductionNote[];
}

/**
 * Presents the introductions to which both members said yes; one that still waits for a yes stays private, without a
 * notice. `members` and `entries` are those the hub shows: what is not among them, such as an entry that was taken back,
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
  const notices: string[] = [];
  const notes: IntroductionNote[] = [];
  for (const [position, listing] of listings.entries()) {
    const notice = (reason: string) =>
      notices.push(
        `_data/introductions.yaml, introduction ${position + 1} (${listing.proposed}): left out, because ${reason}`,
      );
    const [one, other] = listing.between;
    const accepted = new Map(Object.entries(listing.accepted));
    const [oneDay, otherDay] = [accepted.get(one), accepted.get(other)];
    // The file itself tells of them what they do not want told, also while it waits; the notice is the same.
    if (listing.between.some((id) => byId.get(id)?.consent.introductions === 'no')) {
      notice('one of the two does not want introductions. Delete it from the file.');
      continue;
    }
    if (oneDay === undefined || otherDay === undefined) continue;
    const between = pairOf(byId.get(one), byId.get(other));
    if (!between) {
      notice('one of the two is not, or no longer, a member.');
      continue;
    }
    const [, on = otherDay] = [oneDay, otherDay].sort();
    const slug = opaqueSlug(on, ...[one, other].sort());
    if (introductions.has(slug)) {
      notice('it is listed twice.');
      continue;
    }
    const ofBoth = between.flatMap(({ id }) => entriesOf.get(id) ?? []);
    const read = listing.read.flatMap((address, at) => {
      const related = entryAt(address, ofBoth);
      if (!related) notes.push({ path: [position, 'read', at], message: NOT_SHOWN });
      return related ?? [];
    });
    const by = curators.find(({ id }) => id === listing.by);
    introductions.set(slug, { slug, between, on, words: wordsOf(listing), read, ...(by && { by }) });
  }
  return { introductions: [...introductions.values()].reverse().sort(byDay), notices, notes };
}

function pairOf(one: Member | undefined, other: Member | undefined): Introduction['between'] | undefined {
  return one && other && one.id !== other.id ? [one, other] : undefined;
}

/** Only the two speak here; words filed under another id are nobody's to print. */
function wordsOf({ between, words }: IntroductionListing): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(words).filter(([id]) => between.includes(id)));
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
