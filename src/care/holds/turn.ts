import type { Clue } from './clue.ts';

/** Words that tell something together, and what. */
export interface Turn {
  readonly clue: Clue;
  readonly pattern: RegExp;
}

/** A turn of phrase between the ends of words, however it is written. Its parts are bounded, so that long sentences take no longer by the letter. */
export function turn(clue: Clue, words: string): Turn {
  return { clue, pattern: new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'giu') };
}
