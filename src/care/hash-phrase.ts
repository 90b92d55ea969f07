import { createHmac } from 'node:crypto';
import { UNSPACED } from './words.ts';

/**
 * The words of a text as they are compared: runs of letters and digits, small, without accents; where a script puts no
 * space between words, each letter is one. So `O’Brien’s` holds `O'Brien`, and `García` is `GARCIA`.
 */
export function comparedWords(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();
  return [...plain.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(([run]) => (UNSPACED.test(run) ? [...run] : [run]));
}

/** The HMAC-SHA-256 of words under the hub's key, `hmac:` and 64 hexadecimal digits: all that is kept of a phrase. */
export function hashPhrase(words: readonly string[], key: string): string {
  return `hmac:${createHmac('sha256', key).update(words.join(' ')).digest('hex')}`;
}
