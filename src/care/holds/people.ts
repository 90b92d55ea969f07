import type { KnownLanguage } from './signal.ts';
import { type Clue, cluesIn } from './weighed-clue.ts';
import { ENGLISH_DETAILS, ENGLISH_PEOPLE } from './words-of-english.ts';
import { SPANISH_DETAILS, SPANISH_PEOPLE } from './words-of-spanish.ts';

const PEOPLE = { en: ENGLISH_PEOPLE, es: SPANISH_PEOPLE };
const DETAILS = { en: ENGLISH_DETAILS, es: SPANISH_DETAILS };

/** The clues that one person is written about whom the author met at work. */
export function peopleIn(text: string, languages: ReadonlySet<KnownLanguage>): readonly Clue[] {
  return [...languages].flatMap((language) => cluesIn(text, PEOPLE[language]));
}

/** The clues that narrow down who it is. */
export function detailsIn(text: string, languages: ReadonlySet<KnownLanguage>): readonly Clue[] {
  return [...languages].flatMap((language) => cluesIn(text, DETAILS[language]));
}
