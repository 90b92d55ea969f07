import { CLUES, PLACE_OF } from './clue.ts';
import { countClues } from './count-clues.ts';
import { cutSentences } from './cut-sentences.ts';
import { finderOf } from './find-patterns.ts';
import { COMMON_WORDS, guessLanguages } from './guess-languages.ts';
import { INSTITUTIONS } from './institutions.ts';
import type { Passage } from './signal.ts';
import { SIGNALS } from './signals.ts';
import { sentenceAt } from './surroundings.ts';
import { TURNS_ENGLISH } from './turns-english.ts';
import { TURNS_OF_ANY } from './turns-of-any-language.ts';
import { TURNS_SPANISH } from './turns-spanish.ts';

/** Everything that is looked for in a text. */
export const PATTERNS: readonly RegExp[] = [
  ...COMMON_WORDS,
  ...INSTITUTIONS,
  ...SIGNALS.flatMap(({ patterns }) => patterns),
  ...[...TURNS_ENGLISH, ...TURNS_SPANISH, ...TURNS_OF_ANY].map(({ pattern }) => pattern),
];

const findAll = finderOf(PATTERNS);

/** Reads a plain text once, for all signals. */
export function readPassage(text: string): Passage {
  const sentences = cutSentences(text);
  const { of: placesOf, within: placesWithin } = findAll(text);
  const languages = guessLanguages(text, placesWithin);
  const counts = countClues(text, sentences, languages, placesWithin);
  const institutions = INSTITUTIONS.flatMap(placesOf);
  for (const { start } of institutions) {
    const at = sentenceAt(sentences, start) * CLUES.length + PLACE_OF.institution;
    counts[at] = Math.min(255, (counts[at] ?? 0) + 1);
  }
  return { text, languages, sentences, counts, institutions, placesOf, placesWithin };
}
