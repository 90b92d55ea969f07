import { isCommonWord } from './common-words.ts';
import type { Part } from './split-parts.ts';

/** How many borders a hidden phrase can have: between six parts there are five. */
export const MOST_BORDERS = 5;

/** An unused byte; no phrase is as long. */
const NONE = 0xff;

/** More letters than this leave no place for a border's. */
export const MOST_LETTERS = NONE - 1;

/**
 * Where a row of parts must be parted, as numbers of letters before each border: only the borders beside a word that stands in
 * every text. Whether the gap in `Jane Doe` is left out, nobody can tell from a value; but `is a` is no `Isa`.
 */
export function bordersIn(row: readonly Part[]): readonly number[] {
  return placesOf(row, (part, before) => !part.isBound && (isCommon(before) || isCommon(part)));
}

/** The borders that a hidden phrase may have in a text: those, and what it has inside of its words (`O’Brien`, `4B`). */
export function bordersOfPhrase(phrase: readonly Part[]): readonly number[] {
  return placesOf(phrase, (part, before) => part.isBound || isCommon(before) || isCommon(part));
}

/** Hides borders as the last bytes of an HMAC of the letters: who does not know these learns nothing. */
export function hideBorders(borders: readonly number[], tail: Uint8Array): Uint8Array {
  return tail.map((byte, at) => byte ^ (borders[at] ?? NONE));
}

/** The other way round; `undefined` for a value that was made before borders counted, and whose tail is as it was. */
export function showBorders(hidden: Uint8Array, tail: Uint8Array): readonly number[] | undefined {
  const bytes = [...hidden].map((byte, at) => byte ^ (tail[at] ?? 0));
  return bytes.every((byte) => byte === 0) ? undefined : bytes.filter((byte) => byte !== NONE);
}

function isCommon({ letters, isBound }: Part): boolean {
  return isCommonWord(letters, isBound);
}

function placesOf(row: readonly Part[], isBorder: (part: Part, before: Part) => boolean): readonly number[] {
  let place = 0;
  return row.flatMap((part, at) => {
    const before = row[at - 1];
    const found = before !== undefined && isBorder(part, before) ? [place] : [];
    place += part.letters.length;
    return found;
  });
}
