import { identifyingAddress } from '../archive/identifying-address.ts';
import { ownPlaces } from '../archive/own-places.ts';
import { canonicalAddress } from '../canonical-address.ts';
import type { ArchivedEntry, Day, Member, ReshareListing } from '../model.ts';
import type { Remembered } from './remembered.ts';

/** What is told of a reshare that is not shown, and of which of its keys. */
interface Reason {
  readonly key: keyof ReshareListing;
  readonly message: string;
}

/**
 * Finds why a listed reshare is not shown, whatever its original is: its day is still to come, or what it passes on waits, was taken
 * back or taken out. Of what waits nothing is told: a log must not say that something is held.
 */
export function whyNotNow(
  entries: readonly ArchivedEntry[],
  members: readonly Member[],
  {
    wasTakenBack = () => false,
    isTakenOut = () => false,
    withheld = [],
    today,
  }: Pick<Remembered, 'wasTakenBack' | 'isTakenOut' | 'withheld'> & { readonly today?: Day },
): (listing: ReshareListing) => Reason | 'untold' | undefined {
  const isOwnPlace = ownPlaces(members, [...entries, ...withheld]);
  // What waits and only points to a page keeps nobody from passing on the page.
  const own = withheld.filter(({ member, url }) => url !== undefined && isOwnPlace(member, url));
  const hidden = new Set(own.flatMap(({ url }) => (url === undefined ? [] : [canonicalAddress(url)])));
  const shown = new Set(entries.flatMap(({ url }) => identifyingAddress(url) ?? []));
  return (listing) => {
    const { of, on } = listing;
    if (today !== undefined && on > today) return { key: 'on', message: 'waits until its day.' };
    const isShown = shown.has(identifyingAddress(of) ?? '');
    if (!isShown && hidden.has(canonicalAddress(of))) return 'untold';
    if (!isShown && wasTakenBack(of)) return { key: 'of', message: TAKEN_BACK };
    return isTakenOut(listing) ? { key: 'of', message: TAKEN_OUT } : undefined;
  };
}

const TAKEN_BACK = 'left out, because its author took it back. Delete it from the file.';
const TAKEN_OUT = 'left out, because it was taken out of the hub. Delete it from the file.';
