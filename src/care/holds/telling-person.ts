import { CLUES, type Clue, PLACE_OF } from './clue.ts';
import type { Found, Passage } from './signal.ts';
import { sentenceAt } from './surroundings.ts';

/**
 * How much each clue weighs, and how many of it count in a paragraph. Found by a logistic regression on the passages that may
 * be tuned on, and rounded: what tells of one person adds; what tells of many, of books and laws, of the author takes away.
 */
const WEIGHTS: Readonly<Record<Clue, readonly [weight: number, most: number]>> = {
  somebody: [3, 2],
  ours: [0, 2],
  person: [5, 2],
  theirKin: [4, 2],
  ownKin: [-14, 2],
  who: [0, 2],
  third: [5, 4],
  they: [-2, 2],
  i: [1, 3],
  we: [-5, 2],
  you: [-5, 2],
  met: [0, 2],
  told: [0, 2],
  did: [1, 4],
  acted: [4, 4],
  was: [1, 2],
  age: [7, 2],
  name: [3, 3],
  place: [6, 2],
  institution: [7, 1],
  trade: [5, 2],
  law: [4, 2],
  care: [5, 2],
  health: [3, 2],
  trouble: [5, 2],
  home: [4, 2],
  body: [1, 2],
  day: [3, 2],
  work: [0, 2],
  only: [2, 2],
  locality: [2, 2],
  origin: [0, 2],
  habit: [2, 2],
  secrecy: [4, 2],
  count: [-3, 2],
  year: [-7, 2],
  many: [-3, 3],
  public: [-6, 4],
  official: [-7, 2],
  book: [-9, 4],
  invented: [-18, 2],
  office: [-4, 3],
  team: [-4, 2],
  own: [-13, 2],
  modal: [-3, 2],
  negative: [-4, 2],
};

/** From how much on somebody is held to be recognisable. */
const ENOUGH = 17;

/** Characters that are read together, about one paragraph. */
const PARAGRAPH = 500;

/** In a long text weak clues meet more often by chance: how much more is asked of it for each time that it is twice as long. */
const ASKED_FOR_TWICE = 12;

/** Without one of these nobody is told of, whatever else there is. */
const SOMEBODY: readonly Clue[] = ['somebody', 'ours', 'person', 'theirKin', 'third', 'acted', 'institution'];

const ROW = CLUES.length;
const SOMEBODY_AT = SOMEBODY.map((clue) => PLACE_OF[clue]);
const WEIGHT_AT = Int32Array.from(CLUES, (clue) => WEIGHTS[clue][0]);
const MOST_AT = Uint8Array.from(CLUES, (clue) => WEIGHTS[clue][1]);

/** The sentence that says most of each paragraph that tells of one person, with what lets a neighbour know who it is. */
export function tellingParagraphs({ text, sentences, counts }: Passage): readonly Found[] {
  const enough = ENOUGH + ASKED_FOR_TWICE * Math.max(0, Math.log2(text.length / PARAGRAPH));
  const sums = new Uint32Array(ROW);
  const found: Found[] = [];
  let from = 0;
  const close = (to: number) => {
    const isAnybodyThere = SOMEBODY_AT.some((place) => (sums[place] ?? 0) > 0);
    if (isAnybodyThere && weigh(sums) >= enough) found.push(...tellingMost(sentences, counts, from, to));
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
