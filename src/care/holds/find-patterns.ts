import { type BeginningOf, beginningOf, lookAlikes, stickyFlags } from './beginning-of.ts';
import type { Found } from './signal.ts';

/** Where patterns stand in a text, by their index: the same places as `matchAll` gives. */
export type FindPatterns = (text: string) => ReadonlyMap<number, readonly Found[]>;

/** As many characters tell nearly always that a pattern cannot begin there. */
const LOOKED_AT = 3;

/** How many different characters are told apart: patterns name about a hundred. Four of them make one number that is quick to look up. */
const CHARACTERS = 200;
const OTHER = CHARACTERS - 1;

/** As many beginnings as languages have in use; a text made to fill the memory stops there. */
const MOST_KNOWN = 100_000;

/**
 * Finds many patterns (with the flag `g`) by going through a text once. What stands at a place, three characters and the one
 * before, tells which patterns could begin there, nearly always none; texts have few such beginnings, so that each is tried
 * with all patterns only once. The rest is tried as it is.
 */
export function finderOf(patterns: readonly RegExp[]): FindPatterns {
  let find: FindPatterns | undefined;
  // Not before there is a text: most commands have none.
  return (text) => {
    find ??= makeFinder(patterns);
    return find(text);
  };
}

function makeFinder(patterns: readonly RegExp[]): FindPatterns {
  const all = patterns.map((_, index) => index);
  const tried = patterns.map((pattern) => new RegExp(pattern.source, stickyFlags(pattern)));
  const beginnings = patterns.map(beginningOf);
  const byOne = couldBegin(beginnings, 1);
  const byThree = couldBegin(beginnings, LOOKED_AT);
  const numberOf = numbersOf(patterns);
  const afterPair = new Array<readonly number[] | undefined>(CHARACTERS * CHARACTERS);
  const known = new Map<number, readonly number[]>();

  const candidates = (text: string, units: Uint8Array, at: number): readonly number[] => {
    const before = units[at] ?? 0;
    const first = units[at + 1] ?? 0;
    if (before === OTHER || first === OTHER) return all;
    const pair = before * CHARACTERS + first;
    let likely = afterPair[pair];
    if (likely === undefined) {
      likely = byOne(text, at, all);
      afterPair[pair] = likely;
    }
    if (likely.length === 0) return likely;
    const second = units[at + 2] ?? 0;
    const third = units[at + 3] ?? 0;
    if (second === OTHER || third === OTHER) return likely;
    const key = (pair * CHARACTERS + second) * CHARACTERS + third;
    let likelier = known.get(key);
    if (likelier === undefined) {
      likelier = byThree(text, at, likely);
      if (known.size < MOST_KNOWN) known.set(key, likelier);
    }
    return likelier;
  };

  let units = new Uint8Array(0);
  return (text) => {
    const found = new Map<number, Found[]>();
    // One before the first character and three behind the last are nothing.
    if (units.length < text.length + 1 + LOOKED_AT) units = new Uint8Array(2 * text.length + 1 + LOOKED_AT);
    for (let at = 0; at < text.length; at += 1) units[at + 1] = numberOf(text.charCodeAt(at));
    units.fill(0, text.length + 1, text.length + 1 + LOOKED_AT);
    for (let at = 0; at < text.length; at += 1) {
      const likely = candidates(text, units, at);
      for (const index of likely) {
        const places = found.get(index);
        const pattern = tried[index];
        if (!pattern || at < (places?.at(-1)?.end ?? 0)) continue;
        pattern.lastIndex = at;
        if (!pattern.test(text)) continue;
        const place = { start: at, end: pattern.lastIndex };
        if (places) places.push(place);
        else found.set(index, [place]);
      }
    }
    return found;
  };
}

/** Numbers the characters of texts: each that a pattern names by itself, the rest by what patterns can tell of them. */
function numbersOf(patterns: readonly RegExp[]): (unit: number) => number {
  const numbers = new Uint8Array(0x10000);
  const numberOfKind = new Map<string, number>();
  const kindOf = lookAlikes(patterns);
  const number = (unit: number): number => {
    // Half of a character is never looked at by itself.
    if (unit >= 0xd800 && unit < 0xe000) return OTHER;
    const character = String.fromCharCode(unit);
    const kind = kindOf(character) ?? character;
    const next = Math.min(OTHER, numberOfKind.size + 1);
    if (!numberOfKind.has(kind)) numberOfKind.set(kind, next);
    return numberOfKind.get(kind) ?? next;
  };
  return (unit) => {
    const before = numbers[unit] ?? 0;
    if (before > 0) return before;
    const first = number(unit);
    numbers[unit] = first;
    return first;
  };
}

/** Tells which of some patterns could begin at a place of a text, by as many characters as are looked at. */
function couldBegin(beginnings: readonly BeginningOf[], characters: number) {
  const patterns = beginnings.map((beginning) => beginning(characters));
  return (text: string, at: number, some: readonly number[]): readonly number[] => {
    const start = Math.max(0, at - 1);
    const seen = text.slice(start, at + characters);
    return some.filter((index) => {
      const pattern = patterns[index];
      if (!pattern) return false;
      pattern.lastIndex = at - start;
      return pattern.test(seen);
    });
  };
}
