import { eachWord } from './split-words.ts';
import { withRoom } from './with-room.ts';

/** Every spelling of a word, by its number. */
export interface Spellings {
  /** The numbers of the words of some texts, in order. The list is good until the next call, which writes over it. */
  readonly read: (texts: readonly string[]) => Int32Array;
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
  /** The letters of all spellings in a row; those of a spelling from its own start up to that of the next. */
  let letters = new Uint16Array(2 ** 16);
  let starts = new Int32Array(2 ** 12);
  let hashes = new Int32Array(2 ** 12);
  /** The number of a spelling and 1, at its hash or the next free place after it; 0 where free. */
  let table = new Int32Array(SMALLEST_TABLE);
  let found = new Int32Array(2 ** 10);
  let size = 0;
  const put = (spelling: number) => {
    const mask = table.length - 1;
    let at = (hashes[spelling] ?? 0) & mask;
    while (table[at] !== 0) at = (at + 1) & mask;
    table[at] = spelling + 1;
  };
  const learn = (units: Uint16Array, start: number, end: number, hash: number): number => {
    const spelling = spellings.length;
    const first = starts[spelling] ?? 0;
    const behind = first + end - start;
    letters = withRoom(letters, behind);
    letters.set(units.subarray(start, end), first);
    starts = withRoom(starts, spelling + 2);
    starts[spelling + 1] = behind;
    hashes = withRoom(hashes, spelling + 1);
    hashes[spelling] = hash;
    const written = String.fromCharCode(...units.subarray(start, end));
    spellings.push(written);
    if (spellings.length * 4 > table.length) {
      table = new Int32Array(table.length * 4);
      for (const known of spellings.keys()) put(known);
    } else put(spelling);
    meet(written);
    return spelling;
  };
  const isSame = (spelling: number, units: Uint16Array, start: number, end: number): boolean => {
    let at = starts[spelling] ?? 0;
    if ((starts[spelling + 1] ?? 0) - at !== end - start) return false;
    for (let unit = start; unit < end; unit++, at++) if (letters[at] !== units[unit]) return false;
    return true;
  };
  const numberOf = (units: Uint16Array, start: number, end: number): number => {
    let hash = 0;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (units[at] ?? 0)) | 0;
    hash ^= hash >>> 15;
    const mask = table.length - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const spelling = (table[at] ?? 0) - 1;
      if (spelling < 0) return learn(units, start, end, hash);
      if (hashes[spelling] === hash && isSame(spelling, units, start, end)) return spelling;
    }
  };
  const note = (units: Uint16Array, start: number, end: number) => {
    if (size === found.length) found = withRoom(found, size + 1);
    found[size] = numberOf(units, start, end);
    size += 1;
  };
  return {
    read: (texts) => {
      size = 0;
      for (const text of texts) eachWord(text, note);
      return found.subarray(0, size);
    },
    written: (spelling) => spellings[spelling] ?? '',
  };
}
