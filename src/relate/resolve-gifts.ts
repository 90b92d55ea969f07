import { isPublicHost } from '../gather/guard-address.ts';
import type { Address, ArchivedEntry, Copy, Gift, Member } from '../model.ts';
import { type AddressIndex, indexAddresses } from './address-index.ts';
import { withHome } from './with-home.ts';

/** The gifts of one newcomer that may be shown, and why others may not. */
export interface ResolvedGifts {
  readonly gifts: readonly Gift[];
  /** They name the place in the file, never a person. */
  readonly notices: readonly string[];
}

/**
 * Finds what newcomers named on joining. A member's entry is shown if its author lets others point to it; what else lies
 * on a member's site is theirs and waits, is outside the lane, or was taken back, so it is not shown. `members` are
 * all of `feeds.yaml`, the withdrawn as well, so that nothing of theirs comes back as a stranger's.
 */
export function giftResolver(
  entries: readonly ArchivedEntry[],
  members: readonly Member[],
  copies: readonly Copy[],
): (newcomer: Member) => ResolvedGifts {
  let index: AddressIndex | undefined;
  const byId = new Map(members.map((member) => [member.id, member]));
  return (newcomer) => {
    const gifts: Gift[] = [];
    const notices: string[] = [];
    const row = members.findIndex(({ id }) => id === newcomer.id) + 1;
    for (const [position, url] of newcomer.gifts.entries()) {
      index ??= indexAddresses(entries, members.map(withHome), copies);
      const gift = resolve(url, newcomer, index, byId);
      if ('url' in gift) gifts.push(gift);
      else {
        const place = `feeds.yaml, member ${row}, gift ${position + 1}`;
        notices.push(`${place}: left out, because ${gift.fault}`);
      }
    }
    return { gifts, notices };
  };
}

function resolve(
  url: Address,
  newcomer: Member,
  index: AddressIndex,
  members: ReadonlyMap<string, Member>,
): Gift | { readonly fault: string } {
  const entry = index.entryAt(url);
  const owners = entry ? [members.get(entry.member)] : index.membersAt(url);
  if (owners.length === 0 && !isPublicHost(new URL(url).hostname)) return { fault: PRIVATE };
  if (owners.length === 0) return { url };
  if (owners.some((owner) => owner?.id === newcomer.id)) return { fault: 'it is the newcomer’s own.' };
  if (!entry) return { fault: 'it lies on a member’s site but is no entry that the hub shows.' };
  if (!owners.every((owner) => owner !== undefined && mayPointTo(owner))) {
    return { fault: 'its author does not want others to pass on their work, or has withdrawn.' };
  }
  return { url: entry.url ?? url, entry: entry.key };
}

const PRIVATE = 'it leads into a private network, where no reader could follow it.';

/** To be named as somebody's favourite is a kind of reshare, and the beginning of a conversation. */
function mayPointTo({ consent, status }: Member): boolean {
  return status !== 'withdrawn' && consent.reshares && consent.conversations;
}
