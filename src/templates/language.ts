import { memoised } from '../memoised.ts';
import type { Hub, Language } from '../model.ts';
import { html, type Markup, type Printable } from './markup.ts';
import { baseLanguage, isSpoken } from './strings/strings.ts';

/** The language of the interface: the hub's own, region included, where there are words for it, else English. */
export function interfaceLanguage(hub: Hub): Language {
  return isSpoken(hub.language) ? hub.language : 'en';
}

/**
 * `lang` and `dir` for text that is not in the interface's language; nothing for text that is. Where nobody knows the language, the
 * letters decide how the text runs.
 */
export function languageOf(hub: Hub, language: Language | undefined): Markup | false {
  if (language === undefined) return html` dir="auto"`;
  if (baseLanguage(language) === baseLanguage(interfaceLanguage(hub))) return false;
  return html` lang="${language}" dir="${directionOf(language)}"`;
}

/** `lang` and `dir` for what the hub's own people wrote, where the interface speaks another language. */
export function hubLanguage(hub: Hub): Markup | false {
  return languageOf(hub, hub.language);
}

/** The same around a few words that have no element of their own. */
export function inHubLanguage(hub: Hub, words: string | undefined): Printable {
  const language = hubLanguage(hub);
  return language === false || words === undefined ? words : html`<bdi${language}>${words}</bdi>`;
}

/** `lang` and `dir` of the interface, where it speaks inside of what may be in another language. */
export function ownLanguage(hub: Hub): Markup {
  const language = interfaceLanguage(hub);
  return html` lang="${language}" dir="${directionOf(language)}"`;
}

/** `lang` of a whole page, and `dir` where it runs from right to left. */
export function pageLanguage(hub: Hub): Markup {
  const language = interfaceLanguage(hub);
  return html` lang="${language}"${directionOf(language) === 'rtl' && html` dir="rtl"`}`;
}

/** Scripts that run from right to left and that somebody writes a blog in (ISO 15924). */
const FROM_RIGHT: ReadonlySet<string | undefined> = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Nkoo',
  'Rohg',
  'Syrc',
  'Thaa',
]);

/** How a language runs. Its script tells, since Kurdish and Azerbaijani, for instance, are written both ways; `auto` for no language. */
export const directionOf: (language: Language) => 'ltr' | 'rtl' | 'auto' = memoised((language) => {
  try {
    return FROM_RIGHT.has(new Intl.Locale(language).maximize().script) ? 'rtl' : 'ltr';
  } catch {
    return 'auto';
  }
});

/** Things by their names, as the hub's language sorts them. */
export function inOrderOfNames<T extends { readonly name: string }>(
  hub: Hub,
  things: readonly T[],
): readonly T[] {
  const { compare } = new Intl.Collator(hub.language);
  return things.toSorted((one, other) => compare(one.name, other.name));
}

/** A language in words, `Spanish`; the tag itself where nobody has a word for it. */
export function languageName(hub: Hub, language: Language): string {
  return namesIn(interfaceLanguage(hub))(language);
}

const namesIn = memoised((own) => {
  const names = new Intl.DisplayNames([own], { type: 'language' });
  return memoised((language) => names.of(language) ?? language);
});
