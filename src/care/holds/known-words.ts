import { numberWords, UNKNOWN } from '../number-words.ts';
import { shapeOf, type WordShape } from './shape-of-word.ts';
import { type Kind, type Lookup, PLACE_OF_KIND } from './word-table.ts';

/** Everything that a word tells, wherever it stands. */
export interface KnownWord {
  readonly word: string;
  /** What it tells by itself, by the place in `KINDS`. */
  readonly told: readonly number[];
  /** How often it tells what counts as something else by the words before it. */
  readonly persons: number;
  readonly kin: number;
  readonly numbers: number;
  readonly isAction: boolean;
  readonly isThird: boolean;
  /** Spanish says it of somebody before what was done: la vio, le pidió. */
  readonly isPronoun: boolean;
  /** What words behind it depend on. */
  readonly isMine: boolean;
  readonly isOne: boolean;
  readonly isTitle: boolean;
  readonly isIn: boolean;
  readonly behind: ReadonlyMap<string, readonly Kind[]> | undefined;
  /** It can be somebody's own: my knees, my train; not my client. */
  readonly mayBeOwned: boolean;
  /** It may be a name where it is written large. */
  readonly mayBeName: boolean;
  readonly digits: WordShape['digits'];
}

/** Gives what the word between two places of a text tells that stands behind another. */
export type KnowWord = (text: string, start: number, end: number, before: KnownWord | undefined) => KnownWord;

/** As many as a language has in use; a text made to fill the memory stops there. */
const MOST_KNOWN = 50_000;

/** Nearly all words of a text come again, so that each is looked at once. */
export function knowWords(look: Lookup, isSpanish: boolean): KnowWord {
  const known: KnownWord[] = [];
  const lookAt = (written: string): KnownWord => {
    const shape = shapeOf(written, isSpanish);
    return isPlain(shape, look) ? PLAIN : knownWord(shape, look, look.single(shape.word));
  };
  const { numberIn } = numberWords((written) => known.push(lookAt(written)), MOST_KNOWN);
  return (text, start, end, before) => {
    const number = numberIn(text, start, end);
    const word = (number === UNKNOWN ? undefined : known[number]) ?? lookAt(text.slice(start, end));
    const together = before?.behind?.get(word.word);
    if (together === undefined) return word;
    const shape = shapeOf(text.slice(start, end), isSpanish);
    return knownWord(shape, look, [...look.single(word.word), ...together]);
  };
}

function knownWord(shape: WordShape, look: Lookup, told: readonly Kind[]): KnownWord {
  const { word, isDeed, isMyDeed, isLarge, digits } = shape;
  const kinds: readonly Kind[] = [...told, ...(isDeed ? DID : []), ...(isMyDeed ? I : [])];
  const is = (kind: Kind) => kinds.includes(kind);
  const often = (kind: Kind) => kinds.filter((one) => one === kind).length;
  return {
    word,
    told: kinds.filter((kind) => !DEPENDING.has(kind)).map((kind) => PLACE_OF_KIND[kind]),
    persons: often('person'),
    kin: often('kin'),
    numbers: often('number'),
    isAction: is('did') || is('told'),
    isThird: is('third'),
    isPronoun: PRONOUN.test(word),
    isMine: is('mine'),
    isOne: is('one'),
    isTitle: is('title'),
    isIn: is('in'),
    behind: look.behind(word),
    mayBeOwned: !kinds.some((kind) => NOT_OWNED.has(kind)),
    mayBeName: isLarge && kinds.every((kind) => kind === 'public' || kind === 'book'),
    digits,
  };
}

/** Most words tell nothing. They are one to whoever counts, so that no text has to fetch each from the memory. */
function isPlain({ word, isDeed, isMyDeed, isLarge, digits }: WordShape, look: Lookup): boolean {
  const tellsNothing =
    look.single(word).length === 0 && look.behind(word) === undefined && !look.isSecond(word);
  return tellsNothing && !isDeed && !isMyDeed && !isLarge && digits === undefined && !PRONOUN.test(word);
}

const PRONOUN = /^l[aeo]s?$/u;

const PLAIN: KnownWord = {
  word: '',
  told: [],
  persons: 0,
  kin: 0,
  numbers: 0,
  isAction: false,
  isThird: false,
  isPronoun: false,
  isMine: false,
  isOne: false,
  isTitle: false,
  isIn: false,
  behind: undefined,
  mayBeOwned: true,
  mayBeName: false,
  digits: undefined,
};

const DID = ['did'] as const;
const I = ['i'] as const;

/** What counts as something else, by the words before it. */
const DEPENDING: ReadonlySet<Kind> = new Set(['person', 'kin', 'number']);

const NOT_OWNED: ReadonlySet<Kind> = new Set(['person', 'kin', 'care', 'team', 'one', 'number', 'trade']);
