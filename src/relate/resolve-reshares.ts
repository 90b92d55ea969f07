import { countWords } from '../care/words.ts';
import type {
  Address,
  ArchivedEntry,
  Curator,
  Hub,
  Member,
  Original,
  Reshare,
  ReshareListing,
} from '../model.ts';
import { canonicalAddress } from '../read/canonical-address.ts';
import { type Copy, indexAddresses } from './address-index.ts';
import { creditVia } from './credit-via.ts';
import { findOriginal } from './find-original.ts';
import { opaqueSlug } from './slug.ts';
import { withHome } from './with-home.ts';

/** The reshares that may be shown, and why others may not. Notices name their place in the file, never a person. */
export interface ResolvedReshares {
  /** Newest first; of one day, the later in the file first. */
  readonly reshares: readonly Reshare[];
  readonly notices: readonly string[];
}

/**
 * Makes of each listed reshare what a page shows: the original found among the members' entries, or described by the
 * curator where its author is not a member. `members` are all of `feeds.yaml`, the withdrawn as well, so that nothing
 * of theirs comes back as a stranger's. A reshare of a copy is one of its original.
 */
export function resolveReshares(
  listings: readonly ReshareListing[],
  entries: readonly ArchivedEntry[],
  hub: Hub,
  members: readonly Member[],
  copies: readonly Copy[] = [],
  wasTakenBack: (address: Address) => boolean = () => false,
): ResolvedReshares {
  const index = indexAddresses(entries, members.map(withGuardedHome), copies);
  const curators = new Map(hub.curators.map((curator) => [curator.id, curator]));
  const byId = new Map(members.map((member) => [member.id, member]));
  const reshares = new Map<string, Reshare>();
  const notices: string[] = [];
  for (const [position, listing] of listings.entries()) {
    const notice = (text: string) =>
      notices.push(`_data/reshares.yaml, reshare ${position + 1} (${listing.on}): ${text}`);
    if (wasTakenBack(listing.of)) {
      notice('left out, because its author took it back. Delete it from the file.');
      continue;
    }
    const original = findOriginal(listing, index, byId);
    if ('fault' in original) {
      notice(`left out, because ${original.fault}`);
      continue;
    }
    const slug = opaqueSlug(listing.on, canonicalAddress(listing.of));
    if (reshares.has(slug)) {
      notice('left out, because the same original was reshared on the same day. Keep one of the two.');
      continue;
    }
    const quote = allowedQuote(listing.quote, original);
    if ('fault' in quote) notice(`shown without its quote, because ${quote.fault}`);
    const via = creditVia(listing.via, index, byId);
    if (via !== undefined && 'fault' in via) notice(`shown without its via, because ${via.fault}`);
    reshares.set(slug, {
      slug,
      original,
      by: curatorOf(listing.by, curators),
      on: listing.on,
      why: listing.why,
      ...(via !== undefined && !('fault' in via) && { via }),
      ...('quote' in quote && { quote: quote.quote }),
      ...(listing.give !== undefined && { give: listing.give }),
    });
  }
  return { reshares: [...reshares.values()].reverse().sort(byDay), notices };
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

/** Quotes count towards the words a member allows; a quote is never cut, since that could change what it says. */
function allowedQuote(
  quote: string | undefined,
  { member, entry }: Original,
): { readonly quote: string } | { readonly fault: string } | Record<never, never> {
  if (quote === undefined) return {};
  if (entry?.isLinkOnly) return { fault: 'only title and link of it are shown for now.' };
  if (member?.consent.text === 'link') return { fault: 'its author allows links only. Take the quote out.' };
  const words = countWords(quote);
  if (member?.consent.text === 'excerpt' && words > member.excerptWords) {
    return {
      fault: `it has ${words} words and its author allows ${member.excerptWords}. Shorten the quote.`,
    };
  }
  return { quote };
}

function byDay(one: Reshare, other: Reshare): number {
  if (one.on === other.on) return 0;
  return one.on > other.on ? -1 : 1;
}
