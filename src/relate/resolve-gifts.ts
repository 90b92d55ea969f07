import { isPublicHost } from '../gather/guard-address.ts';
import { groupBy } from '../group-by.ts';
import type { Address, ArchivedEntry, Copy, Gift, Member, PlacedNote } from '../model.ts';
import { type AddressIndex, indexAddresses } from './address-index.ts';
import { askForNearest } from './nearest-entry.ts';
import { withHome } from './with-home.ts';

/** The gifts of one newcomer that may be shown, and why others may not. */
export interface ResolvedGifts {
  readonly gifts: readonly Gift[];
  /** They name the place in the file, never a person. */
  readonly notes: readonly PlacedNote[];
}

/**
 * Finds what newcomers named on joining. A member's entry is shown if its author lets others point to it; what else lies
 * on a member's site is theirs and waits, is outside the lane, or was taken back, so it is not shown. `members` are
 * all of `feeds.yaml`, the withdrawn as well, so that nothing of theirs comes back as a stranger's; `entries` are oldest first.
 */
export function giftResolver(
  entries: readonly ArchivedEntry[],
  members: readonly Member[],
  copies: readonly Copy[],
): (newcomer: Member) => ResolvedGifts {
  let index: AddressIndex | undefined;
  let entriesOf: ReadonlyMap<string, readonly ArchivedEntry[]> | undefined;
  const byId = new Map(members.map((member) => [member.id, member]));
  return (newcomer) => {
    const gifts: Gift[] = [];
    const notes: PlacedNote[] = [];
    const row = members.findIndex(({ id }) => id === newcomer.id);
    for (const url of newcomer.gifts) {
      index ??= indexAddresses(entries, members.map(withHome), copies);
      entriesOf ??= groupBy(entries, ({ member }) => member);
      const gift = resolve(url, newcomer, index, byId, entriesOf);
      if ('url' in gift) gifts.push(gift);
      else {
        const message = `left out, because ${gift.fault}`;
        notes.push({ file: 'feeds', path: ['members', row, 'gifts'], item: url, message });
      }
    }
    return { gifts, notes };
  };
}

function resolve(
  url: Address,
  newcomer: Member,
  index: AddressIndex,
  members: ReadonlyMap<string, Member>,
  entriesOf: ReadonlyMap<string, readonly ArchivedEntry[]>,
): Gift | { readonly fault: string } {
  const entry = index.entryAt(url);
  const owners = entry ? [members.get(entry.member)] : index.membersAt(url);
  if (owners.length === 0 && !isPublicHost(new URL(url).hostname)) return { fault: PRIVATE };
  if (owners.length === 0) return { url };
  if (owners.some((owner) => owner?.id === newcomer.id)) return { fault: 'it is the newcomer’s own.' };
  if (!entry) {
    // Nobody is led to the work of somebody who did not want it.
    const open = owners.filter((owner) => whyNotPointTo(owner) === undefined);
    const shown = open.flatMap((owner) => entriesOf.get(owner?.id ?? '') ?? []);
    return { fault: NOT_SHOWN + askForNearest(url, shown) };
  }
  const refusal = owners.map(whyNotPointTo).find((reason) => reason !== undefined);
  if (refusal !== undefined) return { fault: refusal };
  return { url: entry.url ?? url, entry: entry.key };
}

const NOT_SHOWN = 'it lies on a member’s site but is no entry that the hub shows.';

const PRIVATE = 'it leads into a private network, where no reader could follow it.';

/** To be named as somebody's favourite is a kind of reshare, and the beginning of a conversation. */
function whyNotPointTo(owner: Member | undefined): string | undefined {
  if (owner === undefined || owner.status === 'withdrawn') return 'its author has withdrawn.';
  if (!owner.consent.reshares) return 'its author does not want others to pass on their work.';
  return owner.consent.conversations
    ? undefined
    : 'its author does not want their work to be shown beside that of others.';
}
