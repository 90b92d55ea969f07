import type { Clue } from './clue.ts';

/** What a word is for the grammar of a sentence; it tells nothing by itself. */
export type Part =
  | 'one'
  | 'mine'
  | 'number'
  | 'title'
  | 'kin'
  | 'person'
  | 'name'
  | 'in'
  | 'did'
  | 'told'
  | 'you'
  | 'modal'
  | 'every';

export type Kind = Clue | Part;

/** The words of a language by what they tell, apart by white space; `made_up` is two words, and a star stands for any ending. */
export type WordTable = Readonly<Partial<Record<Kind, string>>>;

/** What a word tells, and what it tells with the word before it. */
export type Lookup = (word: string, before: string) => readonly Kind[];

const NOTHING: readonly Kind[] = [];

/** Makes tables quick to look in. */
export function lookIn(...tables: readonly WordTable[]): Lookup {
  const whole = new Map<string, Kind[]>();
  const stems = new Map<string, Kind[]>();
  for (const [kind, words] of tables.flatMap((table) => Object.entries(table) as [Kind, string][]))
    for (const word of words.trim().split(/\s+/u)) {
      const [map, key] = word.endsWith('*') ? [stems, word.slice(0, -1)] : [whole, word];
      const kinds = map.get(key) ?? [];
      if (!kinds.includes(kind)) map.set(key, [...kinds, kind]);
    }
  const lengths = [...new Set([...stems.keys()].map(({ length }) => length))].toSorted((a, b) => a - b);
  // Nearly all words of a text come again; what one tells is put together once.
  const known = new Map<string, readonly Kind[]>();
  const single = (word: string): readonly Kind[] => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const kinds = new Set(whole.get(word));
    for (const length of lengths) {
      if (length > word.length) break;
      for (const kind of stems.get(word.slice(0, length)) ?? NOTHING) kinds.add(kind);
    }
    const told = kinds.size === 0 ? NOTHING : [...kinds];
    if (known.size < MOST_KNOWN) known.set(word, told);
    return told;
  };
  const firstOfTwo = new Set([...whole.keys()].flatMap((key) => key.split('_').slice(0, -1)));
  return (word, before) => {
    const pair = firstOfTwo.has(before) ? whole.get(`${before}_${word}`) : undefined;
    return pair === undefined ? single(word) : [...single(word), ...pair];
  };
}

/** As many as a language has in use; a text made to fill the memory stops there. */
const MOST_KNOWN = 50_000;
