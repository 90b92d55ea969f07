import { ownCopy } from '../own-copy.ts';

/** Numbers words that stand in texts: each different one the next number, from 0 on. */
export interface NumberedWords {
  /**
   * The number of the word between two places of a text (UTF-16 units, the second one behind it); `UNKNOWN` of a new one where there
   * are as many as may be.
   */
  readonly numberIn: (text: string, start: number, end: number) => number;
}

/** The number of no word. */
export const UNKNOWN = -1;

/** Slots for half as many words to begin with; there are at least twice as many slots as words. */
const FIRST_SLOTS = 1 << 12;

/** Words of other letters that are met on the way to a word, nearly always none. Only a text that is made for it leads to so many. */
const MOST_OTHERS = 24;

/**
 * Numbers words by their letters where they stand, without cutting each out of its text. `onNew` is told of each word with a new number;
 * none of them holds on to the text that it came from. No more than `most` get one.
 */
export function numberWords(
  onNew: (word: string) => void,
  most: number = Number.POSITIVE_INFINITY,
): NumberedWords {
  const words: string[] = [];
  const hashes: number[] = [];
  /** The number of a word, plus one; 0 where there is none. */
  let slots = new Int32Array(FIRST_SLOTS);
  /** The few that came too far from their slot: found by a hash that nobody outside can know. */
  const others = new Map<string, number>();

  const put = (number: number): void => {
    const last = slots.length - 1;
    let slot = (hashes[number] ?? 0) & last;
    for (let met = 0; met < MOST_OTHERS; met += 1) {
      if (slots[slot] === 0) {
        slots[slot] = number + 1;
        return;
      }
      slot = (slot + 1) & last;
    }
    others.set(words[number] ?? '', number);
  };
  const add = (word: string, hash: number): number => {
    const number = words.length;
    if (number >= most) return UNKNOWN;
    words.push(ownCopy(word));
    hashes.push(hash);
    put(number);
    if (words.length * 2 > slots.length) {
      slots = new Int32Array(slots.length * 2);
      others.clear();
      for (let again = 0; again < words.length; again += 1) put(again);
    }
    onNew(words[number] ?? '');
    return number;
  };

  return {
    numberIn: (text, start, end) => {
      const hash = hashOf(text, start, end);
      const last = slots.length - 1;
      let slot = hash & last;
      for (let met = 0; met < MOST_OTHERS; met += 1) {
        const number = (slots[slot] ?? 0) - 1;
        if (number === -1) return add(text.slice(start, end), hash);
        if (hashes[number] === hash && standsAt(words[number] ?? '', text, start, end)) return number;
        slot = (slot + 1) & last;
      }
      const word = text.slice(start, end);
      return others.get(word) ?? add(word, hash);
    },
  };
}

/** FNV-1a over the units of a word, mixed so that its last bits depend on all of them. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
