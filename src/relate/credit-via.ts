import { siteName } from '../addresses.ts';
import { memberAsAuthor } from '../authors-of-entry.ts';
import { isPublicHost } from '../gather/guard-address.ts';
import type { Author, Member } from '../model.ts';
import type { AddressIndex } from './address-index.ts';
import type { Fault } from './find-original.ts';

/** Whoever pointed to an original, as they are named, and whom of the members that may be. */
export interface Credit {
  readonly author: Author;
  /** One, several where they share the site of the address, or nobody of the hub. */
  readonly members: readonly Member[];
}

/**
 * Names whoever pointed to an original: a member by id or by a page on their site, else the site of an address. Never a
 * withdrawn member, and never an address that only one network knows: a reader's click would land in their own.
 */
export function creditVia(
  via: string | undefined,
  index: AddressIndex,
  members: ReadonlyMap<string, Member>,
): Credit | Fault | undefined {
  if (via === undefined) return undefined;
  const isAddress = /^https?:\/\//iu.test(via) && URL.canParse(via);
  if (isAddress && !isPublicHost(new URL(via).hostname)) return { fault: PRIVATE };
  const owners = isAddress ? index.membersAt(via) : [];
  const member = members.get(isAddress ? (owners[0]?.id ?? '') : via);
  if (member?.status === 'withdrawn') return { fault: 'who is named there has withdrawn. Delete the `via`.' };
  if (!isAddress) {
    return member
      ? { author: memberAsAuthor(member), members: [member] }
      : { fault: 'it is neither a member nor an address.' };
  }
  // Of several who share a site, the address does not say which.
  const name = member && owners.length === 1 ? member.name : siteName(via);
  return { author: { name, url: via }, members: owners };
}

const PRIVATE =
  'its address leads into a private network, where no reader could follow it. Name whoever pointed to it, or delete the `via`.';
