import { createHmac } from 'node:crypto';
import { UNSPACED } from '../words.ts';
import { bordersOfPhrase, hideBorders, MOST_BORDERS, MOST_LETTERS } from './borders.ts';
import { joinParts, splitParts } from './split-parts.ts';

/** The most parts that a hidden word or phrase may have; texts are searched for every row of so many. */
export const MOST_PARTS = MOST_BORDERS + 1;

/** Fewer letters than this are in every other word. */
const FEWEST_LETTERS = 3;

/** A word or phrase as `neverPublish` lists it, or why it cannot be hidden. */
export type HiddenWords = { readonly mark: string } | { readonly fault: string };

/**
 * Hides a word or phrase under the hub's key: `hmac:` and 64 hexadecimal digits. Its parts are joined without spaces, so that
 * `Jane Doe`, `jane-doe` and `@JaneDoe` are the same; where its words have to end (`de la Cruz`) is hidden in the last digits. A
 * fault never repeats the words.
 */
export function hideWords(words: string, key: string): HiddenWords {
  const parts = splitParts(words);
  const letters = joinParts(parts);
  const fewest = UNSPACED.test(letters) ? 2 : FEWEST_LETTERS;
  if (letters.length < fewest) {
    return {
      fault: `has fewer than ${fewest} letters, which stand in many other words. Hide a longer one.`,
    };
  }
  if (parts.length > MOST_PARTS || letters.length > MOST_LETTERS) {
    const size =
      parts.length > MOST_PARTS
        ? `${parts.length} parts, and ${MOST_PARTS}`
        : `${letters.length} letters, and ${MOST_LETTERS}`;
    return { fault: `has ${size} are the most that are looked for. Hide the telling part of it alone.` };
  }
  const { name, tail } = markOfLetters(letters, key);
  return { mark: name + Buffer.from(hideBorders(bordersOfPhrase(parts), tail)).toString('hex') };
}

/** What values for the same letters have in common, and the bytes behind which their borders are hidden. */
export interface LettersMark {
  /** `hmac:` and 54 digits. */
  readonly name: string;
  readonly tail: Uint8Array;
}

/** The mark of letters that were joined without spaces. */
export function markOfLetters(joined: string, key: string): LettersMark {
  const bytes = createHmac('sha256', key).update(`never-publish\n${joined}`).digest();
  const end = bytes.length - MOST_BORDERS;
  return { name: `hmac:${bytes.toString('hex', 0, end)}`, tail: bytes.subarray(end) };
}

/** A value as `hideWords` gives it, taken apart again. */
export function splitMark(mark: string): { readonly name: string; readonly hidden: Uint8Array } {
  const end = mark.length - 2 * MOST_BORDERS;
  return { name: mark.slice(0, end), hidden: Buffer.from(mark.slice(end), 'hex') };
}
