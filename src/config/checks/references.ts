import { posix } from 'node:path';
import { canonicalAddress } from '../../canonical-address.ts';
import type { ConfigFault } from '../fault.ts';
import { at, each, faultAt, isGiven, lineOf, type Place, textOf } from '../place.ts';
import { meansAddress } from '../shapes/address.ts';
import { didYouMean } from '../suggest.ts';

/** The ids that a file gives out, each with the place of its first use; `undefined` when the list could not be read. */
export type Ids = ReadonlyMap<string, Place> | undefined;

/** Collects the `id` of everything in a list. */
export function collectIds(list: Place): Ids {
  if (list.source.state === 'unreadable' || (isGiven(list) && !Array.isArray(list.value))) return undefined;
  const ids = new Map<string, Place>();
  for (const id of each(list).map((row) => at(row, 'id'))) {
    const text = textOf(id);
    if (text !== undefined && !ids.has(text)) ids.set(text, id);
  }
  return ids;
}

/** Finds ids that stand twice in a list. */
export function findDuplicateIds(list: Place): readonly ConfigFault[] {
  return findDuplicates(
    each(list).map((row) => at(row, 'id')),
    (id) => id,
    (id, line) => `\`${id}\` is already the id on line ${line}; each needs its own`,
  );
}

/** Finds texts that mean the same (by `meaning`) as an earlier one. */
export function findDuplicates(
  places: readonly Place[],
  meaning: (text: string) => string,
  message: (text: string, firstLine: number) => string,
): readonly ConfigFault[] {
  const firsts = new Map<string, Place>();
  return places.flatMap((place) => {
    const text = textOf(place);
    if (text === undefined) return [];
    const first = firsts.get(meaning(text));
    if (first !== undefined) return [faultAt(place, message(text, lineOf(first)))];
    firsts.set(meaning(text), place);
    return [];
  });
}

/** Says that a text is no id of `noun` (a member, topic or curator), with the one that was probably meant. */
export function findLooseReference(
  place: Place,
  ids: Ids,
  noun: string,
  file: string,
): readonly ConfigFault[] {
  const id = textOf(place);
  if (id === undefined || ids === undefined || ids.has(id)) return [];
  return [
    faultAt(place, `there is no ${noun} with the id \`${id}\` in ${file}${didYouMean(id, ids.keys())}`),
  ];
}

/** Two feeds are the same when their addresses differ in spelling only, or the same file is read. */
export function comparableFeed(text: string): string {
  return meansAddress(text) ? canonicalAddress(text) : posix.normalize(text);
}
