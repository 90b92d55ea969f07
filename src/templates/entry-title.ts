import { dayInWords } from '../dates.ts';
import type { ArchivedEntry, Hub } from '../model.ts';
import { interfaceLanguage } from './language.ts';
import { stringsOf } from './strings/strings.ts';

/** What to call an entry: its title, else its first words, else its day. */
export function entryTitle(hub: Hub, entry: ArchivedEntry): string {
  if (entry.title !== '') return entry.title;
  const firstWords = entry.excerpt?.split(/\s+/).slice(0, 8).join(' ');
  if (firstWords) return `${firstWords}…`;
  return stringsOf(hub).entry.ofDay(dayInWords(entry.date, interfaceLanguage(hub), hub.timeZone));
}
