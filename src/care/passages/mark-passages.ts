import { createHmac } from 'node:crypto';
import { ownCopy } from '../../own-copy.ts';
import { foldLetters } from '../fold-letters.ts';
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
  readonly marks: readonly number[];
  /** Offsets at which the words begin. */
  readonly starts: readonly number[];
  /** Whether a sentence or a paragraph begins with the word. */
  readonly opens: readonly boolean[];
}

export type PassageMarker = (text: string) => MarkedText;

/** Numbers words, and marks passages of numbered words: of what the marks of a text are made. */
export interface WordMarker {
  /** The number of a word, by which only this marker knows it again. */
  readonly numberOf: (word: string) => number;
  /** The numbers of all words of a text. */
  readonly wordsOf: (text: string) => Int32Array;
  /** For each word with seven more behind it, the mark of the passage that begins there. */
  readonly marksOf: (words: ArrayLike<number>) => Float64Array;
}

/** What ends a sentence, or parts two of them, between two words. */
const STOPS = '.!?…。！？\n';

function isStop(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (STOPS.includes(text.charAt(at))) return true;
  return false;
}

/** Marks the passages of whole texts under a key. */
export function passageMarker(key: string): PassageMarker {
  const { numberOf, marksOf } = wordMarker(key);
  return (text) => {
    const words: number[] = [];
    const starts: number[] = [];
    const opens: boolean[] = [];
    let end = 0;
    eachWord(text, (start, next) => {
      words.push(numberOf(text.slice(start, next)));
      opens.push(starts.length === 0 || isStop(text, end, start));
      starts.push(start);
      end = next;
    });
    return { words: words.length, marks: [...marksOf(words)], starts, opens };
  };
}

/**
 * Marks words and passages under a key. Each word becomes 64 bits of an HMAC-SHA-256, and eight of those one number of 53 bits: without
 * the key nothing can be compared with it.
 */
export function wordMarker(key: string): WordMarker {
  const known = new Map<string, number>();
  const halves: number[] = [];
  const numberOf = (word: string): number => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const digest = createHmac('sha256', key)
      .update(`passage\n${foldLetters(word).replace(/['’‐‑-]/gu, '')}`)
      .digest();
    const number = halves.length;
    halves.push(digest.readInt32LE(0), digest.readInt32LE(4));
    known.set(ownCopy(word), number);
    return number;
  };
  return {
    numberOf,
    wordsOf: (text) => {
      const words: number[] = [];
      eachWord(text, (start, end) => {
        words.push(numberOf(text.slice(start, end)));
      });
      return Int32Array.from(words);
    },
    marksOf: (words) => {
      const marks = new Float64Array(Math.max(0, words.length - PASSAGE + 1));
      for (let at = 0; at < marks.length; at += 1) marks[at] = markAt(words, at, halves);
      return marks;
    },
  };
}

/** Mixes eight words so that their order counts (the steps of MurmurHash3). */
function markAt(words: ArrayLike<number>, at: number, halves: readonly number[]): number {
  let high = 0x2545f491;
  let low = 0x1b873593;
  for (let next = at; next < at + PASSAGE; next += 1) {
    const word = words[next] ?? 0;
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
