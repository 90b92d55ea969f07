import { eachWord } from './split-words.ts';

/** Every spelling of a word, by its number. */
export interface Spellings {
  /** The numbers of a text's words, in order. The list is good until the next call, which writes over it. */
  readonly read: (text: string) => readonly number[];
  readonly written: (spelling: number) => string;
}

/** As many places, four to a spelling, before the table grows. */
const SMALLEST_TABLE = 2 ** 12;

/**
 * Opens a list of spellings. It finds a word by its letters where they stand: to cut each of millions of words out of its text
 * only to look it up takes twice as long. `meet` is told of each new spelling, in order.
 */
export function openSpellings(meet: (written: string) => void): Spellings {
  const spellings: string[] = [];
  const hashes: number[] = [];
  /** The number of a spelling and 1, at its hash or the next free place after it; 0 where free. */
  let table = new Int32Array(SMALLEST_TABLE);
  const put = (hash: number, spelling: number) => {
    let at = hash & (table.length - 1);
    while (table[at] !== 0) at = (at + 1) & (table.length - 1);
    table[at] = spelling + 1;
  };
  const grow = () => {
    table = new Int32Array(table.length * 4);
    for (const [spelling, hash] of hashes.entries()) put(hash, spelling);
  };
  const found: number[] = [];
  const read = (text: string): readonly number[] => {
    found.length = 0;
    eachWord(text, (start, end) => {
      let hash = 0;
      for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
      hash ^= hash >>> 15;
      const mask = table.length - 1;
      for (let at = hash & mask; ; at = (at + 1) & mask) {
        const spelling = (table[at] ?? 0) - 1;
        if (spelling < 0) break;
        const known = spellings[spelling] ?? '';
        if (hashes[spelling] === hash && known.length === end - start && text.startsWith(known, start)) {
          found.push(spelling);
          return;
        }
      }
      const written = text.slice(start, end);
      found.push(spellings.length);
      put(hash, spellings.length);
      spellings.push(written);
      hashes.push(hash);
      if (spellings.length * 4 > table.length) grow();
      meet(written);
    });
    return found;
  };
  return { read, written: (spelling) => spellings[spelling] ?? '' };
}
