import { type LikelyAt, LOOKED_AT, learnLikely, MOST_STATES } from './likely-patterns.ts';
import { NOTHING, type NumberedCharacters, numberCharacters } from './number-characters.ts';
import { waysOf } from './pattern-steps.ts';
import type { Found } from './signal.ts';

/** Where patterns stand in a text: the same places as `matchAll` gives. A pattern that is not looked for stands nowhere. */
export interface Places {
  readonly of: (pattern: RegExp) => readonly Found[];
  /** Where it stands in a part of the text when nothing stands around that part. */
  readonly within: (pattern: RegExp, part: Found) => readonly Found[];
}

/**
 * Finds many patterns (with the flag `g`) by going through a text once. What stands at a place tells which patterns could begin
 * there, nearly always none. Where one could, the pattern itself is tried when somebody asks for it. With fewer states (`likely-patterns.ts`) the
 * same is found, more slowly.
 */
export function finderOf(
  patterns: readonly RegExp[],
  mostStates: number = MOST_STATES,
): (text: string) => Places {
  let find: ((text: string) => Places) | undefined;
  // Not before there is a text: most commands have none.
  return (text) => {
    find ??= makeFinder(patterns, mostStates);
    return find(text);
  };
}

function makeFinder(patterns: readonly RegExp[], mostStates: number): (text: string) => Places {
  const numbers = new Map(patterns.map((pattern, number) => [pattern, number]));
  const tried = patterns.map(
    (pattern) => new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/gu, '')}y`),
  );
  const ways = waysOf(patterns, LOOKED_AT);
  const { numberOf, isIn } = numberCharacters(ways.ofOne);
  const likelyAt = learnLikely(ways, isIn, mostStates);

  return (text) => {
    const units = unitsOf(text, numberOf);
    const candidates = candidatesIn(units, text.length, likelyAt);
    // One part after the other is asked for many patterns.
    let part = { start: -1, likely: NO_PATTERNS };
    const aloneAt = (start: number): readonly number[] => {
      if (part.start !== start) part = { start, likely: likelyAt(units, start, NOTHING) };
      return part.likely;
    };
    const known = new Map<RegExp, readonly Found[]>();

    return {
      of: (pattern) => {
        const number = numbers.get(pattern) ?? -1;
        const found = known.get(pattern) ?? stand(tried[number], text, candidates[number] ?? [], 0);
        known.set(pattern, found);
        return found;
      },
      within: (pattern, { start, end }) => {
        const number = numbers.get(pattern) ?? -1;
        const own = candidates[number] ?? [];
        const first = firstBehind(own, start);
        const isFirst = aloneAt(start).includes(number);
        if (!isFirst && (own[first] ?? end) >= end) return NOWHERE;
        const inside = own.slice(first, firstBehind(own, end - 1));
        return stand(tried[number], text.slice(start, end), isFirst ? [start, ...inside] : inside, start);
      },
    };
  };
}

const NOWHERE: readonly Found[] = [];

const NO_PATTERNS: readonly number[] = [];

/** The numbers of a text's characters, the first at 1, with nothing before it. */
function unitsOf(text: string, numberOf: NumberedCharacters['numberOf']): Uint8Array {
  const units = new Uint8Array(1 + text.length);
  for (let at = 0; at < text.length; at += 1) units[at + 1] = numberOf(text.charCodeAt(at));
  return units;
}

/** Where each pattern could begin, in the order of the text. */
function candidatesIn(units: Uint8Array, length: number, likelyAt: LikelyAt): readonly (readonly number[])[] {
  const candidates: number[][] = [];
  for (let at = 0; at < length; at += 1)
    for (const number of likelyAt(units, at, units[at] ?? NOTHING)) {
      const places = candidates[number];
      if (places) places.push(at);
      else candidates[number] = [at];
    }
  return candidates;
}

/** At which of some places a pattern stands. The places are those of a longer text, of which `text` begins at `offset`. */
function stand(
  pattern: RegExp | undefined,
  text: string,
  places: readonly number[],
  offset: number,
): readonly Found[] {
  if (!pattern) return NOWHERE;
  const found: Found[] = [];
  let end = 0;
  for (const start of places) {
    if (start < end) continue;
    pattern.lastIndex = start - offset;
    if (!pattern.test(text)) continue;
    end = pattern.lastIndex + offset;
    found.push({ start, end });
  }
  return found;
}

/** How many of some rising numbers are not above another: found by halves. */
function firstBehind(rising: readonly number[], number: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}
