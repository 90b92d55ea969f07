import { CHARACTERS, NOTHING, type NumberedCharacters, OTHER } from './number-characters.ts';
import type { Step, Ways } from './pattern-steps.ts';

/**
 * Tells which patterns could stand at a place, by their index. `units` has the numbers of a text's characters, the first at 1 and
 * nothing before and behind them; `before` is the number of the one before the place.
 */
export type LikelyAt = (units: Uint8Array, at: number, before: number) => readonly number[];

/** How far into a text a place is looked at. Further on hardly more is told apart, and much more has to be learnt. */
export const LOOKED_AT = 8;

/**
 * As many states as the words of languages lead to; a text made to fill the memory stops there. With the starts above them they have to
 * fit into an `Int16Array`.
 */
export const MOST_STATES = 32_000;

/** How far patterns have come in a text: the steps that are possible next. */
interface State {
  readonly steps: readonly Step[];
  /** Those that have come so far. */
  readonly patterns: readonly number[];
}

/**
 * Learns how all patterns go through texts together. Which steps are possible behind which characters is found out once, when a
 * text has them: nearly always none, so that nearly every place is done with by one look into a table. Once `most` states are known,
 * whatever has come as far as one of them could stand.
 */
export function learnLikely(
  { ways }: Ways,
  isIn: NumberedCharacters['isIn'],
  most: number = MOST_STATES,
): LikelyAt {
  const states: State[] = [];
  const placeOf = new Map<string, number>();
  const starts = new Int16Array(CHARACTERS);
  // Which state comes behind which with which character. What is never asked for takes no memory.
  const next = new Int16Array((most + CHARACTERS) * CHARACTERS);
  const isDecided = new Uint8Array(most + CHARACTERS);

  /** The place of a state; a new one is kept where fewer than `room` are. */
  const stateOf = (steps: readonly Step[], room: number): number => {
    const key = steps.map(({ id }) => id).join();
    const known = placeOf.get(key);
    if (known !== undefined) return known;
    const place = states.length;
    if (place >= room) return TOO_MANY;
    states.push({ steps, patterns: [...new Set(steps.map(({ pattern }) => pattern))] });
    placeOf.set(key, place);
    if (steps.every(({ takes }) => takes === undefined)) isDecided[place] = 1;
    return place;
  };
  const start = (before: number): number => {
    const place = stateOf(
      ways.flatMap(({ asks, steps }) => (asks === undefined || isIn(before, asks) ? steps : [])),
      // Always kept, since without a start no pattern would be found. There is one for each character at most.
      most + CHARACTERS,
    );
    starts[before] = place;
    return place;
  };
  const goOn = (from: number, number: number): number => {
    const place = stateOf(
      stepsBehind(states[from]?.steps ?? [], (pattern) => isIn(number, pattern)),
      most,
    );
    next[from * CHARACTERS + number] = place;
    return place;
  };
  // The first stands for what is not known.
  states.push({ steps: [], patterns: [] });

  return (units, at, before) => {
    let place = starts[before] || start(before);
    for (let ahead = 1; ahead <= LOOKED_AT; ahead += 1) {
      const number = units[at + ahead] ?? NOTHING;
      if (number === OTHER) break;
      const then = next[place * CHARACTERS + number] || goOn(place, number);
      if (then === TOO_MANY) break;
      place = then;
      if (isDecided[place] === 1) break;
    }
    return states[place]?.patterns ?? [];
  };
}

const TOO_MANY = -1;

/** The steps that are possible behind a character, in their order. A pattern that is at its end needs no others. */
function stepsBehind(steps: readonly Step[], isFit: (takes: number) => boolean): readonly Step[] {
  const all = new Set<Step>();
  for (const step of steps)
    if (step.takes === undefined) all.add(step);
    else if (isFit(step.takes)) for (const one of step.next) all.add(one);
  const ended = new Set([...all].flatMap(({ pattern, takes }) => (takes === undefined ? pattern : [])));
  return [...all]
    .filter(({ pattern, takes }) => takes === undefined || !ended.has(pattern))
    .toSorted((one, other) => one.id - other.id);
}
