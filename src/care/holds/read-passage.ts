import { CLUES, PLACE_OF } from './clue.ts';
import { countClues } from './count-clues.ts';
import { cutSentences } from './cut-sentences.ts';
import { findInstitutions } from './find-institutions.ts';
import { guessLanguages } from './guess-languages.ts';
import type { Passage } from './signal.ts';
import { sentenceAt } from './surroundings.ts';

/** Reads a plain text once, for all signals. */
export function readPassage(text: string): Passage {
  const sentences = cutSentences(text);
  const languages = guessLanguages(text);
  const counts = countClues(text, sentences, languages);
  const institutions = findInstitutions(text);
  for (const { start } of institutions) {
    const at = sentenceAt(sentences, start) * CLUES.length + PLACE_OF.institution;
    counts[at] = Math.min(255, (counts[at] ?? 0) + 1);
  }
  return { text, languages, sentences, counts, institutions };
}
