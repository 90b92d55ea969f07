import { foldLetters } from '../fold-letters.ts';
import { UNSPACED } from '../words.ts';

/** A run of letters or of digits in a text. */
export interface Part {
  /** Folded. */
  readonly letters: string;
  /** True where nothing, or an apostrophe alone, stands between it and the part before: both are of one word. */
  readonly isBound: boolean;
}

/** Runs of letters or of digits; whatever else stands in a text only parts them. */
const PART = /[\p{L}\p{M}]+|\p{N}+/gu;

const BOND = /^['‘’‛ʼ＇]?$/u;

/**
 * The parts of a text that hidden words are made of, folded: `O’Brien's` is `o`, `brien`, `s`, and `jane_doe42` is `jane`,
 * `doe`, `42`. In scripts without spaces each letter is a part.
 */
export function splitParts(text: string): readonly Part[] {
  const folded = foldLetters(text);
  let end = -1;
  return [...folded.matchAll(PART)].flatMap(({ 0: run, index }) => {
    const isBound = end !== -1 && BOND.test(folded.slice(end, index));
    end = index + run.length;
    const letters = UNSPACED.test(run) ? [...run] : [run];
    return letters.map((each, place) => ({ letters: each, isBound: isBound || place > 0 }));
  });
}

/** What parts say without anything between them. */
export function joinParts(parts: readonly Part[]): string {
  return parts.map(({ letters }) => letters).join('');
}
