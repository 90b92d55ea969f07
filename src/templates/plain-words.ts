import { TURNING_LETTERS } from '../turning-letters.ts';

/** Whatever a program may take for the end of a line or the beginning of another. */
const BREAKS = /[\s\u0085]+/gu;

/** What is not seen and acts all the same: controls of a terminal, letters that turn the text around, half characters. */
const UNSEEN = new RegExp(`[${TURNING_LETTERS}\\p{Cc}\\p{Cs}\\p{Noncharacter_Code_Point}]`, 'gu');

/**
 * Somebody's words for plain text, where nothing is escaped: on one line, and in the order in which they are read. With
 * `most`, no more letters than that, and an ellipsis.
 */
export function plainWords(text: string, most = Number.POSITIVE_INFINITY): string {
  const line = text.replace(BREAKS, ' ').replace(UNSEEN, '').trim();
  const letters = line.length > most ? [...line] : [];
  return letters.length > most ? `${letters.slice(0, most).join('').trimEnd()}…` : line;
}
