import { authorsOfEntry } from '../authors-of-entry.ts';
import { canonicalAddress } from '../canonical-address.ts';
import { countWords } from '../care/words.ts';
import { groupBy } from '../group-by.ts';
import type {
  ArchivedEntry,
  Copy,
  Curator,
  Day,
  Hub,
  Member,
  Original,
  PlacedNote,
  Reshare,
  ReshareListing,
} from '../model.ts';
import { indexAddresses } from './address-index.ts';
import { allowQuote } from './allow-quote.ts';
import { findOriginal } from './find-original.ts';
import type { Remembered } from './remembered.ts';
import { slugOfReshare } from './slug-of-listing.ts';
import { viaTracer } from './trace-via.ts';
import { whyNotNow } from './why-not-now.ts';
import { withHome } from './with-home.ts';

/** The reshares that may be shown, and why others may not. */
export interface ResolvedReshares {
  /** Newest first; of one day, the later in the file first. */
  readonly reshares: readonly Reshare[];
  /** They name their place in the file, never a person. */
  readonly notes: readonly PlacedNote[];
  /** What the curator wrote and has to mend, or has to take out of the file since its author said no. */
  readonly faults: readonly PlacedNote[];
}

/**
 * Makes of each listed reshare what a page shows: the original found among the members' entries, or described by the
 * curator where its author is not a member. `members` are all of `feeds.yaml`, the withdrawn as well, so that nothing
 * of theirs comes back as a stranger's. A reshare of a copy is one of its original. `verdictOf` says what is known of a
 * quotation; one that nobody compared with its original is not shown. `entries` are those shown, oldest first.
 */
export function resolveReshares(
  listings: readonly ReshareListing[],
  entries: readonly ArchivedEntry[],
  hub: Hub,
  members: readonly Member[],
  copies: readonly Copy[] = [],
  remembered: Pick<Remembered, 'wasTakenBack' | 'isTakenOut' | 'verdictOf' | 'withheld' | 'isReachable'> & {
    readonly today?: Day;
  } = {},
): ResolvedReshares {
  const { verdictOf = () => 'unseen', isReachable } = remembered;
  const index = indexAddresses(entries, members.map(withGuardedHome), copies);
  const curators = new Map(hub.curators.map((curator) => [curator.id, curator]));
  const byId = new Map(members.map((member) => [member.id, member]));
  const entriesOf = groupBy(entries, ({ member }) => member);
  const reasonAgainst = whyNotNow(entries, members, remembered);
  const pass = viaTracer(listings, index, byId, copies);
  const reshares = new Map<string, Reshare>();
  const notes: PlacedNote[] = [];
  const faults: PlacedNote[] = [];
  /** Words quoted of each original: all reshares stand on one page. */
  const spent = new Map<string, number>();
  for (const [position, listing] of listings.entries()) {
    const told = (key: keyof ReshareListing, message: string): PlacedNote => ({
      file: 'reshares',
      path: [position, key],
      message,
    });
    const note = (key: keyof ReshareListing, message: string) => notes.push(told(key, message));
    const fault = (key: keyof ReshareListing, message: string) => faults.push(told(key, message));
    const reason = reasonAgainst(listing);
    if (reason === 'untold') continue;
    if (reason !== undefined) {
      note(reason.key, reason.message);
      continue;
    }
    const original = findOriginal(listing, index, byId, entriesOf, isReachable);
    if ('fault' in original) {
      (original.isRefused ? fault : note)('of', `left out, because ${original.fault}`);
      continue;
    }
    const slug = slugOfReshare(listing);
    if (reshares.has(slug)) {
      note('of', 'left out, because the same original was reshared on the same day. Keep one of the two.');
      continue;
    }
    const by = curatorOf(listing.by, curators);
    if (isByAuthor(by, original)) {
      fault('by', OWN_ENTRY);
      continue;
    }
    const address = canonicalAddress(original.url);
    const quote = allowQuote(listing, original, verdictOf, spent.get(address));
    if ('quote' in quote) spent.set(address, (spent.get(address) ?? 0) + countWords(quote.quote));
    if ('notice' in quote) note('quote', `shown without its quote, because ${quote.notice}`);
    if ('fault' in quote) fault('quote', quote.fault);
    const { via, members: viaMembers, further, fault: viaFault } = pass(listing, original);
    if (viaFault !== undefined) note('via', `shown without its via, because ${viaFault}`);
    reshares.set(slug, {
      slug,
      original,
      by,
      on: listing.on,
      why: listing.why,
      ...(via !== undefined && { via }),
      ...(viaMembers.length > 0 && { viaMembers }),
      ...(further.length > 0 && { viaFurther: further }),
      ...('quote' in quote && { quote: quote.quote }),
      ...(listing.give !== undefined && { give: listing.give }),
    });
  }
  return { reshares: [...reshares.values()].reverse().sort(byDay), notes, faults };
}

/**
 * Somebody who withdrew, or who does not allow everything, may have given no site. Their feed's host then stands for
 * it: it may keep a stranger's reshare out, with a notice, but it lets nothing of theirs in under another name.
 */
function withGuardedHome(member: Member): Member {
  const { reshares, text } = member.consent;
  const isOpen = member.status !== 'withdrawn' && reshares && text === 'full' && !member.pseudonym;
  return isOpen ? member : withHome(member);
}

/** Configuration checks curators; a hub without any may still sign with a name. */
function curatorOf(id: string, curators: ReadonlyMap<string, Curator>): Curator {
  return curators.get(id) ?? { id, name: id };
}

/** A group blog names its authors, and a curator may be one of them. */
function isByAuthor(by: Curator, { author, entry, member }: Original): boolean {
  const authors = entry && member ? authorsOfEntry({ entry, member }) : [author];
  return authors.some(({ name, url }) => name === by.name || (url !== undefined && url === by.url));
}

const OWN_ENTRY =
  'is the author of this entry; nobody reshares their own. Let another curator do it, in their own words';

function byDay(one: Reshare, other: Reshare): number {
  if (one.on === other.on) return 0;
  return one.on > other.on ? -1 : 1;
}
