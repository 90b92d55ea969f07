import { PASSAGE, type PassageMarker } from '../../care/passages/mark-passages.ts';
import type { Boundaries, KnownText } from './boundaries.ts';

/** Where a passage may come from: a text and the place in it. */
export interface Posting {
  /** `undefined`: words that the hub's own files give. */
  readonly text: KnownText | undefined;
  /** A number of its own for each text. */
  readonly number: number;
  readonly at: number;
}

/** All passages that are known, by their marks. */
export type PassageIndex = ReadonlyMap<number, readonly Posting[]>;

/** Where the places of words begin that the hub holds and that are not found in the text itself. */
const ELSEWHERE = 1 << 23;

/** How often one passage counts in one text: a word that is written a thousand times over would else be compared a million times. */
const MOST_TIMES = 4;

/** In so many places a passage stands in nobody's text alone. */
const MOST_PLACES = 200;

/**
 * Indexes what is known of all texts. Of what the hub holds of an entry every passage is indexed, at its place in the
 * whole text, so that its words are counted exactly; of the rest, the passages that are kept.
 */
export function indexPassages({ texts, given }: Boundaries, mark: PassageMarker): PassageIndex {
  const index = new Map<number, Posting[]>();
  const put = (passage: number, posting: Posting) => {
    const known = index.get(passage);
    if (known && known.length < MOST_PLACES) known.push(posting);
    if (known === undefined) index.set(passage, [posting]);
  };
  const titles = texts.flatMap(({ isShown, title }) => (isShown ? [title] : []));
  let free = 0;
  for (const words of [...given, ...titles]) {
    const { marks } = mark(words);
    for (const [at, passage] of marks.entries()) put(passage, { text: undefined, number: 0, at: free + at });
    free += marks.length + 2 * PASSAGE;
  }
  // First what is shown: what so many say is no secret of one who does not.
  const inOrder = texts.toSorted((one, other) => Number(other.isShown) - Number(one.isShown));
  for (const [place, text] of inOrder.entries()) {
    const number = place + 1;
    const places = new Map(text.passages.map((passage) => [passage.mark, passage.at]));
    for (const [passage, at] of places) put(passage, { text, number, at });
    const times = new Map<number, number>();
    let elsewhere = ELSEWHERE;
    for (const piece of text.pieces) {
      const { marks } = mark(piece);
      const known = marks.findIndex((passage) => places.has(passage));
      const start = known === -1 ? elsewhere : (places.get(marks[known] ?? 0) ?? 0) - known;
      if (known === -1) elsewhere += marks.length + 2 * PASSAGE;
      for (const [at, passage] of marks.entries()) {
        // What was placed elsewhere may come again, as a quotation of what stands in the excerpt.
        if (!places.has(passage)) places.set(passage, start + at);
        const time = (times.get(passage) ?? 0) + 1;
        times.set(passage, time);
        if (time <= MOST_TIMES) put(passage, { text, number, at: start + at });
      }
    }
  }
  return index;
}
