import { canonicalAddress } from '../canonical-address.ts';
import type { ArchivedEntry, Decision, Member } from '../model.ts';
import { withPlace } from './rulings.ts';

/**
 * Finds the rulings about entries that the hub does not have, by their places in the list. They are no faults: an entry may come
 * later, and one that was taken back may have been ruled on. `keep-out` also names neighbours, who are on no member's site.
 */
export function findUnknownRulings(
  decisions: readonly Decision[],
  entries: readonly ArchivedEntry[],
  members: readonly Member[],
): readonly number[] {
  if (decisions.length === 0) return [];
  const feeds = members.flatMap((member) => member.feeds.map(({ url }) => url));
  const homes = new Set([...feeds, ...members.flatMap(({ site }) => site ?? [])].flatMap(hostOf));
  const names = new Set([
    ...feeds.map(canonicalAddress),
    ...entries.flatMap(({ url, id, key, feed }) =>
      [url, id, key, feed].flatMap((name) =>
        name === undefined ? [] : [name, withPlace(name), canonicalAddress(name)],
      ),
    ),
  ]);
  return decisions.flatMap(({ about, ruling }, place) => {
    if (ruling === 'moved' || ruling === 'confirm') return [];
    if (ruling === 'keep-out' && !hostOf(about).some((host) => homes.has(host))) return [];
    return names.has(withPlace(about)) || names.has(canonicalAddress(about)) ? [] : [place];
  });
}

function hostOf(address: string): readonly string[] {
  return URL.canParse(address) ? [new URL(address).host] : [];
}
