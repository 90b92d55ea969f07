import type { Hub, Language } from '../model.ts';
import { interfaceLanguage } from './language.ts';
import type { Markup } from './markup.ts';

/** Joins names as a sentence of the hub's language does: `A`, `A and B`, `A, B, and C`. */
export function joined(hub: Hub, parts: readonly Markup[]): readonly (Markup | string)[] {
  return piecesOf(hub, parts, (part) => part.text.replace(TAGS, ''));
}

/** The same for plain text. */
export function joinedNames(hub: Hub, names: readonly string[]): string {
  return listOf(interfaceLanguage(hub)).format(names);
}

/**
 * The same for anything that stands for a name, with the words between. `textOf` is asked because a neighbouring word may change
 * them: in Spanish it is “Ana y Luis”, but “Ana e Inés”.
 */
export function piecesOf<T>(
  hub: Hub,
  items: readonly T[],
  textOf: (item: T) => string,
): readonly (T | string)[] {
  // One name needs no words between, and most entries have one author.
  if (items.length < 2) return items;
  let next = 0;
  return listOf(interfaceLanguage(hub))
    .formatToParts(items.map(textOf))
    .map(({ type, value }) => (type === 'element' ? (items[next++] ?? value) : value));
}

const TAGS = /<[^>]*>/g;

/** Making one costs more than using it for a whole page. */
const lists = new Map<Language, Intl.ListFormat>();

function listOf(language: Language): Intl.ListFormat {
  const list = lists.get(language) ?? new Intl.ListFormat(language, { type: 'conjunction' });
  lists.set(language, list);
  return list;
}
