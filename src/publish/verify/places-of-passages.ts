/** What is called with each place at which a passage stands: the number of a text, and the place in it. */
export type SeePlace = (text: number, at: number) => void;

/** The same places in numbers; nothing may be put in any more. */
export interface Places {
  /** The mark in each slot of the table, where there is one. */
  readonly marks: Float64Array;
  /** The last place of the mark in each slot; zero where there is none. */
  readonly lasts: Int32Array;
  /** The number of the text of each place. Like the next two it begins with the place zero, which is none. */
  readonly texts: Int32Array;
  /** Where in its text each place is. */
  readonly ats: Int32Array;
  /** The place that follows each one; the first of its mark follows the last. */
  readonly nexts: Int32Array;
}

/** Where passages stand, by their marks. */
export interface PlacesOfPassages {
  /** Notes a place. Of a mark that stands in ever so many places only the first are kept. */
  readonly put: (mark: number, text: number, at: number) => void;
  /** All that was noted, for `readPlaces`. */
  readonly all: () => Places;
}

/** In so many places a passage stands in nobody's text alone. */
const MOST_PLACES = 200;

/** No place: what new numbers are, so that nothing has to be written where nothing stands. Places are counted from one. */
const NONE = 0;

/** Of a table that is fuller than this, too many slots lie before the right one. */
const FULL = 2 / 3;

/** By so much arrays grow. A whole site's take as much memory as all the rest of a build, so not by twice. */
const GROWTH = 1.4;

/** Marks are numbers of so many bits. */
const MARKS = 2 ** 53;

/**
 * Places in plain numbers: a hub of a quarter of a million entries has ten million and more, and an object for each of them would
 * take more memory than all the rest of a build. A table with open addressing leads from a mark to its last place; places of one mark
 * lead round in a circle, the last one to the first.
 */
export function placesOfPassages(): PlacesOfPassages {
  let marks = new Float64Array(1 << 12);
  let lasts = new Int32Array(marks.length);
  let counts = new Uint8Array(marks.length);
  let used = 0;
  let texts = new Int32Array(1 << 12);
  let ats = new Int32Array(texts.length);
  let nexts = new Int32Array(texts.length);
  let places = 0;

  const growTable = () => {
    const [oldMarks, oldLasts, oldCounts] = [marks, lasts, counts];
    marks = new Float64Array(longer(oldMarks.length));
    lasts = new Int32Array(marks.length);
    counts = new Uint8Array(marks.length);
    for (let slot = 0; slot < oldLasts.length; slot += 1) {
      if (oldLasts[slot] === NONE) continue;
      const mark = oldMarks[slot] ?? 0;
      const to = slotIn(marks, lasts, mark);
      marks[to] = mark;
      lasts[to] = oldLasts[slot] ?? NONE;
      counts[to] = oldCounts[slot] ?? 0;
    }
  };
  const growPlaces = () => {
    texts = grown(texts);
    ats = grown(ats);
    nexts = grown(nexts);
  };
  return {
    put: (mark, text, at) => {
      if (used > FULL * marks.length) growTable();
      const slot = slotIn(marks, lasts, mark);
      const count = counts[slot] ?? 0;
      if (count >= MOST_PLACES) return;
      places += 1;
      if (places === texts.length) growPlaces();
      const last = lasts[slot] ?? NONE;
      if (last === NONE) {
        marks[slot] = mark;
        nexts[places] = places;
        used += 1;
      } else {
        nexts[places] = nexts[last] ?? NONE;
        nexts[last] = places;
      }
      lasts[slot] = places;
      counts[slot] = count + 1;
      texts[places] = text;
      ats[places] = at;
    },
    all: () => ({
      marks,
      lasts,
      texts: texts.subarray(0, places + 1),
      ats: ats.subarray(0, places + 1),
      nexts: nexts.subarray(0, places + 1),
    }),
  };
}

/** Calls `see` with each place of a mark, in the order in which they were noted. */
export type EachPlace = (mark: number, see: SeePlace) => void;

/** Reads places that were noted, in this thread or another. */
export function readPlaces({ marks, lasts, texts, ats, nexts }: Places): EachPlace {
  return (mark, see) => {
    const last = lasts[slotIn(marks, lasts, mark)] ?? NONE;
    if (last === NONE) return;
    let place = last;
    do {
      place = nexts[place] ?? NONE;
      see(texts[place] ?? 0, ats[place] ?? 0);
    } while (place !== last);
  };
}

/** Where a mark stands in the table, or would stand. */
function slotIn(marks: Float64Array, lasts: Int32Array, mark: number): number {
  const { length } = marks;
  // Marks are hashes already: the share that one is of the greatest is as good as any.
  let slot = Math.floor((mark / MARKS) * length);
  while (lasts[slot] !== NONE && marks[slot] !== mark) {
    slot += 1;
    if (slot === length) slot = 0;
  }
  return slot;
}

/**
 * The same in memory that several threads may read at once. They are copied there only for these: what grows there leaves behind what it has outgrown, two and
 * a half times as much as it has at last, which the garbage collection does not see.
 */
export function sharedPlaces({ marks, lasts, texts, ats, nexts }: Places): Places {
  const sharedMarks = new Float64Array(new SharedArrayBuffer(marks.byteLength));
  sharedMarks.set(marks);
  return {
    marks: sharedMarks,
    lasts: shared(lasts),
    texts: shared(texts),
    ats: shared(ats),
    nexts: shared(nexts),
  };
}

function shared(numbers: Int32Array): Int32Array {
  const copy = new Int32Array(new SharedArrayBuffer(numbers.byteLength));
  copy.set(numbers);
  return copy;
}

function grown(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(longer(numbers.length));
  more.set(numbers);
  return more;
}

function longer(length: number): number {
  return Math.ceil(length * GROWTH);
}
