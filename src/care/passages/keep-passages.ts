import { type MarkedText, PASSAGE, type Passage } from './mark-passages.ts';

/** Two passages that are kept begin at least so many words apart. */
const APART = 6;

/**
 * The passages of a text by which it is known again: at the beginning of sentences, and then every eight words. They never
 * lie so close that somebody with the key and the first words could guess the text on, word by word.
 */
export function keepPassages({ marks, opens }: MarkedText): readonly Passage[] {
  const kept: Passage[] = [];
  let last = -PASSAGE;
  for (const [at, mark] of marks.entries()) {
    if (at - last < (opens[at] ? APART : PASSAGE)) continue;
    kept.push({ at, mark });
    last = at;
  }
  return kept;
}
