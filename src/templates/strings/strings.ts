import { memoised } from '../../memoised.ts';
import type { Hub, Language } from '../../model.ts';
import { en, type Strings } from './en.ts';
import { es } from './es.ts';

/** A language of the interface by its tag without region. Adding one: `docs/languages.md`. */
export const LANGUAGES: Readonly<Record<string, Strings>> = { en, es };

/** What the interface says on a hub: in the hub's language where there is a file for it, else in English. */
export function stringsOf(hub: Pick<Hub, 'language'>): Strings {
  return LANGUAGES[baseLanguage(hub.language)] ?? en;
}

/** Whether the interface speaks a language; `es-MX` is served by `es`. */
export function isSpoken(language: Language): boolean {
  return Object.hasOwn(LANGUAGES, baseLanguage(language));
}

/** A language without region or script: `es-MX` gives `es`. */
export const baseLanguage: (language: Language) => Language = memoised(
  (language) => language.split('-')[0]?.toLowerCase() ?? language,
);
