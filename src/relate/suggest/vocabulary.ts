import type { Language } from '../../model.ts';
import { FIELD_WORDS } from './field-words.ts';
import { openSpellings } from './spellings.ts';
import { foldWord, splitWords } from './split-words.ts';
import { type StemmedLanguage, stem } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A word that says what a text is about, with the terms by which it is compared: its stem, and its meanings in the field. */
export interface TellingWord {
  readonly written: string;
  readonly word: number;
  readonly meanings: readonly number[];
}

/** A text taken apart; its language only where it is one whose stems are known. */
export interface TellingWords {
  readonly language?: StemmedLanguage;
  readonly words: readonly TellingWord[];
}

/** Gives every term a number, and takes texts apart into them. */
export interface Vocabulary {
  /** The list of words is good until the next call, which writes over it. */
  readonly read: (text: string, declared: Language | undefined) => TellingWords;
  /** The number of a term that is no word, such as a topic. */
  readonly numberOf: (term: string) => number;
  /** Whether a number stands for the same in every language: a meaning, a topic. */
  readonly isShared: (term: number) => boolean;
  readonly size: () => number;
}

/** Fewer small words than this say nothing certain of a language. */
const SURE = 3;

const SHORTEST_TERM = 3;

/** A word as one of a language: `small` where it says nothing of what a text is about, `undefined` before it was looked at. */
type Reading = TellingWord | 'small' | undefined;

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
  const readings: Readonly<Record<StemmedLanguage | 'other', Reading[]>> = { en: [], es: [], other: [] };
  const spellings = openSpellings((written) => {
    const folded = foldWord(written);
    leans.push(Number(STOP_WORDS.en.has(folded)) - Number(STOP_WORDS.es.has(folded)));
    for (const reading of Object.values(readings)) reading.push(undefined);
  });
  const interpret = (written: string, language?: StemmedLanguage): TellingWord | 'small' => {
    const folded = foldWord(written);
    const root = language ? stem(folded, language) : folded;
    const isName = nameWords.has(folded) && written !== written.toLowerCase();
    const isSmall = language !== undefined && [folded, root].some((form) => STOP_WORDS[language].has(form));
    if (isName || isSmall || (root.length < SHORTEST_TERM && !/\p{Lo}/u.test(root))) return 'small';
    const meanings = language ? (meaningsOf.get(`${language} ${root}`) ?? []) : [];
    return { written, word: numberOf(`word ${root}`), meanings };
  };
  const words: TellingWord[] = [];
  const read = (text: string, declared: Language | undefined): TellingWords => {
    const spelled = spellings.read(text);
    let lead = 0;
    for (const spelling of spelled) lead += leans[spelling] ?? 0;
    const language = languageOfWords(lead, declared);
    const known = readings[language ?? 'other'];
    words.length = 0;
    for (const spelling of spelled) {
      const word = known[spelling] ?? interpret(spellings.written(spelling), language);
      known[spelling] = word;
      if (word !== 'small') words.push(word);
    }
    return { ...(language && { language }), words };
  };
  return { read, numberOf, isShared: (term) => shared[term] === true, size: () => shared.length };
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
