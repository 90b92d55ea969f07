import { UNSPACED } from '../../care/words.ts';

/** What a letter or sign is in a word: none of it, an apostrophe, a letter, an accent by itself, or a letter of a script without spaces. */
const [NONE, APOSTROPHE, LETTER, ACCENT, UNSPACED_LETTER] = [1, 2, 3, 4, 5];

/** What each unit of UTF-16 is, once it was met; 0 before. */
const kinds = new Uint8Array(2 ** 16);

/** Scripts without spaces are taken apart by dictionary; a fixed locale keeps builds reproducible. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The words of a plain text as they are written, in order. */
export function splitWords(text: string): readonly string[] {
  const words: string[] = [];
  eachWord(text, (start, end) => words.push(text.slice(start, end)));
  return words;
}

/**
 * Says where each word of a plain text begins and ends: a run of letters, with one apostrophe inside. It cuts nothing out,
 * because the words of a large hub are millions.
 */
export function eachWord(text: string, found: (start: number, end: number) => void): void {
  let at = 0;
  while (at < text.length) {
    const start = at;
    let isUnspaced = false;
    for (let kind = kindAt(text, at); kind >= LETTER; kind = kindAt(text, at)) {
      isUnspaced ||= kind === UNSPACED_LETTER;
      at += 1;
    }
    if (at === start) {
      at += 1;
      continue;
    }
    if (kindAt(text, at) === APOSTROPHE && isLetter(text, at + 1)) {
      at += 2;
      while (isLetter(text, at)) at += 1;
    }
    if (!isUnspaced) found(start, at);
    else {
      for (const { index, segment } of segmenter.segment(text.slice(start, at)))
        found(start + index, start + index + segment.length);
    }
  }
}

function isLetter(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === LETTER || kind === UNSPACED_LETTER;
}

function kindAt(text: string, at: number): number {
  if (at >= text.length) return NONE;
  const unit = text.charCodeAt(at);
  const known = kinds[unit] ?? 0;
  if (known > 0) return known;
  // One half of a letter beyond the first 65,536 says nothing without the other.
  if (unit >= 0xdc00 && unit <= 0xdfff) return kindOf(String.fromCodePoint(text.codePointAt(at - 1) ?? unit));
  if (unit >= 0xd800 && unit <= 0xdbff) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? unit));
  const kind = kindOf(text.charAt(at));
  kinds[unit] = kind;
  return kind;
}

function kindOf(letter: string): number {
  if (/^['’ʼ]$/u.test(letter)) return APOSTROPHE;
  if (/^\p{M}$/u.test(letter)) return ACCENT;
  if (!/^\p{L}$/u.test(letter)) return NONE;
  return UNSPACED.test(letter) ? UNSPACED_LETTER : LETTER;
}

/** An article that leans on its word, as in `l'école`; what follows a longer word is grammar (`isn't`, `mother's`). */
const LEANING = /^\p{L}{1,2}['’ʼ](?=\p{L}{3})/u;

/** A word without case, grammar behind an apostrophe, and the accents that people leave out; `ñ` is a letter of its own. */
export function foldWord(word: string): string {
  const plain = word
    .replace(LEANING, '')
    .replace(/['’ʼ].*$/u, '')
    .toLowerCase();
  return /^[a-z]*$/u.test(plain)
    ? plain
    : plain
        .normalize('NFD')
        .replace(/[\u0300-\u0302\u0304-\u036f]/gu, '')
        .normalize('NFC');
}
