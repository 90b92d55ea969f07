import { createHmac } from 'node:crypto';
import { UNSPACED } from '../words.ts';
import { splitParts } from './split-parts.ts';

/** The most parts that a hidden word or phrase may have; texts are searched for every row of so many. */
export const MOST_PARTS = 6;

/** Fewer letters than this are in every other word. */
const FEWEST_LETTERS = 3;

/** A word or phrase as `neverPublish` lists it, or why it cannot be hidden. */
export type HiddenWords = { readonly mark: string } | { readonly fault: string };

/**
 * Hides a word or phrase under the hub's key: `hmac:` and 64 hexadecimal digits. Its parts are joined without spaces, so that
 * `Jane Doe`, `jane-doe` and `@JaneDoe` are the same. A fault never repeats the words.
 */
export function hideWords(words: string, key: string): HiddenWords {
  const parts = splitParts(words);
  const letters = parts.join('');
  const fewest = UNSPACED.test(letters) ? 2 : FEWEST_LETTERS;
  if (letters.length < fewest) {
    return {
      fault: `has fewer than ${fewest} letters, which stand in many other words. Hide a longer one.`,
    };
  }
  if (parts.length > MOST_PARTS) {
    return {
      fault: `has ${parts.length} parts, and ${MOST_PARTS} are the most that are looked for. Hide the telling part of it alone.`,
    };
  }
  return { mark: markOfParts(letters, key) };
}

/** The mark of parts that were joined without spaces. */
export function markOfParts(joined: string, key: string): string {
  return `hmac:${createHmac('sha256', key).update(`never-publish\n${joined}`).digest('hex')}`;
}
