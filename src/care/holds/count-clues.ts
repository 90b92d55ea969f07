import { CLUES, type Clue, PLACE_OF } from './clue.ts';
import { HARMLESS_ENGLISH } from './harmless-words-english.ts';
import { HARMLESS_SPANISH } from './harmless-words-spanish.ts';
import { isAge } from './is-age.ts';
import type { Found, KnownLanguage } from './signal.ts';
import { TELLING_ENGLISH } from './telling-words-english.ts';
import { TELLING_SPANISH } from './telling-words-spanish.ts';
import type { Turn } from './turn.ts';
import { TURNS_ENGLISH } from './turns-english.ts';
import { TURNS_SPANISH } from './turns-spanish.ts';
import { type Kind, type Lookup, lookIn } from './word-table.ts';

const ENGLISH = [TELLING_ENGLISH, HARMLESS_ENGLISH];
const SPANISH = [TELLING_SPANISH, HARMLESS_SPANISH];
const LOOKUPS: Readonly<Record<KnownLanguage, Lookup>> = {
  en: lookIn(...ENGLISH),
  es: lookIn(...SPANISH),
};
const BOTH = lookIn(...ENGLISH, ...SPANISH);

const TURNS: Readonly<Record<KnownLanguage, readonly Turn[]>> = { en: TURNS_ENGLISH, es: TURNS_SPANISH };

