/** Letters, digits and marks, and the joiners (U+200C, U+200D), which belong to the letters of Persian and of Indic scripts. */
const OF_A_WORD = /[\p{L}\p{N}\p{M}\u200C\u200D]/u;

/** What stands inside words: `don't` and `so-called` count once, `one—two` twice. */
const INSIDE_A_WORD = "'’-‐‑";

/** Scripts that put no space between words, so that a run of letters is a whole clause. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The closing marks that belong to the word before a cut. */
const CLOSING = /^[.!?…。！？"'”’»)\]]+/u;

/** ICU finds the words of those scripts by dictionary whatever the locale; a fixed one keeps builds reproducible. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Node copies the whole text for each segment of it, so that a text without a pause is taken in parts. */
const LONGEST_CLAUSE = 500;

/** How many words a plain text has, by the one definition that every limit of the hub uses. */
export function countWords(text: string): number {
  let count = 0;
  eachWord(text, () => {
    count += 1;
  });
  return count;
}

/** The first `limit` words of a plain text, whole when it has no more; never ends inside a word. */
export function cutWords(text: string, limit: number): string {
  let count = 0;
  let last = 0;
  const isCut = eachWord(text, (_, end) => {
    if (count === limit) return false;
    count += 1;
    last = end;
    return true;
  });
  return isCut ? text.slice(0, last + closingLength(text, last)).trim() : text.trim();
}

/** Takes the place of a word: offsets in UTF-16 units, the second one behind it. Stops the going through when it gives false. */
export type SeeWord = (start: number, end: number) => unknown;

/**
 * Goes through the words of a text in their order, and gives whether it was stopped: a word is a run of letters and digits, with the
 * apostrophes and hyphens inside it.
 */
export function eachWord(text: string, see: SeeWord): boolean {
  let at = 0;
  while (at < text.length) {
    let next = afterLetter(text, at);
    if (next === at) {
      at += 1;
      continue;
    }
    const start = at;
    while (next > at) {
      at = next;
      next = afterLetter(text, at);
      // What joins two letters is of the word, and what stands at its end is not.
      if (next === at && isInside(text, at)) {
        const behind = afterLetter(text, at + 1);
        if (behind > at + 1) next = behind;
      }
    }
    if (!eachPart(text, start, at, see)) return true;
  }
  return false;
}

/** What each unit of a text is, found out once. */
const KINDS = new Uint8Array(0x10000);
const [LETTER, JOINER, OTHER] = [1, 2, 3];

function kindOf(unit: number): number {
  const known = KINDS[unit];
  if (known !== 0 && known !== undefined) return known;
  const letter = String.fromCharCode(unit);
  const kind = OF_A_WORD.test(letter) ? LETTER : INSIDE_A_WORD.includes(letter) ? JOINER : OTHER;
  KINDS[unit] = kind;
  return kind;
}

/** Where the letter that begins at a place ends; the place itself where none does. */
function afterLetter(text: string, at: number): number {
  if (at >= text.length) return at;
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xdc00) {
    const whole = String.fromCodePoint(text.codePointAt(at) ?? 0);
    return OF_A_WORD.test(whole) ? at + whole.length : at;
  }
  return kindOf(unit) === LETTER ? at + 1 : at;
}

function isInside(text: string, at: number): boolean {
  return at < text.length && kindOf(text.charCodeAt(at)) === JOINER;
}

/** The words of a run of letters: itself, unless its script puts no space between words. Gives false when it was stopped. */
function eachPart(text: string, from: number, to: number, see: SeeWord): boolean {
  if (!mayBeUnspaced(text, from, to)) return see(from, to) !== false;
  const letters = text.slice(from, to);
  if (!UNSPACED.test(letters)) return see(from, to) !== false;
  for (let start = 0; start < letters.length; start += LONGEST_CLAUSE) {
    for (const part of segmenter.segment(letters.slice(start, start + LONGEST_CLAUSE))) {
      if (!part.isWordLike) continue;
      const first = from + start + part.index;
      if (see(first, first + part.segment.length) === false) return false;
    }
  }
  return true;
}

/** All those scripts begin beyond the Latin, Greek, Cyrillic, Hebrew, Arabic and Indic ones. */
const FIRST_UNSPACED = 0xe00;

function mayBeUnspaced(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) >= FIRST_UNSPACED) return true;
  return false;
}

function closingLength(text: string, from: number): number {
  return CLOSING.exec(text.slice(from, from + 8))?.[0].length ?? 0;
}
