import { countWords, UNSPACED } from './words.ts';

/** What word processors and blog software write one way or the other; each kind of mark is compared as one. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  // Places where a long word may break: some browsers copy them, others do not. Nobody sees them in either text.
  [/[\u00ad\u200b\u2060\ufeff]/gu, ''],
  [/[\u2010\u2011]/gu, '-'],
  [/\s+/gu, ' '],
  [/[“”„‟«»＂]/gu, '"'],
  [/[‘’‚‛‹›ʼ＇]/gu, "'"],
  [/\.\s?\.\s?\./gu, '…'],
];

/** Where a quotation leaves something out. */
const OMISSION = /\[\s?…\s?\]|\(\s?…\s?\)|…/u;

const LETTER = /[\p{L}\p{N}\p{M}]/u;

/**
 * Whether a quotation stands word for word in one of some texts. White space, quotation marks, hyphens and dots of omission may
 * be written in another of their forms, what nobody sees does not count, and nothing else may differ. Around `…` or `[…]` the parts have to stand in that order.
 */
export function standsIn(quote: string, texts: readonly string[]): boolean {
  const parts = sameMarks(quote)
    .split(OMISSION)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (countWords(parts.join(' ')) === 0) return false;
  return texts.some((text) => haveOrder(parts, sameMarks(text)));
}

/** A text with each mark in the one form that is compared. Composed letters, so that `é` is one letter (UAX #15). */
export function sameMarks(text: string): string {
  return VARIANTS.reduce(
    (made, [variant, mark]) => made.replace(variant, mark),
    text.normalize('NFC'),
  ).trim();
}

function haveOrder(parts: readonly string[], text: string): boolean {
  let from = 0;
  for (const part of parts) {
    const start = findWords(part, text, from);
    if (start === -1) return false;
    from = start + part.length;
  }
  return true;
}

/** Where a part stands as whole words: `art` does not stand in `party`. */
function findWords(part: string, text: string, from: number): number {
  for (let start = text.indexOf(part, from); start !== -1; start = text.indexOf(part, start + 1)) {
    const end = start + part.length;
    const isCutBefore = areOneWord(text[start - 1], text[start]);
    if (!isCutBefore && !areOneWord(text[end - 1], text[end])) return start;
  }
  return -1;
}

function areOneWord(one = ' ', other = ' '): boolean {
  return LETTER.test(one) && LETTER.test(other) && !(UNSPACED.test(one) || UNSPACED.test(other));
}
