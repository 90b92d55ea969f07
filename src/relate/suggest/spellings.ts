import { eachWord } from './split-words.ts';
import { withRoom } from './with-room.ts';

/** Every spelling of a word, by its number. */
export interface Spellings {
  /** The numbers of the words of some texts, in order. The list is good until the next call, which writes over it. */
  readonly read: (texts: readonly string[]) => Int32Array;
  readonly written: (spelling: number) => string;
}

/** Each place of the table: a hash, a spelling's number and 1 (0 where the place is free), where its letters stand, and how many. */
const [HASH, SPELLING, START, LENGTH, FIELDS] = [0, 1, 2, 3, 4];

/** Places before the table grows; a power of two. */
const SMALLEST_TABLE = 2 ** 12;

/**
 * Opens a list of spellings. It finds a word by its letters where they stand: to cut each of millions of words out of its text
 * only to look it up takes twice as long. What is known of a spelling stands together in the table, because to fetch it from
 * memory is most of the work. `meet` is told of each new spelling, in order.
 */
export function openSpellings(meet: (written: string) => void): Spellings {
  const spellings: string[] = [];
  /** The letters of all spellings in a row. */
  let letters = new Uint16Array(2 ** 16);
  let lettersUsed = 0;
  let table = new Int32Array(SMALLEST_TABLE * FIELDS);
  let found = new Int32Array(2 ** 10);
  let size = 0;
  const grow = () => {
    const old = table;
    table = new Int32Array(old.length * 2);
    for (let from = 0; from < old.length; from += FIELDS) {
      if (old[from + SPELLING] !== 0)
        table.set(old.subarray(from, from + FIELDS), freePlace(old[from + HASH] ?? 0));
    }
  };
  const freePlace = (hash: number): number => {
    let at = placeOf(hash, table);
    while (table[at + SPELLING] !== 0) at = nextPlace(at, table);
    return at;
  };
  const learn = (units: Uint16Array, start: number, end: number, hash: number): number => {
    if (spellings.length * 2 * FIELDS >= table.length) grow();
    const word = units.subarray(start, end);
    letters = withRoom(letters, lettersUsed + word.length);
    letters.set(word, lettersUsed);
    table.set([hash, spellings.length + 1, lettersUsed, word.length], freePlace(hash));
    lettersUsed += word.length;
    const written = String.fromCharCode(...word);
    spellings.push(written);
    meet(written);
    return spellings.length - 1;
  };
  const numberOf = (units: Uint16Array, start: number, end: number): number => {
    const hash = hashOf(units, start, end);
    for (let at = placeOf(hash, table); table[at + SPELLING] !== 0; at = nextPlace(at, table)) {
      if (table[at + HASH] !== hash || table[at + LENGTH] !== end - start) continue;
      let letter = table[at + START] ?? 0;
      let unit = start;
      while (unit < end && letters[letter] === units[unit]) {
        unit += 1;
        letter += 1;
      }
      if (unit === end) return (table[at + SPELLING] ?? 0) - 1;
    }
    return learn(units, start, end, hash);
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

function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (units[at] ?? 0)) | 0;
  return hash ^ (hash >>> 15);
}

/** Where a spelling with this hash stands, unless the place is taken. */
function placeOf(hash: number, table: Int32Array): number {
  return Math.imul(hash, FIELDS) & (table.length - 1);
}

function nextPlace(at: number, table: Int32Array): number {
  return (at + FIELDS) & (table.length - 1);
}
