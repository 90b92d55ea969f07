import { CLUES, type Clue, PLACE_OF } from './clue.ts';
import type { Found, Passage } from './signal.ts';
import { sentenceAt } from './surroundings.ts';

/**
 * How much each clue weighs. Found by a logistic regression on the invented passages and communities, times ten and rounded:
 * what tells of one person adds; what tells of many, of books and laws, of the author takes away.
 */
const WEIGHTS: Readonly<Record<Clue, number>> = {
  somebody: 3,
  theirKin: 11,
  third: 5,
  leads: 6,
  i: 1,
  specific: 4,
  age: 4,
  when: 2,
  place: 7,
  locality: 3,
  institution: 7,
  trade: 2,
  law: 4,
  care: 3,
  health: 5,
  trouble: 3,
  harm: 5,
  home: 4,
  body: 2,
  only: 7,
  secrecy: 6,
  knownBy: 7,
  atWork: 6,
  letter: 6,
  named: 1,
  note: 8,
  ownKin: -17,
  own: -6,
  we: -5,
  team: -4,
  many: -5,
  negative: -3,
  invented: -15,
  fiction: -9,
  book: -5,
  teaching: -10,
  study: -3,
  statute: -5,
  public: -4,
  official: -6,
  office: -3,
  leisure: -13,
  longAgo: -12,
  year: -4,
  quotedWord: -9,
  notice: -7,
};

/** Of each clue in a paragraph no more than these count: a fourth she tells nothing that three did not. */
const MOST = 3;

/** Of what speaks against it still less counts: a story can be told at length among books, desks and laws. */
const MOST_AGAINST = 2;

/** From how much on somebody is held to be recognisable. */
const ENOUGH = 18;

/** Characters that are read together, about one paragraph. */
const PARAGRAPH = 500;

/** In a long text weak clues meet more often by chance: how much more is asked of each paragraph of a text twice as long. */
const ASKED_IN_TWICE = 16;

/** Without one of these nobody is told of, whatever else there is. */
const SOMEBODY: readonly Clue[] = ['somebody', 'theirKin', 'third', 'institution'];

const ROW = CLUES.length;
const SOMEBODY_AT = SOMEBODY.map((clue) => PLACE_OF[clue]);
const WEIGHT_AT = Int32Array.from(CLUES, (clue) => WEIGHTS[clue]);
const MOST_AT = WEIGHT_AT.map((weight) => (weight > 0 ? MOST : MOST_AGAINST));

/** The sentence that says most of each paragraph that tells of one person, with what lets a neighbour know who it is. */
export function tellingParagraphs({ text, sentences, counts }: Passage): readonly Found[] {
  const enough = ENOUGH + ASKED_IN_TWICE * Math.max(0, Math.log2(text.length / PARAGRAPH));
  const sums = new Uint32Array(ROW);
  const found: Found[] = [];
  let from = 0;
  const close = (to: number) => {
    if (!SOMEBODY_AT.some((place) => (sums[place] ?? 0) > 0)) return;
    if (weigh(sums) >= enough) found.push(...tellingMost(sentences, counts, from, to));
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
  const [first, last] = sentencesAround(sentences, start);
  let count = 0;
  for (let at = first; at <= last; at += 1) count += counts[at * ROW + PLACE_OF[clue]] ?? 0;
  return count;
}

function sentencesAround(sentences: readonly Found[], start: number): readonly [number, number] {
  const place = sentenceAt(sentences, start);
  return [Math.max(0, place - 1), Math.min(sentences.length - 1, place + 1)];
}

function sumAround(sentences: readonly Found[], counts: Uint8Array, start: number): Uint32Array {
  const sums = new Uint32Array(ROW);
  const [first, last] = sentencesAround(sentences, start);
  for (let at = first; at <= last; at += 1) addRow(sums, counts, at, 1);
  return sums;
}

function addRow(sums: Uint32Array, counts: Uint8Array, sentence: number, sign: 1 | -1): void {
  for (let clue = 0; clue < ROW; clue += 1)
    sums[clue] = (sums[clue] ?? 0) + sign * (counts[sentence * ROW + clue] ?? 0);
}

function weigh(sums: ArrayLike<number>): number {
  let weight = 0;
  for (let clue = 0; clue < ROW; clue += 1)
    weight += (WEIGHT_AT[clue] ?? 0) * Math.min(sums[clue] ?? 0, MOST_AT[clue] ?? 0);
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
