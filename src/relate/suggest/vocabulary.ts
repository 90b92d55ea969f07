import type { Language } from '../../model.ts';
import { FIELD_WORDS } from './field-words.ts';
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
  readonly read: (text: string, declared: Language | undefined) => TellingWords;
  /** The number of a term that is no word, such as a topic. */
  readonly numberOf: (term: string) => number;
  /** Whether a number stands for the same in every language: a meaning, a topic. */
  readonly isShared: (term: number) => boolean;
  readonly size: () => number;
}

/** What is known of a word as it is written, whatever the language. */
interface Spelling {
  readonly written: string;
  readonly folded: string;
  readonly isEnglish: boolean;
  readonly isSpanish: boolean;
  /** As a word of a language, once it was met in it; `small` where it says nothing of what a text is about. */
  en?: TellingWord | 'small';
  es?: TellingWord | 'small';
  other?: TellingWord | 'small';
}

/** Fewer small words than this say nothing certain of a language. */
const SURE = 3;

const SHORTEST_TERM = 3;

/**
 * Opens a vocabulary. `names` are members' names: written with a capital they are about people, not about a subject. Words
 * are few beside the texts they stand in, so what is found out of each is remembered.
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
  const spellings = new Map<string, Spelling>();
  const spell = (written: string): Spelling => {
    const known = spellings.get(written);
    if (known) return known;
    const folded = foldWord(written);
    const [isEnglish, isSpanish] = [STOP_WORDS.en.has(folded), STOP_WORDS.es.has(folded)];
    const made: Spelling = { written, folded, isEnglish, isSpanish };
    spellings.set(written, made);
    return made;
  };
  const interpret = ({ written, folded }: Spelling, language?: StemmedLanguage): TellingWord | 'small' => {
    const root = language ? stem(folded, language) : folded;
    const isName = nameWords.has(folded) && written !== written.toLowerCase();
    const isSmall = language !== undefined && [folded, root].some((form) => STOP_WORDS[language].has(form));
    if (isName || isSmall || (root.length < SHORTEST_TERM && !/\p{Lo}/u.test(root))) return 'small';
    const meanings = language ? (meaningsOf.get(`${language} ${root}`) ?? []) : [];
    return { written, word: numberOf(`word ${root}`), meanings };
  };
  const read = (text: string, declared: Language | undefined): TellingWords => {
    const spelled = splitWords(text).map(spell);
    const language = languageOfWords(spelled, declared);
    const words: TellingWord[] = [];
    for (const spelling of spelled) {
      const reading = language ?? 'other';
      const word = spelling[reading] ?? interpret(spelling, language);
      spelling[reading] = word;
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
 * Which of English and Spanish a text is in, by its own small words, because bilingual blogs write in both under one
 * label; else what its feed says. `undefined` for any other language.
 */
function languageOfWords(
  spellings: readonly Spelling[],
  declared: Language | undefined,
): StemmedLanguage | undefined {
  const main = declared?.toLowerCase().split('-')[0];
  const said = main === 'en' || main === 'es' ? main : undefined;
  if (declared !== undefined && said === undefined) return undefined;
  let lead = 0;
  for (const { isEnglish, isSpanish } of spellings) lead += Number(isEnglish) - Number(isSpanish);
  if (Math.abs(lead) < SURE) return said;
  return lead > 0 ? 'en' : 'es';
}
