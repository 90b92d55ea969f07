import { CLUES } from './clue.ts';
import { HARMLESS_ENGLISH } from './harmless-words-english.ts';
import { HARMLESS_SPANISH } from './harmless-words-spanish.ts';
import { isAge } from './is-age.ts';
import { type KnownWord, type KnowWord, knowWords } from './known-words.ts';
import type { Found, KnownLanguage, Passage } from './signal.ts';
import { TELLING_ENGLISH } from './telling-words-english.ts';
import { TELLING_SPANISH } from './telling-words-spanish.ts';
import type { Turn } from './turn.ts';
import { TURNS_ENGLISH } from './turns-english.ts';
import { TURNS_OF_ANY } from './turns-of-any-language.ts';
import { TURNS_SPANISH } from './turns-spanish.ts';
import { KINDS, type Kind, lookIn, PLACE_OF_KIND, type WordTable } from './word-table.ts';
import { eachWordWithin } from './words-within.ts';

const ENGLISH = [TELLING_ENGLISH, HARMLESS_ENGLISH];
const SPANISH = [TELLING_SPANISH, HARMLESS_SPANISH];

/** What is looked for in a text, by the languages that it holds. */
interface Reading {
  readonly knowWord: KnowWord;
  readonly turns: readonly Turn[];
  readonly isSpanish: boolean;
}

const READINGS = {
  en: reading(ENGLISH, TURNS_ENGLISH, false),
  es: reading(SPANISH, TURNS_SPANISH, true),
  both: reading([...ENGLISH, ...SPANISH], [...TURNS_ENGLISH, ...TURNS_SPANISH], false),
} as const;

function reading(tables: readonly WordTable[], turns: readonly Turn[], isSpanish: boolean): Reading {
  return { knowWord: knowWords(lookIn(...tables), isSpanish), turns: [...turns, ...TURNS_OF_ANY], isSpanish };
}

/** How many of each clue every sentence of a text holds: one row of counts after the other. */
export function countClues(
  text: string,
  sentences: readonly Found[],
  languages: ReadonlySet<KnownLanguage>,
  placesWithin: Passage['placesWithin'],
): Uint8Array {
  const counts = new Uint8Array(sentences.length * CLUES.length);
  if (languages.size === 0) return counts;
  const reading = READINGS[languages.size === 2 ? 'both' : languages.has('es') ? 'es' : 'en'];
  const seen: Seen = new Uint16Array(KINDS.length);
  sentences.forEach((sentence, place) => {
    seen.fill(0);
    countWords(text, sentence, reading, seen);
    if (isSpecific(seen)) add(seen, 'specific');
    for (const { clue, pattern } of reading.turns) add(seen, clue, placesWithin(pattern, sentence).length);
    for (let clue = 0; clue < CLUES.length; clue += 1)
      counts[place * CLUES.length + clue] = Math.min(255, seen[clue] ?? 0);
  });
  return counts;
}

/** How often a sentence holds what, in the order of `KINDS`. */
type Seen = Uint16Array;

function add(seen: Seen, kind: Kind, often = 1): void {
  seen[PLACE_OF_KIND[kind]] = (seen[PLACE_OF_KIND[kind]] ?? 0) + often;
}

function countWords(text: string, { start, end }: Found, { knowWord, isSpanish }: Reading, seen: Seen): void {
  let words = 0;
  let before: KnownWord | undefined;
  let isBehindName = false;
  // How many words there were when one of these came last; none is as far away as can be.
  let [mine, one, title, into] = [NEVER, NEVER, NEVER, NEVER];
  eachWordWithin(text, start, end, (from, to) => {
    const word = knowWord(text, from, to, before);
    const isOwn = words - mine < 2;
    for (const kind of word.told) seen[kind] = (seen[kind] ?? 0) + 1;
    if (word.persons > 0)
      add(seen, !isOwn && (words - one < 3 || words === 0) ? 'somebody' : 'person', word.persons);
    if (word.kin > 0) add(seen, isOwn ? 'ownKin' : 'theirKin', word.kin);
    const isCounting = word.numbers > 0 || word.digits === 'few';
    if (isCounting && isAge(text.slice(start, end), from - start, text.slice(from, to)))
      add(seen, 'age', word.numbers + (word.digits === 'few' ? 1 : 0));
    if (word.digits === 'longAgo' || word.digits === 'year') add(seen, word.digits);

    // My knees, my train; not my client.
    if (before?.isMine && word.mayBeOwned) add(seen, 'own');
    // Marcus came home.
    if (word.isAction && isBehindName) add(seen, 'named');
    // She came; llegó.
    if (words === 0 && (word.isThird || (isSpanish && word.isAction))) add(seen, 'leads');
    // La vio; le pidió.
    if (isSpanish && word.isAction && before?.isPronoun) add(seen, 'third');

    const isName = words > 0 && word.mayBeName && isNameAt(text, start, from);
    const kind = words - title < 2 ? 'official' : words - into < 1 ? 'place' : 'name';
    if (isName) add(seen, kind);
    isBehindName = isName && kind === 'name';
    words += 1;
    before = word;
    if (word.isMine) mine = words;
    if (word.isOne) one = words;
    if (word.isTitle) title = words;
    if (word.isIn) into = words;
  });
}

const NEVER = Number.NEGATIVE_INFINITY;

/** Written large where no sentence or quotation begins. */
function isNameAt(text: string, start: number, at: number): boolean {
  return !/[.!?:“"«‘]\s*$/u.test(text.slice(Math.max(start, at - 3), at));
}

/** Told of one, and not of all, to all, or in a book. */
function isSpecific(seen: Seen): boolean {
  const has = (kind: Kind) => (seen[PLACE_OF_KIND[kind]] ?? 0) > 0;
  return OF_ONE.some(has) && (has('did') || has('told')) && !LOOSE.some(has);
}

const OF_ONE = ['third', 'somebody', 'person', 'theirKin', 'name'] as const;

const LOOSE = ['modal', 'many', 'you', 'every', 'public', 'book'] as const;
