/** Letters that Unicode does not take apart and that people write one way or the other. */
const LIKE: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ð', 'd'],
  ['đ', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ς', 'σ'],
]);

const UNLIKE = /[æœøðđþłħıς]/gu;

/**
 * Accents and vowel points that are left out in haste; and letters nobody sees, such as a soft hyphen. The signs of Indic
 * scripts are vowels and stay.
 */
const LEFT_OUT =
  /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/**
 * A text with each letter in the one form that is compared: compatibility forms, capitals and diacritics are folded, so
 * that `JOSÉ`, `José` and `jose` are one name, and `ß` is `ss`. A name that is to be kept secret must not come out
 * because somebody left out an accent.
 */
export function foldLetters(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return (
    text
      .normalize('NFKD')
      .replace(LEFT_OUT, '')
      // Capitals first: `ß` has one only as `SS`.
      .toUpperCase()
      .toLowerCase()
      .replace(LEFT_OUT, '')
      .replace(UNLIKE, (letter) => LIKE.get(letter) ?? letter)
      .normalize('NFC')
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a text of nothing but ASCII is the common case, and cheap.
const ASCII = /^[\x00-\x7f]*$/u;
