import type { Address, ArchivedEntry, Member } from '../model.ts';
import { ownPlaces } from './own-places.ts';
import type { Tombstones } from './tombstones.ts';

/** Says of an address whether a member took back what they wrote there. `kept` are the entries that the hub keeps. */
export function takenBackIn(
  tombstones: Pick<Tombstones, 'hasAddress'>,
  members: readonly Member[],
  kept: readonly ArchivedEntry[],
): (address: Address) => boolean {
  const isOwnPlace = ownPlaces(members, kept);
  return (address) =>
    tombstones.hasAddress(address, () => members.filter(({ id }) => isOwnPlace(id, address)));
}
