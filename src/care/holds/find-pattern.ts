import type { Found } from './signal.ts';

/** Each place of a text where a pattern (with the flag `g`) stands. */
export function findPattern(pattern: RegExp, text: string): readonly Found[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** What stands close before a place. */
export function before(text: string, { start }: Found, characters: number): string {
  return text.slice(Math.max(0, start - characters), start);
}

/** What stands close around a place, itself included. */
export function around(text: string, { start, end }: Found, characters: number): string {
  return text.slice(Math.max(0, start - characters), end + characters);
}
