import { CLUES, PLACE_OF } from './clue.ts';
import { countClues } from './count-clues.ts';
import { cutSentences } from './cut-sentences.ts';
import { finderOf } from './find-patterns.ts';
import { guessLanguages } from './guess-languages.ts';
import { INSTITUTIONS } from './institutions.ts';
import type { Passage } from './signal.ts';
import { SIGNALS } from './signals.ts';
import { sentenceAt } from './surroundings.ts';

const PATTERNS = [...INSTITUTIONS, ...SIGNALS.flatMap(({ patterns }) => patterns)];
const PLACE_OF_PATTERN = new Map(PATTERNS.map((pattern, place) => [pattern, place]));
const findAll = finderOf(PATTERNS);

/** Reads a plain text once, for all signals. */
export function readPassage(text: string): Passage {
  const sentences = cutSentences(text);
  const languages = guessLanguages(text);
  const counts = countClues(text, sentences, languages);
  const found = findAll(text);
  const placesOf = (pattern: RegExp) => found.get(PLACE_OF_PATTERN.get(pattern) ?? -1) ?? [];
  const institutions = INSTITUTIONS.flatMap(placesOf);
  for (const { start } of institutions) {
    const at = sentenceAt(sentences, start) * CLUES.length + PLACE_OF.institution;
    counts[at] = Math.min(255, (counts[at] ?? 0) + 1);
  }
  return { text, languages, sentences, counts, institutions, placesOf };
}