const WORD = /\p{L}+(?:['’-]\p{L}+)*|\p{N}+/gu;

/** `she’d`, `I’m`: the word before counts. */
const CONTRACTED = /'(?:s|d|ll|ve|re|m)$/u;

/** Spanish says who acts by the ending of the verb. */
const SPANISH_I = /^(?!porqué|café|qué|josé)\p{L}{2,}é$/u;
const SPANISH_DID = /^\p{L}{3,}ó$/u;
const ENGLISH_DID = /^\p{L}{3,}ed$/u;

/** A word or three between quotation marks are looked at, and not said. */
const QUOTED_WORD = /["“«‘][^\s"“”«»‘’]{1,30}(?: [^\s"“”«»‘’]{1,30}){0,2}["”»’]/gu;

/** How many of each clue every sentence of a text holds: one row of counts after the other. */
export function countClues(
  text: string,
  sentences: readonly Found[],
  languages: ReadonlySet<KnownLanguage>,
): Uint8Array {
  const counts = new Uint8Array(sentences.length * CLUES.length);
  if (languages.size === 0) return counts;
  const look = languages.size === 2 ? BOTH : LOOKUPS[languages.has('es') ? 'es' : 'en'];
  const isSpanish = languages.has('es') && !languages.has('en');
  const turns = [...languages].flatMap((language) => TURNS[language]);
  sentences.forEach(({ start, end }, place) => {
    const sentence = text.slice(start, end);
    const seen = kindsIn(sentence, look, isSpanish);
    for (const { clue, pattern } of turns) {
      const often = sentence.match(pattern)?.length ?? 0;
      if (often > 0) seen.set(clue, (seen.get(clue) ?? 0) + often);
    }
    for (const [kind, count] of seen)
      if (isClue(kind)) counts[place * CLUES.length + PLACE_OF[kind]] = Math.min(255, count);
  });
  return counts;
}

/** A word of a sentence with what it tells. */
interface Token {
  readonly word: string;
  readonly kinds: readonly Kind[];
}

/** How often a sentence holds what. */
type Seen = Map<Kind, number>;

function kindsIn(sentence: string, look: Lookup, isSpanish: boolean): Seen {
  const seen: Seen = new Map();
  const add = (kind: Kind) => seen.set(kind, (seen.get(kind) ?? 0) + 1);
  const read: Token[] = [];
  for (const { 0: written, index } of sentence.matchAll(WORD)) {
    const word = written.toLowerCase().replaceAll('’', "'").replace(CONTRACTED, '');
    const before = read.at(-1);
    const kinds = [...look(word, before?.word ?? '')];
    if (isSpanish ? SPANISH_DID.test(word) : ENGLISH_DID.test(word)) kinds.push('did');
    if (isSpanish && SPANISH_I.test(word)) kinds.push('i');
    const isBefore = (kind: Kind, words: number) =>
      read.slice(-words).some((token) => token.kinds.includes(kind));
    for (const kind of kinds) {
      if (kind === 'person')
        add(!isBefore('mine', 2) && (isBefore('one', 3) || read.length === 0) ? 'somebody' : 'person');
      else if (kind === 'kin') add(isBefore('mine', 2) ? 'ownKin' : 'theirKin');
      else if (kind !== 'number') add(kind);
      else if (isAge(sentence, index, written)) add('age');
    }
    for (const kind of together({ word, kinds }, read, isSpanish)) add(kind);
    const clue = clueOfDigits(sentence, index, written);
    if (clue !== undefined) add(clue);
    else if (read.length > 0 && isName(sentence, index, written, kinds)) {
      const kind = isBefore('title', 2) ? 'official' : isBefore('in', 1) ? 'place' : 'name';
      add(kind);
      if (kind === 'name') kinds.push(kind);
    }
    read.push({ word, kinds });
  }
  for (const kind of ofTheWhole(sentence, seen)) add(kind);
  return seen;
}

/** What a word tells with those before it. */
function together({ kinds }: Token, read: readonly Token[], isSpanish: boolean): readonly Clue[] {
  const before = read.at(-1);
  const isActing = kinds.includes('did') || kinds.includes('told');
  const told: Clue[] = [];
  // My knees, my train; not my client.
  if (before?.kinds.includes('mine') && !kinds.some((kind) => NOT_OWNED.has(kind))) told.push('own');
  // Marcus came home.
  if (isActing && before?.kinds.includes('name')) told.push('named');
  // She came; llegó.
  if (before === undefined && (kinds.includes('third') || (isSpanish && isActing))) told.push('leads');
  // La vio; le pidió.
  if (isSpanish && isActing && /^l[aeo]s?$/u.test(before?.word ?? '')) told.push('third');
  return told;
}

const NOT_OWNED: ReadonlySet<Kind> = new Set(['person', 'kin', 'care', 'team', 'one', 'number', 'trade']);

/** What a sentence tells as a whole. */
function ofTheWhole(sentence: string, seen: Seen): readonly Clue[] {
  const has = (...kinds: readonly Kind[]) => kinds.some((kind) => seen.has(kind));
  const told: Clue[] = [];
  const isOfOne = has('third', 'somebody', 'person', 'theirKin', 'name');
  if (isOfOne && has('did', 'told') && !has(...LOOSE)) told.push('specific');
  if (/[%§]/u.test(sentence)) told.push('public');
  told.push(...Array.from(sentence.matchAll(QUOTED_WORD), () => 'quotedWord' as const));
  return told;
}

/** What is said of all, to all, or in a book is not told of one. */
const LOOSE = ['modal', 'many', 'you', 'every', 'public', 'book'] as const;

/** Digits by themselves are a count, and tell nothing. */
function clueOfDigits(sentence: string, start: number, written: string): Clue | undefined {
  if (/^(?:1[5-8]\d\d|19[0-6]\d)$/u.test(written)) return 'longAgo';
  if (/^(?:19|20)\d\d$/u.test(written)) return 'year';
  return /^\d{1,2}$/u.test(written) && isAge(sentence, start, written) ? 'age' : undefined;
}

/** Written large where no sentence or quotation begins, and not a word that is always written so. */
function isName(sentence: string, start: number, written: string, kinds: readonly Kind[]): boolean {
  const first = written.charAt(0);
  if (first === first.toLowerCase() || written.length < 3) return false;
  if (written === written.toUpperCase() || kinds.some((kind) => kind !== 'public' && kind !== 'book'))
    return false;
  return !/[.!?:“"«‘]\s*$/u.test(sentence.slice(Math.max(0, start - 3), start));
}

function isClue(kind: Kind): kind is Clue {
  return kind in PLACE_OF;
}
