import type { Hub, Language } from '../model.ts';
import { html, type Markup } from './markup.ts';

/** The language of the interface: its words are English so far, in the hub's own kind of English. */
export function interfaceLanguage(hub: Hub): Language {
  return hub.language.startsWith('en') ? hub.language : 'en';
}

/** `lang` and `dir` for text that is not in the interface's language; nothing for text that is. */
export function languageOf(hub: Hub, language: Language | undefined): Markup | false {
  if (language === undefined || language.split('-')[0] === interfaceLanguage(hub).split('-')[0]) return false;
  return html` lang="${language}" dir="auto"`;
}

/** A language in words, `Spanish`; the tag itself where nobody has a word for it. */
export function languageName(hub: Hub, language: Language): string {
  return new Intl.DisplayNames([interfaceLanguage(hub)], { type: 'language' }).of(language) ?? language;
}
