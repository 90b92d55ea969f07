import { createHmac } from 'node:crypto';
import { foldLetters } from '../fold-letters.ts';
import { numberWords } from '../number-words.ts';
import { eachWord } from '../words.ts';

/** Words in one passage: fewer stand in other people's texts by chance, more would miss a sentence. */
export const PASSAGE = 8;

/** A passage of a text: the place of its first word, and a mark of its eight words under the hub's key. */
export interface Passage {
  readonly at: number;
  readonly mark: number;
}

/** The words of a text as marks. */
export interface MarkedText {
  /** How many words it has, by the definition that every limit of the hub uses. */
  readonly words: number;
  /** For each word with seven more behind it, the mark of the passage that begins there. */
  readonly marks: Float64Array;
  /** For each word, 1 when a sentence or a paragraph begins with it, or else 0. */
  readonly opens: Uint8Array;
}

export type PassageMarker = (text: string) => MarkedText;

/** Numbers words, and marks passages of numbered words: of what the marks of a text are made. */
export interface WordMarker {
  /** The numbers of all words of a text, by which only this marker knows them again. `see` takes the place of each, and asks for no other text meanwhile. */
  readonly wordsOf: (text: string, see?: SeePlace) => Int32Array;
  /** For each word with seven more behind it, the mark of the passage that begins there. */
  readonly marksOf: (words: ArrayLike<number>) => Float64Array;
}

/** Takes which word of a text this is, and its place: offsets in UTF-16 units, the second one behind it. */
type SeePlace = (word: number, start: number, end: number) => void;

/** What ends a sentence, or parts two of them, between two words. */
const STOPS = '.!?…。！？\n';

function isStop(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (STOPS.includes(text.charAt(at))) return true;
  return false;
}

/** Marks the passages of whole texts under a key. */
export function passageMarker(key: string): PassageMarker {
  const { wordsOf, marksOf } = wordMarker(key);
  return (text) => {
    const stops: number[] = [];
    let last = 0;
    const words = wordsOf(text, (word, start, end) => {
      if (word === 0 || isStop(text, last, start)) stops.push(word);
      last = end;
    });
    const opens = new Uint8Array(words.length);
    for (const word of stops) opens[word] = 1;
    return { words: words.length, marks: marksOf(words), opens };
  };
}

/**
 * Marks words and passages under a key. Each word becomes 64 bits of an HMAC-SHA-256, and eight of those one number of 53 bits: without
 * the key nothing can be compared with it.
 */
export function wordMarker(key: string): WordMarker {
  // Two halves for each word, by its number.
  const halves: number[] = [];
  const { numberIn } = numberWords((word) => {
    const digest = createHmac('sha256', key)
      .update(`passage\n${foldLetters(word).replace(/['’‐‑-]/gu, '')}`)
      .digest();
    halves.push(digest.readInt32LE(0), digest.readInt32LE(4));
  });
  // The words of the text that is looked at; taken up again for the next one.
  let row = new Int32Array(FIRST_ROW);
  return {
    wordsOf: (text, see) => {
      let count = 0;
      eachWord(text, (start, end) => {
        if (count === row.length) row = twiceAsLong(row);
        row[count] = numberIn(text, start, end);
        see?.(count, start, end);
        count += 1;
      });
      return row.slice(0, count);
    },
    marksOf: (words) => {
      const marks = new Float64Array(Math.max(0, words.length - PASSAGE + 1));
      for (let at = 0; at < marks.length; at += 1) marks[at] = markAt(words, at, halves);
      return marks;
    },
  };
}

/** Words of a text for which there is room to begin with. */
const FIRST_ROW = 1 << 12;

function twiceAsLong(row: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(row.length * 2);
  longer.set(row);
  return longer;
}

/** Mixes eight words so that their order counts (the steps of MurmurHash3). */
function markAt(words: ArrayLike<number>, at: number, halves: readonly number[]): number {
  let high = 0x2545f491;
  let low = 0x1b873593;
  for (let next = at; next < at + PASSAGE; next += 1) {
    const word = (words[next] ?? 0) * 2;
    high = Math.imul(turn(high ^ (halves[word] ?? 0), 15), 0x9e3779b1) + low;
    low = Math.imul(turn(low ^ (halves[word + 1] ?? 0), 13), 0x85ebca77) ^ high;
  }
  high = Math.imul(high ^ (high >>> 16), 0xc2b2ae3d);
  low = Math.imul(low ^ (low >>> 15) ^ high, 0x27d4eb2f);
  return (high >>> 0) * 0x20_0000 + ((low ^ (low >>> 13)) >>> 11);
}

function turn(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
