/**
 * The letters of windows-1252 that stand where Latin-1 has control characters, 128 to 159; a space where there is none.
 * Written out, because Node's own decoder of this name gives the control characters.
 */
const LETTERS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The letter that is meant by a code from 128 to 159; `''` when there is none. */
export function letterOfWindows1252(code: number): string {
  return (LETTERS[code - 128] ?? '').trim();
}

/** Puts the letters of windows-1252 in the place of the control characters that Latin-1 has there. */
export function asWindows1252(latin1: string): string {
  return latin1.replace(/[\u0080-\u009f]/g, (letter) => letterOfWindows1252(letter.charCodeAt(0)));
}
