import { CLUES, type Clue, PLACE_OF } from './clue.ts';
import type { Found, Passage, Signal } from './signal.ts';
import { sentenceAt } from './surroundings.ts';

/**
 * How much each clue weighs, and how many of it count in a paragraph. Found by a logistic regression on the passages that may
 * be tuned on, and rounded: what tells of one person adds; what tells of many, of books and laws, of the author takes away.
 */
const WEIGHTS: Readonly<Record<Clue, readonly [weight: number, most: number]>> = {
  somebody: [2, 2],
  ours: [0, 2],
  person: [4, 2],
  theirKin: [5, 2],
  ownKin: [-17, 2],
  who: [0, 2],
  third: [5, 4],
  they: [-2, 2],
  i: [0, 3],
  we: [-6, 2],
  you: [-5, 2],
  met: [0, 2],
  told: [0, 2],
  did: [1, 4],
  acted: [4, 4],
  was: [0, 2],
  age: [5, 2],
  name: [2, 3],
  place: [4, 2],
  institution: [13, 2],
  trade: [4, 2],
  law: [3, 2],
  care: [4, 2],
  health: [2, 2],
  trouble: [5, 2],
  home: [4, 2],
  body: [0, 2],
  day: [2, 2],
  work: [0, 2],
  only: [2, 2],
  locality: [2, 2],
  origin: [0, 2],
  habit: [1, 2],
  secrecy: [3, 2],
  count: [-4, 2],
  year: [-7, 2],
  many: [-3, 3],
  public: [-8, 4],
  official: [-10, 2],
  book: [-9, 4],
  invented: [-17, 2],
  office: [-7, 3],
  team: [-3, 2],
  own: [-14, 2],
  modal: [-4, 2],
  negative: [-4, 2],
};

/** From how much on somebody is held to be recognisable. */
const ENOUGH = 5;

/** Characters that are read together, about one paragraph. */
const PARAGRAPH = 500;

/** In a long text weak clues meet more often by chance: how much more is asked of it for each time that it is twice as long. */
const ASKED_FOR_TWICE = 6;

/** Without one of these nobody is told of, whatever else there is. */
const SOMEBODY: readonly Clue[] = ['somebody', 'ours', 'person', 'theirKin', 'third', 'acted', 'institution'];

const ROW = CLUES.length;
const SOMEBODY_AT = SOMEBODY.map((clue) => PLACE_OF[clue]);
const WEIGHT_AT = Int32Array.from(CLUES, (clue) => WEIGHTS[clue][0]);
const MOST_AT = Uint8Array.from(CLUES, (clue) => WEIGHTS[clue][1]);

/** One person, met at work, with what lets a neighbour know who it is. */
export const tellingPerson: Signal = {
  name: 'client-detail',
  reason: 'It tells of one person, with details by which somebody could know who it is.',
  find: ({ text, sentences, counts }: Passage) => {
    const enough = ENOUGH + ASKED_FOR_TWICE * Math.max(0, Math.log2(text.length / PARAGRAPH));
    const sums = new Uint32Array(ROW);
    const found: Found[] = [];
    let from = 0;
    const close = (to: number) => {
      if (SOMEBODY_AT.some((place) => (sums[place] ?? 0) > 0) && weigh(sums) >= enough)
        found.push(...tellingMost(sentences, counts, from, to));
    };
    sentences.forEach(({ end }, to) => {
      const isTooLong = () => from < to && end - (sentences[from]?.start ?? 0) > PARAGRAPH;
      if (isTooLong()) close(to);
      for (; isTooLong(); from += 1) addRow(sums, counts, from, -1);
      addRow(sums, counts, to, 1);
    });
    close(sentences.length);
    return found;
  },
};

/** How much the sentences around a place tell of one person: the one it stands in, the one before and the one after. */
export function weighAround({ sentences, counts }: Passage, { start }: Found): number {
  const sums = new Uint32Array(ROW);
  const place = sentenceAt(sentences, start);
  const last = Math.min(sentences.length - 1, place + 1);
  for (let at = Math.max(0, place - 1); at <= last; at += 1) addRow(sums, counts, at, 1);
  return weigh(sums);
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
