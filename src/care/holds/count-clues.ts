import { CLUES, type Clue, PLACE_OF } from './clue.ts';
import { type FindPatterns, finderOf } from './find-patterns.ts';
import { HARMLESS_ENGLISH } from './harmless-words-english.ts';
import { HARMLESS_SPANISH } from './harmless-words-spanish.ts';
import { isAge } from './is-age.ts';
import { shapesOfWords, type WordShape } from './shape-of-word.ts';
import type { Found, KnownLanguage } from './signal.ts';
import { TELLING_ENGLISH } from './telling-words-english.ts';
import { TELLING_SPANISH } from './telling-words-spanish.ts';
import type { Turn } from './turn.ts';
import { TURNS_ENGLISH } from './turns-english.ts';
import { TURNS_SPANISH } from './turns-spanish.ts';
import { type Kind, type Lookup, lookIn, type WordTable } from './word-table.ts';

const ENGLISH = [TELLING_ENGLISH, HARMLESS_ENGLISH];
const SPANISH = [TELLING_SPANISH, HARMLESS_SPANISH];

/** What tells something about a word. */
interface WordReading {
  readonly look: Lookup;
  readonly shapeOf: (written: string) => WordShape;
  readonly isSpanish: boolean;
}

/** What is looked for in a text, by the languages that it holds. */
interface Reading extends WordReading {
  readonly turns: readonly Turn[];
  readonly findTurns: FindPatterns;
}

const READINGS = {
  en: reading(ENGLISH, TURNS_ENGLISH, false),
  es: reading(SPANISH, TURNS_SPANISH, true),
  both: reading([...ENGLISH, ...SPANISH], [...TURNS_ENGLISH, ...TURNS_SPANISH], false),
} as const;

function reading(tables: readonly WordTable[], turns: readonly Turn[], isSpanish: boolean): Reading {
  const findTurns = finderOf(turns.map(({ pattern }) => pattern));
  return { look: lookIn(...tables), shapeOf: shapesOfWords(isSpanish), isSpanish, turns, findTurns };
}

const WORD = /\p{L}+(?:['’-]\p{L}+)*|\p{N}+/gu;

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
  const { turns, findTurns, ...reading } =
    READINGS[languages.size === 2 ? 'both' : languages.has('es') ? 'es' : 'en'];
  sentences.forEach(({ start, end }, place) => {
    const sentence = text.slice(start, end);
    const seen = kindsIn(sentence, reading);
    for (const [at, { length: often }] of findTurns(sentence)) {
      const clue = turns[at]?.clue;
      if (clue) seen.set(clue, (seen.get(clue) ?? 0) + often);
    }
    for (const [kind, count] of seen)
      if (isClue(kind)) counts[place * CLUES.length + PLACE_OF[kind]] = Math.min(255, count);
  });
  return counts;
}

/** A word of a sentence with what it tells. */
interface Token {
  readonly word: string;
  kinds: readonly Kind[];
}

/** How often a sentence holds what. */
type Seen = Map<Kind, number>;

function kindsIn(sentence: string, { look, shapeOf, isSpanish }: WordReading): Seen {
  const seen: Seen = new Map();
  const add = (kind: Kind) => seen.set(kind, (seen.get(kind) ?? 0) + 1);
  const read: Token[] = [];
  const isBefore = (kind: Kind, words: number) => {
    for (let at = Math.max(0, read.length - words); at < read.length; at += 1)
      if (read[at]?.kinds.includes(kind)) return true;
    return false;
  };
  for (const { 0: written, index } of sentence.matchAll(WORD)) {
    const shape = shapeOf(written);
    const { word, digits } = shape;
    const before = read.at(-1);
    const kinds = withEndings(look(word, before?.word ?? ''), shape);
    for (const kind of kinds) {
      if (kind === 'person')
        add(!isBefore('mine', 2) && (isBefore('one', 3) || read.length === 0) ? 'somebody' : 'person');
      else if (kind === 'kin') add(isBefore('mine', 2) ? 'ownKin' : 'theirKin');
      else if (kind !== 'number') add(kind);
      else if (isAge(sentence, index, written)) add('age');
    }
    const token = { word, kinds };
    for (const kind of together(token, read, isSpanish)) add(kind);
    const isName = read.length > 0 && shape.isLarge && isNameAt(sentence, index, kinds);
    if (digits === 'longAgo' || digits === 'year') add(digits);
    else if (digits === 'few' && isAge(sentence, index, written)) add('age');
    else if (isName) {
      const kind = isBefore('title', 2) ? 'official' : isBefore('in', 1) ? 'place' : 'name';
      add(kind);
      if (kind === 'name') token.kinds = [...kinds, kind];
    }
    read.push(token);
  }
  for (const kind of ofTheWhole(sentence, seen)) add(kind);
  return seen;
}

function withEndings(told: readonly Kind[], { isDeed, isMine }: WordShape): readonly Kind[] {
  if (!isDeed && !isMine) return told;
  return [...told, ...(isDeed ? ['did' as const] : []), ...(isMine ? ['i' as const] : [])];
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

/** Written large where no sentence or quotation begins, and not a word that is always written so. */
function isNameAt(sentence: string, start: number, kinds: readonly Kind[]): boolean {
  if (kinds.some((kind) => kind !== 'public' && kind !== 'book')) return false;
  return !/[.!?:“"«‘]\s*$/u.test(sentence.slice(Math.max(0, start - 3), start));
}

function isClue(kind: Kind): kind is Clue {
  return kind in PLACE_OF;
}
