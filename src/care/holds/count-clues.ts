import { CLUES, type Clue, PLACE_OF } from './clue.ts';
import type { Found, KnownLanguage } from './signal.ts';
import { ENGLISH } from './telling-words-english.ts';
import { SPANISH } from './telling-words-spanish.ts';
import { type Kind, type Lookup, lookIn } from './word-table.ts';

const LOOKUPS: Readonly<Record<KnownLanguage, Lookup>> = { en: lookIn(ENGLISH), es: lookIn(SPANISH) };
const BOTH = lookIn(ENGLISH, SPANISH);

const WORD = /\p{L}+(?:['’-]\p{L}+)*|\p{N}+/gu;

/** `she’d`, `I’m`: the word before counts. */
const CONTRACTED = /'(?:s|d|ll|ve|re|m)$/u;

/** Spanish says I and they by the ending of the verb. */
const SPANISH_I = /^(?!porqué|café|qué|josé)\p{L}{2,}é$/u;
const SPANISH_DID = /^\p{L}{3,}ó$/u;
const SPANISH_WAS = /^\p{L}{2,}(?:aba|ía)$/u;
const ENGLISH_DID = /^\p{L}{3,}ed$/u;

/** How many of each clue every sentence of a text holds: one row of counts after the other. */
export function countClues(
  text: string,
  sentences: readonly Found[],
  languages: ReadonlySet<KnownLanguage>,
): Uint8Array {
  const counts = new Uint8Array(sentences.length * CLUES.length);
  if (languages.size === 0) return counts;
  const look = languages.size === 2 ? BOTH : LOOKUPS[languages.has('es') ? 'es' : 'en'];
  sentences.forEach(({ start, end }, place) => {
    const row = counts.subarray(place * CLUES.length, (place + 1) * CLUES.length);
    countInSentence(text.slice(start, end), look, languages, row);
  });
  return counts;
}

/** A word of a sentence with what it tells. */
interface Token {
  readonly word: string;
  readonly kinds: readonly Kind[];
}

function countInSentence(
  sentence: string,
  look: Lookup,
  languages: ReadonlySet<KnownLanguage>,
  row: Uint8Array,
): void {
  const add = (clue: Clue) => {
    row[PLACE_OF[clue]] = Math.min(255, (row[PLACE_OF[clue]] ?? 0) + 1);
  };
  const isSpanish = languages.has('es') && !languages.has('en');
  const read: Token[] = [];
  for (const { 0: written, index } of sentence.matchAll(WORD)) {
    const word = written.toLowerCase().replaceAll('’', "'").replace(CONTRACTED, '');
    const before = read.at(-1);
    const kinds = look(word, before?.word ?? '');
    const isBefore = (kind: Kind, words: number) =>
      read.slice(-words).some((token) => token.kinds.includes(kind));
    for (const kind of kinds) {
      if (kind === 'person')
        add(isBefore('mine', 2) ? 'ours' : isBefore('one', 3) || read.length === 0 ? 'somebody' : 'person');
      else if (kind === 'kin') add(isBefore('mine', 2) ? 'ownKin' : 'theirKin');
      else if (kind === 'number') add(isAge(sentence, index, written) ? 'age' : 'count');
      else if (isClue(kind)) add(kind);
    }
    if (isSpanish) {
      if (SPANISH_DID.test(word)) {
        add('acted');
      } else if (SPANISH_WAS.test(word)) add('was');
      else if (SPANISH_I.test(word)) add('i');
    } else if (ENGLISH_DID.test(word)) add('did');
    const digit = written.charCodeAt(0);
    if (digit >= 48 && digit <= 57) {
      if (written.length <= 2) add(isAge(sentence, index, written) ? 'age' : 'count');
      else if (/^(?:1[5-9]|20)\d\d$/u.test(written)) add('year');
    } else if (read.length > 0 && isName(sentence, index, written, kinds)) {
      if (isBefore('title', 2)) add('official');
      else add(before?.kinds.includes('in') ? 'place' : 'name');
    }
    read.push({ word, kinds });
  }
  const has = (clue: Clue) => (row[PLACE_OF[clue]] ?? 0) > 0;
  if ((has('i') || has('we')) && has('third')) add('met');
  if (/[%§]/u.test(sentence)) add('public');
}

function isClue(kind: Kind): kind is Clue {
  return kind in PLACE_OF;
}

const AGE_AFTER = /^(?:[- ]years?[- ]old|[- ]year-olds?| años| añitos| meses)/u;
const AGE_BEFORE =
  /(?:aged?|turn(?:s|ed)|girl of|boy of|lad of|lady of|woman of|man of|he['’]s|she['’]s|is|was|just|only|,|\(|de|con|tiene|cumple|cumplido|cumplió|los) ?$/u;
const AGE_END = /^(?:[,.;)!]|[MF](?!\p{L})| (?:and|now|y|next|today|ya)(?!\p{L}))/u;

/** `, 61,` and `ninety-one.` as well as `aged nine` and `84 años`. */
function isAge(sentence: string, start: number, written: string): boolean {
  const after = sentence.slice(start + written.length, start + written.length + 14);
  if (AGE_AFTER.test(after)) return true;
  return AGE_END.test(after) && AGE_BEFORE.test(sentence.slice(Math.max(0, start - 12), start));
}

/** Written large where no sentence or quotation begins, and not a word that is always written so. */
function isName(sentence: string, start: number, written: string, kinds: readonly Kind[]): boolean {
  const first = written.charAt(0);
  if (first === first.toLowerCase() || written.length < 3) return false;
  if (written === written.toUpperCase() || kinds.some((kind) => kind !== 'public' && kind !== 'book'))
    return false;
  return !/[.!?:“"«‘]\s*$/u.test(sentence.slice(Math.max(0, start - 3), start));
}
