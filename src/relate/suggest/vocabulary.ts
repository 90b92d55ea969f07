import type { Language } from '../../model.ts';
import { FIELD_WORDS } from './field-words.ts';
import { openSpellings } from './spellings.ts';
import { foldWord, splitWords } from './split-words.ts';
import { type StemmedLanguage, stem } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';
import { withRoom } from './with-room.ts';

/** A word that says what a text is about, with the terms by which it is compared: its stem, and its meanings in the field. */
export interface TellingWord {
  readonly written: string;
  readonly word: number;
  readonly meanings: readonly number[];
}

/** Texts taken apart; their language only where it is one whose stems are known. */
export interface TellingWords {
  readonly language?: StemmedLanguage;
  /** By their numbers, in order. The list is good until the next texts are read, which are written over it. */
  readonly words: Int32Array;
}

/** Gives every term a number, and takes texts apart into them. */
export interface Vocabulary {
  /** Takes apart the texts of one entry or member. */
  readonly read: (texts: readonly string[], declared: Language | undefined) => TellingWords;
  /** The telling word with a number. */
  readonly wordAt: (number: number) => TellingWord;
  /** The number of a term that is no word, such as a topic. */
  readonly numberOf: (term: string) => number;
  /** Whether a number stands for the same in every language: a meaning, a topic. */
  readonly isShared: (term: number) => boolean;
  readonly size: () => number;
}

/** Fewer small words than this say nothing certain of a language. */
const SURE = 3;

const SHORTEST_TERM = 3;

const NOTHING: TellingWord = { written: '', word: 0, meanings: [] };

/** Instead of a telling word's number: not looked at yet; says nothing of what a text is about. */
const [UNKNOWN, SMALL] = [-1, -2];

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
  const meaningsOf = indexMeanings(numberOf);
  /** Of each spelling 1 when it is a small word of English only, -1 when of Spanish only. */
  const leans: number[] = [];
  /** Of each spelling, by language, the number of its telling word. */
  const readings: Readonly<Record<StemmedLanguage | 'other', number[]>> = { en: [], es: [], other: [] };
  const telling: TellingWord[] = [];
  const spellings = openSpellings((written) => {
    const folded = foldWord(written);
    leans.push(Number(STOP_WORDS.en.has(folded)) - Number(STOP_WORDS.es.has(folded)));
    for (const reading of Object.values(readings)) reading.push(UNKNOWN);
  });
  const interpret = (written: string, language?: StemmedLanguage): number => {
    const folded = foldWord(written);
    const root = language ? stem(folded, language) : folded;
    const isName = nameWords.has(folded) && written !== written.toLowerCase();
    const isSmall = language !== undefined && [folded, root].some((form) => STOP_WORDS[language].has(form));
    if (isName || isSmall || (root.length < SHORTEST_TERM && !/\p{Lo}/u.test(root))) return SMALL;
    const meanings = language ? (meaningsOf.get(`${language} ${root}`) ?? []) : [];
    telling.push({ written, word: numberOf(`word ${root}`), meanings });
    return telling.length - 1;
  };
  let words = new Int32Array(0);
  const read = (texts: readonly string[], declared: Language | undefined): TellingWords => {
    const spelled = spellings.read(texts);
    let lead = 0;
    for (let at = 0; at < spelled.length; at++) lead += leans[spelled[at] ?? 0] ?? 0;
    const language = languageOfWords(lead, declared);
    const known = readings[language ?? 'other'];
    words = withRoom(words, spelled.length);
    let size = 0;
    for (let at = 0; at < spelled.length; at++) {
      const spelling = spelled[at] ?? 0;
      let word = known[spelling] ?? UNKNOWN;
      if (word === UNKNOWN) {
        word = interpret(spellings.written(spelling), language);
        known[spelling] = word;
      }
      if (word === SMALL) continue;
      words[size] = word;
      size += 1;
    }
    return { ...(language && { language }), words: words.subarray(0, size) };
  };
  const wordAt = (number: number) => telling[number] ?? NOTHING;
  return { read, wordAt, numberOf, isShared: (term) => shared[term] === true, size: () => shared.length };
}

/** From a language and a stem to the numbers of its meanings in the field. */
function indexMeanings(numberOf: (term: string) => number): ReadonlyMap<string, readonly number[]> {
  const meanings = new Map<string, number[]>();
  for (const [place, words] of FIELD_WORDS.entries()) {
    for (const language of ['en', 'es'] as const) {
      for (const word of words[language]) {
        const key = `${language} ${stem(foldWord(word), language)}`;
        const found = meanings.get(key) ?? [];
        meanings.set(key, found);
        const meaning = numberOf(`meaning ${place}`);
        if (!found.includes(meaning)) found.push(meaning);
      }
    }
  }
  return meanings;
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
