import { PASSAGE, type WordMarker } from '../../care/passages/mark-passages.ts';
import type { Boundaries, KnownText } from './boundaries.ts';
import type { IsWanted } from './marks-in-files.ts';
import {
  type EachPlace,
  type Places,
  placesOfPassages,
  readPlaces,
  sharedPlaces,
} from './places-of-passages.ts';

/** All passages that are known, by their marks. */
export interface PassageIndex {
  readonly each: EachPlace;
  /** The same for another thread. From then on this thread, too, reads what both share, so that it is not held twice. */
  readonly shared: () => Places;
  /** The text of a number; `undefined` for words that the hub's own files give. */
  readonly textOf: (number: number) => KnownText | undefined;
}

/** Where the places of words begin that the hub holds and that are not found in the text itself. */
const ELSEWHERE = 1 << 23;

/** The number of what the hub's own files give. */
const GIVEN = 0;

/** How often one passage counts in one text: a word that is written a thousand times over would else be compared a million times. */
const MOST_TIMES = 4;

/**
 * Indexes what is known of all texts. Of what the hub holds of an entry every passage is indexed, at its place in the
 * whole text, so that its words are counted exactly; of the rest, the passages that are kept. What is not wanted is left out.
 */
export function indexPassages(
  { texts, given }: Pick<Boundaries, 'texts' | 'given'>,
  marker: WordMarker,
  isWanted: IsWanted = () => true,
): PassageIndex {
  const index = placesOfPassages();
  const put = (mark: number, text: number, at: number) => {
    if (isWanted(mark)) index.put(mark, text, at);
  };
  const marksOf = (words: string) => marker.marksOf(marker.wordsOf(words));
  const titles = texts.flatMap(({ isShown, title }) => (isShown ? [title] : []));
  let free = 0;
  for (const words of [...given, ...titles]) {
    const marks = marksOf(words);
    for (const [at, passage] of marks.entries()) put(passage, GIVEN, free + at);
    free += marks.length + 2 * PASSAGE;
  }
  const inOrder = numbered(texts);
  for (const [place, text] of inOrder.entries()) {
    const number = place + 1;
    const places = new Map(text.passages().map((passage) => [passage.mark, passage.at]));
    for (const [passage, at] of places) put(passage, number, at);
    const times = new Map<number, number>();
    let elsewhere = ELSEWHERE;
    for (const piece of text.pieces) {
      const marks = marksOf(piece);
      const known = marks.findIndex((passage) => places.has(passage));
      const start = known === -1 ? elsewhere : (places.get(marks[known] ?? 0) ?? 0) - known;
      if (known === -1) elsewhere += marks.length + 2 * PASSAGE;
      for (const [at, passage] of marks.entries()) {
        // What was placed elsewhere may come again, as a quotation of what stands in the excerpt.
        if (!places.has(passage)) places.set(passage, start + at);
        const time = (times.get(passage) ?? 0) + 1;
        times.set(passage, time);
        if (time <= MOST_TIMES) put(passage, number, start + at);
      }
    }
  }
  return openIndex(texts, index.all());
}

/** The index that was made of these texts, here or in another thread. */
export function openIndex(texts: Boundaries['texts'], places: Places): PassageIndex {
  const inOrder = numbered(texts);
  let own = places;
  let each = readPlaces(own);
  return {
    each: (mark, see) => each(mark, see),
    shared: () => {
      own = sharedPlaces(own);
      each = readPlaces(own);
      return own;
    },
    textOf: (number) => inOrder[number - 1],
  };
}

/** The texts in the order of their numbers, which begin with one. */
function numbered(texts: Boundaries['texts']): Boundaries['texts'] {
  // First what is shown: what so many say is no secret of one who does not.
  return texts.toSorted((one, other) => Number(other.isShown) - Number(one.isShown));
}
