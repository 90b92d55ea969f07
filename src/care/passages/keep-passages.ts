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
  for (let at = 0; at < marks.length; at += 1) {
    if (at - last < (opens[at] === 1 ? APART : PASSAGE)) continue;
    kept.push({ at, mark: marks[at] ?? 0 });
    last = at;
  }
  return kept;
}
