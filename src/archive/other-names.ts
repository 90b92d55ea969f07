import { type EntryName, type OtherNames, withPlace } from '../care/rulings.ts';
import type { Member } from '../model.ts';
import { ownPlaces } from './own-places.ts';

/**
 * Finds the names that entries took which are not theirs: `entries` are all that the hub keeps, so that one of them does not
 * profit from what a curator said about another.
 */
export function otherNames(
  members: readonly Pick<Member, 'id' | 'site' | 'feeds'>[],
  entries: readonly EntryName[],
): OtherNames {
  const isOwn = ownPlaces(
    members,
    entries.map(({ member, url }) => ({ member, ...(url !== undefined && { url }) })),
  );
  const byAddress = new Map<string, EntryName[]>();
  const byId = new Map<string, Set<string>>();
  for (const entry of entries) {
    if (entry.url !== undefined) add(byAddress, withPlace(entry.url), entry);
    byId.set(entry.id, (byId.get(entry.id) ?? new Set()).add(entry.member));
  }
  return {
    isElsewhere: ({ member }, address) => !isOwn(member, address),
    isAnothers: (entry, name) =>
      (byAddress.get(withPlace(name)) ?? []).some(({ key }) => key !== entry.key) ||
      [...(byId.get(name) ?? [])].some((member) => member !== entry.member),
  };
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
