import type { Author, Member } from '../../model.ts';
import { hideWords } from './hide-words.ts';
import { joinParts, splitParts } from './split-parts.ts';

/** Shorter bylines (`admin`, `Jo`) are nobody's name, or everybody's. */
const FEWEST_LETTERS = 6;
const FEWEST_PARTS = 2;

/**
 * Marks of the names that the feed of a pseudonymous member gives and the member did not choose. The names themselves
 * are kept nowhere.
 */
export function hideBylines(
  authors: readonly Pick<Author, 'name'>[],
  { name: chosen, pseudonym }: Pick<Member, 'name' | 'pseudonym'>,
  key: string,
): readonly string[] {
  if (!pseudonym) return [];
  const own = joinParts(splitParts(chosen));
  const names = new Set(authors.map(({ name }) => name)).values();
  return [...names].flatMap((name) => {
    const parts = splitParts(name);
    const letters = joinParts(parts);
    if (parts.length < FEWEST_PARTS || letters.length < FEWEST_LETTERS || own.includes(letters)) return [];
    const hidden = hideWords(name, key);
    return 'mark' in hidden ? [hidden.mark] : [];
  });
}
