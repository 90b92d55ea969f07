import type { Entry, Member } from '../../model.ts';
import type { HiddenFinder } from './find-hidden.ts';
import { splitParts } from './split-parts.ts';
import { wordsOfEntry } from './words-of-entry.ts';

/** Which hidden words an entry holds anywhere. */
export function hiddenInEntry(
  entry: Entry,
  member: Pick<Member, 'pseudonym' | 'bylines'>,
  find: HiddenFinder,
): readonly string[] {
  // Where no byline is ever shown, one that names somebody is no reason to keep the entry.
  const authors = member.bylines && !member.pseudonym ? entry.authors : [];
  const words = wordsOfEntry({ ...entry, authors });
  return [...new Set(words.flatMap((text) => find(splitParts(text))))].toSorted();
}
