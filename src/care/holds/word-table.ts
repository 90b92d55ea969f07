import { CLUES, type Clue } from './clue.ts';

/** What a word is for the grammar of a sentence; it tells nothing by itself. */
const PARTS = [
  'one',
  'mine',
  'number',
  'title',
  'kin',
  'person',
  'name',
  'in',
  'did',
  'told',
  'you',
  'modal',
  'every',
] as const;

type Part = (typeof PARTS)[number];

export type Kind = Clue | Part;

/** Everything that a word may tell: the clues in their order, and then the parts. */
export const KINDS: readonly Kind[] = [...CLUES, ...PARTS];

/** The place of each in a row of counts. */
export const PLACE_OF_KIND: Readonly<Record<Kind, number>> = Object.fromEntries(
  KINDS.map((kind, place) => [kind, place]),
) as Record<Kind, number>;

/** The words of a language by what they tell, apart by white space; `made_up` is two words, and a star stands for any ending. */
export type WordTable = Readonly<Partial<Record<Kind, string>>>;

/** What words tell. */
export interface Lookup {
  readonly single: (word: string) => readonly Kind[];
  /** What a word tells with the one behind it, by that one; nothing for nearly all words. */
  readonly behind: (word: string) => ReadonlyMap<string, readonly Kind[]> | undefined;
  /** Whether a word tells something with any before it. */
  readonly isSecond: (word: string) => boolean;
}

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
  const single = (word: string): readonly Kind[] => {
    const kinds = new Set(whole.get(word));
    for (const length of lengths) {
      if (length > word.length) break;
      for (const kind of stems.get(word.slice(0, length)) ?? NOTHING) kinds.add(kind);
    }
    return kinds.size === 0 ? NOTHING : [...kinds];
  };
  const behind = new Map<string, Map<string, readonly Kind[]>>();
  const seconds = new Set<string>();
  for (const [key, kinds] of whole) {
    const [first = '', second, ...more] = key.split('_');
    if (second === undefined || more.length > 0) continue;
    seconds.add(second);
    behind.set(first, (behind.get(first) ?? new Map()).set(second, kinds));
  }
  return { single, behind: (word) => behind.get(word), isSecond: (word) => seconds.has(word) };
}
