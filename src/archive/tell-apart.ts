import type { Entry } from '../model.ts';
import { inventedId } from '../read/invented-id.ts';
import { identifyingAddress } from './identifying-address.ts';

/**
 * The entries of one reading in their order, each under an id of its own. An entry listed twice counts once, the first
 * time. Where a feed gives one id to several entries, as some home-made feeds do, the id names nothing, and their
 * addresses do, else title and date.
 */
export function tellApart(entries: readonly Entry[]): readonly Entry[] {
  const namesOf = new Map<string, Set<string>>();
  for (const entry of entries) {
    const names = namesOf.get(entry.id) ?? new Set();
    namesOf.set(entry.id, names.add(ownName(entry)));
  }
  const apart = new Map<string, Entry>();
  for (const entry of entries) {
    const isShared = (namesOf.get(entry.id)?.size ?? 1) > 1;
    const id = isShared ? ownName(entry) : entry.id;
    if (!apart.has(id)) apart.set(id, isShared ? { ...entry, id } : entry);
  }
  return [...apart.values()];
}

function ownName({ url, title, published, updated, contentText }: Entry): string {
  return identifyingAddress(url) ?? inventedId(title, published ?? updated ?? '', contentText);
}
