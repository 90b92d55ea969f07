import { endianness } from 'node:os';
import { UNSPACED } from '../../care/words.ts';
import { withRoom } from './with-room.ts';

/** What a letter or sign is in a word: none of it, an apostrophe, a letter, an accent by itself, or a letter of a script without spaces. */
const [NONE, APOSTROPHE, LETTER, ACCENT, UNSPACED_LETTER] = [1, 2, 3, 4, 5];

/** What each unit of UTF-16 is, once it was met; 0 before, and always for half a letter, which says nothing by itself. */
const kinds = new Uint8Array(2 ** 16);

/** The text that is taken apart, as units: a list of numbers is read several times as fast as a string. Behind it stands a 0. */
let units = new Uint16Array(2 ** 12);

/** The same memory, into which Node copies a text at once. */
let bytes = Buffer.from(units.buffer);

const IS_BIG_ENDIAN = endianness() === 'BE';

/** Scripts without spaces are taken apart by dictionary; a fixed locale keeps builds reproducible. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The words of a plain text as they are written, in order. */
export function splitWords(text: string): readonly string[] {
  const words: string[] = [];
  eachWord(text, (_, start, end) => words.push(text.slice(start, end)));
  return words;
}

/**
 * Says where each word of a plain text begins and ends, in its units: a run of letters, with one apostrophe inside. It cuts
 * nothing out, because the words of a large hub are millions. The units are good until the next text.
 */
export function eachWord(
  text: string,
  found: (units: Uint16Array, start: number, end: number) => void,
): void {
  const { length } = text;
  if (units.length <= length) {
    units = withRoom(units, length + 1);
    bytes = Buffer.from(units.buffer);
  }
  bytes.write(text, 'utf16le');
  if (IS_BIG_ENDIAN) bytes.subarray(0, 2 * length).swap16();
  units[length] = 0;
  let at = 0;
  while (at < length) {
    const start = at;
    let isUnspaced = false;
    for (let kind = kindAt(at); kind >= LETTER; kind = kindAt(at)) {
      isUnspaced ||= kind === UNSPACED_LETTER;
      at += 1;
    }
    if (at === start) {
      at += 1;
      continue;
    }
    if (kindAt(at) === APOSTROPHE && isLetter(at + 1)) {
      at += 2;
      while (isLetter(at)) at += 1;
    }
    if (!isUnspaced) found(units, start, at);
    else {
      for (const { index, segment } of segmenter.segment(text.slice(start, at)))
        found(units, start + index, start + index + segment.length);
    }
  }
}

function isLetter(at: number): boolean {
  const kind = kindAt(at);
  return kind === LETTER || kind === UNSPACED_LETTER;
}

function kindAt(at: number): number {
  return kinds[units[at] ?? 0] || look(at);
}

/** What stands at a place whose unit was not met before, or is one half of a letter beyond the first 65,536. */
function look(at: number): number {
  const unit = units[at] ?? 0;
  if (isHigh(unit)) return isLow(units[at + 1] ?? 0) ? kindOfPair(at) : NONE;
  if (isLow(unit)) return isHigh(units[at - 1] ?? 0) ? kindOfPair(at - 1) : NONE;
  const kind = kindOf(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function kindOfPair(at: number): number {
  return kindOf(String.fromCharCode(units[at] ?? 0, units[at + 1] ?? 0));
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
