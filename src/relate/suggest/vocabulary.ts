import type { Language } from '../../model.ts';
import { FIELD_WORDS } from './field-words.ts';
import { openSpellings } from './spellings.ts';
import { foldWord, splitWords } from './split-words.ts';
import { type StemmedLanguage, stem } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';
import { withRoom } from './with-room.ts';

/** Texts taken apart; their language only where it is one whose stems are known. */
export interface TellingWords {
  readonly language?: StemmedLanguage;
  /**
   * The words that say what the texts are about, by number, in order; a word of two languages has two numbers. The list is
   * good until the next texts are read, which are written over it.
   */
  readonly words: Int32Array;
}

/** Gives every term a number, and takes texts apart into words, which are compared by their terms: a stem, and meanings in the field. */
export interface Vocabulary {
  /** Takes apart the texts of one entry or member. */
  readonly read: (texts: readonly string[], declared: Language | undefined) => TellingWords;
  readonly written: (word: number) => string;
  /** The number of the term that is a word's stem. */
  readonly stemOf: (word: number) => number;
  /** The numbers of the terms that are a word's meanings. */
  readonly meaningsOf: (word: number) => readonly number[];
  /** The number of a term that is no word, such as a topic. */
  readonly numberOf: (term: string) => number;
  /** Whether a number stands for the same in every language: a meaning, a topic. */
  readonly isShared: (term: number) => boolean;
  readonly size: () => number;
}

/** Fewer small words than this say nothing certain of a language. */
const SURE = 3;

const SHORTEST_TERM = 3;

/** The languages of which a spelling may be a word, and the first field of what is known of it: how it leans. */
const [LEAN, ENGLISH, SPANISH, OTHER, FIELDS] = [0, 1, 2, 3, 4];

/** Instead of the number of a stem: not looked at yet; says nothing of what a text is about. */
const [UNKNOWN, SMALL] = [-1, -2];

const NONE: readonly number[] = [];

/**
 * Opens a vocabulary. `names` are members' names: written with a capital they are about people, not about a subject. Words
 * are few beside the texts they stand in, so what is found out of each is remembered by the number of its spelling.
 */
export function openVocabulary(names: readonly string[]): Vocabulary {
  const numbers = new Map<string, number>();
  const shared: boolean[] = [];
  const numberOf = (term: string): number => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, shared.length);
    shared.push(!term.startsWith('word '));
    return shared.length - 1;
  };
  const nameWords = new Set(names.flatMap((name) => splitWords(name).map(foldWord)));
  const meanings = indexMeanings(numberOf);
  /** The stems of words with meanings were numbered before any other. */
  const meantStems = shared.length;
  /**
   * Of each spelling, side by side: 1 when it is a small word of English only, -1 when of Spanish only, and the number of its
   * stem as a word of each language. A word's number is the place of its stem.
   */
  let known = new Int32Array(2 ** 12);
  let size = 0;
  const spellings = openSpellings((written) => {
    known = withRoom(known, size + FIELDS);
    const folded = foldWord(written);
    known.fill(UNKNOWN, size, size + FIELDS);
    known[size + LEAN] = Number(STOP_WORDS.en.has(folded)) - Number(STOP_WORDS.es.has(folded));
    size += FIELDS;
  });
  const written = (word: number) => spellings.written(Math.floor(word / FIELDS));
  const interpret = (word: number, language?: StemmedLanguage): number => {
    const spelled = written(word);
    const folded = foldWord(spelled);
    const root = language ? stem(folded, language) : folded;
    const isName = nameWords.has(folded) && spelled !== spelled.toLowerCase();
    const isSmall = language !== undefined && [folded, root].some((form) => STOP_WORDS[language].has(form));
    if (isName || isSmall || (root.length < SHORTEST_TERM && !/\p{Lo}/u.test(root))) return SMALL;
    return numberOf(`word ${root}`);
  };
  let words = new Int32Array(0);
  const read = (texts: readonly string[], declared: Language | undefined): TellingWords => {
    const spelled = spellings.read(texts);
    let lead = 0;
    for (let at = 0; at < spelled.length; at++) lead += known[(spelled[at] ?? 0) * FIELDS + LEAN] ?? 0;
    const language = languageOfWords(lead, declared);
    const field = fieldOf(language);
    words = withRoom(words, spelled.length);
    let count = 0;
    for (let at = 0; at < spelled.length; at++) {
      const word = (spelled[at] ?? 0) * FIELDS + field;
      if (known[word] === UNKNOWN) known[word] = interpret(word, language);
      if (known[word] === SMALL) continue;
      words[count] = word;
      count += 1;
    }
    return { ...(language && { language }), words: words.subarray(0, count) };
  };
  const stemOf = (word: number) => known[word] ?? 0;
  return {
    read,
    written,
    stemOf,
    meaningsOf: (word) =>
      stemOf(word) < meantStems ? (meanings[word % FIELDS]?.get(stemOf(word)) ?? NONE) : NONE,
    numberOf,
    isShared: (term) => shared[term] === true,
    size: () => shared.length,
  };
}

function fieldOf(language: StemmedLanguage | undefined): number {
  return language === 'en' ? ENGLISH : language === 'es' ? SPANISH : OTHER;
}

/** By the field of a language, from the number of a stem to those of its meanings. */
function indexMeanings(
  numberOf: (term: string) => number,
): readonly (ReadonlyMap<number, readonly number[]> | undefined)[] {
  const byField: Map<number, number[]>[] = [];
  for (const language of ['en', 'es'] as const) {
    const meanings = new Map<number, number[]>();
    byField[fieldOf(language)] = meanings;
    for (const [place, words] of FIELD_WORDS.entries()) {
      for (const word of words[language]) {
        const root = numberOf(`word ${stem(foldWord(word), language)}`);
        const found = meanings.get(root) ?? [];
        meanings.set(root, found);
        const meaning = numberOf(`meaning ${place}`);
        if (!found.includes(meaning)) found.push(meaning);
      }
    }
  }
  return byField;
}

/**
 * Which of English and Spanish a text is in, by the lead that its small words give to English, because bilingual blogs
 * write in both under one label; else what its feed says. `undefined` for any other language.
 */
function languageOfWords(lead: number, declared: Language | undefined): StemmedLanguage | undefined {
  const main = declared?.toLowerCase().split('-')[0];
  const said = main === 'en' || main === 'es' ? main : undefined;
  if (declared !== undefined && said === undefined) return undefined;
  if (Math.abs(lead) < SURE) return said;
  return lead > 0 ? 'en' : 'es';
}
