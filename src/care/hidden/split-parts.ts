import { foldLetters } from '../fold-letters.ts';
import { UNSPACED } from '../words.ts';

/** Runs of letters or of digits; whatever else stands in a text only parts them. */
const PART = /[\p{L}\p{M}]+|\p{N}+/gu;

/**
 * The parts of a text that hidden words are made of, folded: `O’Brien's` is `o`, `brien`, `s`, and `jane_doe42` is `jane`,
 * `doe`, `42`. In scripts without spaces each letter is a part.
 */
export function splitParts(text: string): readonly string[] {
  const parts = foldLetters(text).match(PART) ?? [];
  return parts.flatMap((part) => (UNSPACED.test(part) ? [...part] : [part]));
}
