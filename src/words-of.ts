import type { Introduction, Member } from './model.ts';

/** What one of two members says in an introduction; ids are foreign words, and `constructor` is one. */
export function wordsOf(
  { words }: Pick<Introduction, 'words'>,
  { id }: Pick<Member, 'id'>,
): string | undefined {
  return Object.hasOwn(words, id) ? words[id] : undefined;
}
