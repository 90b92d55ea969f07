import { siteName } from '../addresses.ts';
import { authorsOfEntry, memberAsAuthor } from '../authors-of-entry.ts';
import { isPublicHost } from '../gather/guard-address.ts';
import { languageOfEntry } from '../language-of-entry.ts';
import type { Address, ArchivedEntry, Author, Member, Original, ReshareListing } from '../model.ts';
import { publishedOf } from '../published-of.ts';
import type { AddressIndex } from './address-index.ts';
import { askForNearest } from './nearest-entry.ts';

/** Why a reshare cannot be shown, as the end of a sentence. */
export interface Fault {
  readonly fault: string;
  /** True when its author said no, so that the curator has to take it out of the file. */
  readonly isRefused?: true;
}

/**
 * Finds what a reshare quotes. An entry that the hub holds speaks for itself; anything else on a member's site is
 * still theirs, and not shown; what is nobody's here is as the curator describes it. `entriesOf` gives by member what the
 * hub shows, oldest first.
 */
export function findOriginal(
  listing: ReshareListing,
  index: AddressIndex,
  members: ReadonlyMap<string, Member>,
  entriesOf: ReadonlyMap<string, readonly ArchivedEntry[]>,
  isReachable: (address: Address) => boolean = isPublicPage,
): Original | Fault {
  const entry = index.entryAt(listing.of);
  const owner = members.get(entry?.member ?? strictest(index.membersAt(listing.of))?.id ?? '');
  if (!owner) return ofStranger(listing, isReachable);
  if (owner.status === 'withdrawn') return { fault: 'its author has withdrawn. Delete it from the file.' };
  if (!owner.consent.reshares)
    return { fault: 'its author does not allow reshares. Delete it from the file.', isRefused: true };
  if (!entry && owner.site === undefined) {
    return {
      fault: 'it may be the work of a member whose `site` is not in feeds.yaml. Give that member’s `site`.',
    };
  }
  if (entry) return ofEntry(entry, owner, listing);
  return { fault: NOT_SHOWN + askForNearest(listing.of, entriesOf.get(owner.id) ?? []) };
}

/** To show it on the curator's word would let out what waits, or what its author keeps outside the lane. */
const NOT_SHOWN =
  'it lies on a member’s site but is no entry that the hub shows: it may be waiting, outside the lane, or older than ' +
  'the feed. Check the address, and ask its author.';

/** Of members who share a site, the one whose word forbids most: nobody's no is overruled by another's yes. */
function strictest(owners: readonly Member[]): Member | undefined {
  const refusal = ({ status, consent }: Member) =>
    status === 'withdrawn' ? 3 : !consent.reshares ? 2 : consent.text === 'link' ? 1 : 0;
  return owners.toSorted((one, other) => refusal(other) - refusal(one))[0];
}

function ofEntry(entry: ArchivedEntry, member: Member, listing: ReshareListing): Original {
  const language = languageOfEntry({ entry, member });
  const { license = member.license } = entry;
  const published = publishedOf(entry);
  return {
    url: entry.url ?? listing.of,
    title: entry.title || (listing.title ?? ''),
    author: together(authorsOfEntry({ entry, member }), member),
    publication: member.name,
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
    ...(license !== undefined && { license }),
    member,
    entry,
  };
}

function ofStranger(
  { of, title, author, site }: ReshareListing,
  isReachable: (address: Address) => boolean,
): Original | Fault {
  if (title === undefined || author === undefined || site === undefined) {
    return { fault: 'its author is not a member, so it needs `title`, `author` and `site`.' };
  }
  if (![of, site].every(isReachable)) return { fault: PRIVATE };
  return { url: of, title, author: { name: author, url: site }, publication: siteName(site) };
}

/** A reader's click on anything else would land in their own network. */
function isPublicPage(address: Address): boolean {
  return isPublicHost(new URL(address).hostname);
}

const PRIVATE =
  'its address, or that of its site, leads into a private network, where no reader could follow it. Give the public one.';

/** All who wrote an entry are credited; one address can lead to one of them only, so several share the member's. */
function together(authors: readonly Author[], member: Member): Author {
  const [only] = authors;
  if (only !== undefined && authors.length === 1) return only;
  return { ...memberAsAuthor(member), name: authors.map(({ name }) => name).join(', ') };
}
