import { CLUES, type Clue, PLACE_OF } from './clue.ts';
import type { Found, Passage } from './signal.ts';
import { sentenceAt } from './surroundings.ts';

/**
 * How much each clue weighs. Found by a logistic regression on the invented passages and communities, times ten and rounded:
 * what tells of one person adds; what tells of many, of books and laws, of the author takes away.
 */
const WEIGHTS: Readonly<Record<Clue, number>> = {
  somebody: 2,
  theirKin: 8,
  who: 1,
  third: 4,
  leads: 5,
  withMe: 1,
  i: 1,
  specific: 2,
  age: 3,
  when: 3,
  place: 3,
  locality: 3,
  institution: 8,
  trade: 2,
  law: 3,
  care: 4,
  health: 3,
  trouble: 1,
  harm: 5,
  home: 3,
  body: 2,
  only: 4,
  secrecy: 4,
  note: 6,
  ownKin: -9,
  own: -5,
  we: -4,
  team: -4,
  many: -4,
  count: 0,
  modal: -1,
  negative: -1,
  invented: -10,
  fiction: -7,
  book: -4,
  teaching: -10,
  study: -4,
  statute: -5,
  public: -4,
  official: -6,
  office: -3,
  leisure: -7,
  longAgo: -13,
  year: -3,
  quotedWord: -7,
};

/** Of each clue in a paragraph no more than these count: a fourth she tells nothing that three did not. */
const MOST = 3;

/** From how much on somebody is held to be recognisable. */
const ENOUGH = 12;

/** Characters that are read together, about one paragraph. */
const PARAGRAPH = 500;

/** How many characters of a paragraph ask for `ENOUGH`, and how much more is asked for each time that it is twice as long. */
const USUAL = 300;
const ASKED_OF_TWICE = 7;

/** Shorter ones ask for no less than one of so many characters: a line or two can tell little. */
const SHORTEST = 220;

/** In a long text weak clues meet more often by chance: how much more is asked of each paragraph of a text twice as long. */
const ASKED_IN_TWICE = 12;

/** Without one of these nobody is told of, whatever else there is. */
const SOMEBODY: readonly Clue[] = ['somebody', 'theirKin', 'third', 'institution'];

const ROW = CLUES.length;
const SOMEBODY_AT = SOMEBODY.map((clue) => PLACE_OF[clue]);
const WEIGHT_AT = Int32Array.from(CLUES, (clue) => WEIGHTS[clue]);

/** The sentence that says most of each paragraph that tells of one person, with what lets a neighbour know who it is. */
export function tellingParagraphs({ text, sentences, counts }: Passage): readonly Found[] {
  const enough = ENOUGH + ASKED_IN_TWICE * Math.max(0, Math.log2(text.length / PARAGRAPH));
  const sums = new Uint32Array(ROW);
  const found: Found[] = [];
  let from = 0;
  const close = (to: number) => {
    if (!SOMEBODY_AT.some((place) => (sums[place] ?? 0) > 0)) return;
    const length = (sentences[to - 1]?.end ?? 0) - (sentences[from]?.start ?? 0);
    const asked = enough + ASKED_OF_TWICE * Math.log2(Math.max(length, SHORTEST) / USUAL);
    if (weigh(sums) >= asked) found.push(...tellingMost(sentences, counts, from, to));
  };
  sentences.forEach(({ end }, to) => {
    const isTooLong = () => from < to && end - (sentences[from]?.start ?? 0) > PARAGRAPH;
    if (isTooLong()) close(to);
    for (; isTooLong(); from += 1) addRow(sums, counts, from, -1);
    addRow(sums, counts, to, 1);
  });
  close(sentences.length);
  return found;
}

/** How much the sentences around a place tell of one person: the one it stands in, the one before and the one after. */
export function weighAround({ sentences, counts }: Passage, { start }: Found): number {
  return weigh(sumAround(sentences, counts, start));
}

/** How often a clue stands in the sentences around a place. */
export function countAround({ sentences, counts }: Passage, { start }: Found, clue: Clue): number {
  return sumAround(sentences, counts, start)[PLACE_OF[clue]] ?? 0;
}

function sumAround(sentences: readonly Found[], counts: Uint8Array, start: number): Uint32Array {
  const sums = new Uint32Array(ROW);
  const place = sentenceAt(sentences, start);
  const last = Math.min(sentences.length - 1, place + 1);
  for (let at = Math.max(0, place - 1); at <= last; at += 1) addRow(sums, counts, at, 1);
  return sums;
}

function addRow(sums: Uint32Array, counts: Uint8Array, sentence: number, sign: 1 | -1): void {
  for (let clue = 0; clue < ROW; clue += 1)
    sums[clue] = (sums[clue] ?? 0) + sign * (counts[sentence * ROW + clue] ?? 0);
}

function weigh(sums: ArrayLike<number>): number {
  let weight = 0;
  for (let clue = 0; clue < ROW; clue += 1)
    weight += (WEIGHT_AT[clue] ?? 0) * Math.min(sums[clue] ?? 0, MOST);
  return weight;
}

/** Of the sentences that say it together, the one that says most. */
function tellingMost(
  sentences: readonly Found[],
  counts: Uint8Array,
  from: number,
  to: number,
): readonly Found[] {
  let most = from;
  let heaviest = Number.NEGATIVE_INFINITY;
  for (let place = from; place < to; place += 1) {
    const weight = weigh(counts.subarray(place * ROW, (place + 1) * ROW));
    if (weight > heaviest) [most, heaviest] = [place, weight];
  }
  return sentences.slice(most, most + 1);
}
