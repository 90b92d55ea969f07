/**
 * A word is a run of letters and digits, with the apostrophes and hyphens inside it: `don't` and `so-called`
 * count once, `one—two` twice. Joiners (U+200C, U+200D) belong to the letters of Persian and of Indic scripts.
 */
const RUN = /[\p{L}\p{N}\p{M}\u200C\u200D]+(?:['’\-‐‑][\p{L}\p{N}\p{M}\u200C\u200D]+)*/gu;

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
  for (const _ of wordSpans(text)) count += 1;
  return count;
}

/** The first `limit` words of a plain text, whole when it has no more; never ends inside a word. */
export function cutWords(text: string, limit: number): string {
  let count = 0;
  let end = 0;
  for (const span of wordSpans(text)) {
    if (count === limit) return text.slice(0, end + closingLength(text, end)).trim();
    count += 1;
    end = span.end;
  }
  return text.trim();
}

/** Where one word stands in a text: offsets in UTF-16 units, the second one behind it. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/** Where the words of a text stand. Lazy, so that cutting a long text reads only its beginning. */
export function* wordSpans(text: string): Generator<WordSpan> {
  for (const run of text.matchAll(RUN)) {
    const [letters] = run;
    if (!UNSPACED.test(letters)) {
      yield { start: run.index, end: run.index + letters.length };
      continue;
    }
    for (let start = 0; start < letters.length; start += LONGEST_CLAUSE) {
      for (const part of segmenter.segment(letters.slice(start, start + LONGEST_CLAUSE))) {
        if (!part.isWordLike) continue;
        const from = run.index + start + part.index;
        yield { start: from, end: from + part.segment.length };
      }
    }
  }
}

function closingLength(text: string, from: number): number {
  return CLOSING.exec(text.slice(from, from + 8))?.[0].length ?? 0;
}
