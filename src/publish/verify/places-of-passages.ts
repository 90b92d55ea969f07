/** What is called with each place at which a passage stands: the number of a text, and the place in it. */
export type SeePlace = (text: number, at: number) => void;

/** The same places in numbers that several threads may read at once; nothing may be put in any more. */
export interface SharedPlaces {
  readonly marks: Float64Array;
  readonly firsts: Int32Array;
  readonly texts: Int32Array;
  readonly ats: Int32Array;
  readonly nexts: Int32Array;
}

/** Where passages stand, by their marks. */
export interface PlacesOfPassages {
  /** Notes a place. Of a mark that stands in ever so many places only the first are kept. */
  readonly put: (mark: number, text: number, at: number) => void;
  /** Calls `see` with each place of a mark, in the order in which they were noted. */
  readonly each: (mark: number, see: SeePlace) => void;
  /** What another thread reads with `readPlaces`. */
  readonly shared: () => SharedPlaces;
}

/** In so many places a passage stands in nobody's text alone. */
const MOST_PLACES = 200;

/** No place. */
const NONE = -1;

/**
 * Places in plain numbers: a hub of a quarter of a million entries has ten million and more, and an object for each of them would
 * take more memory than all the rest of a build. A table with open addressing leads from a mark to its first place, and each place to the next one.
 */
export function placesOfPassages(): PlacesOfPassages {
  let size = 1 << 12;
  let marks = fractions(size);
  let firsts = integers(size).fill(NONE);
  let lasts = new Int32Array(size);
  let counts = new Uint8Array(size);
  let used = 0;
  let texts = integers(size);
  let ats = integers(size);
  let nexts = integers(size);
  let places = 0;

  const slotOf = (mark: number): number => slotIn(marks, firsts, mark);
  const growTable = () => {
    const [oldMarks, oldFirsts, oldLasts, oldCounts] = [marks, firsts, lasts, counts];
    size *= 2;
    marks = fractions(size);
    firsts = integers(size).fill(NONE);
    lasts = new Int32Array(size);
    counts = new Uint8Array(size);
    for (const [slot, first] of oldFirsts.entries()) {
      if (first === NONE) continue;
      const to = slotOf(oldMarks[slot] ?? 0);
      marks[to] = oldMarks[slot] ?? 0;
      firsts[to] = first;
      lasts[to] = oldLasts[slot] ?? 0;
      counts[to] = oldCounts[slot] ?? 0;
    }
  };
  const growPlaces = () => {
    texts = longer(texts);
    ats = longer(ats);
    nexts = longer(nexts);
  };
  return {
    put: (mark, text, at) => {
      if (used * 2 >= size) growTable();
      if (places === texts.length) growPlaces();
      const slot = slotOf(mark);
      if (firsts[slot] === NONE) {
        marks[slot] = mark;
        firsts[slot] = places;
        used += 1;
      } else if ((counts[slot] ?? 0) >= MOST_PLACES) return;
      else nexts[lasts[slot] ?? 0] = places;
      lasts[slot] = places;
      counts[slot] = (counts[slot] ?? 0) + 1;
      texts[places] = text;
      ats[places] = at;
      nexts[places] = NONE;
      places += 1;
    },
    each: (mark, see) => {
      for (let place = firsts[slotOf(mark)] ?? NONE; place !== NONE; place = nexts[place] ?? NONE)
        see(texts[place] ?? 0, ats[place] ?? 0);
    },
    shared: () => ({ marks, firsts, texts, ats, nexts }),
  };
}

/** Reads places that another thread has put in. */
export function readPlaces({ marks, firsts, texts, ats, nexts }: SharedPlaces): PlacesOfPassages['each'] {
  return (mark, see) => {
    for (
      let place = firsts[slotIn(marks, firsts, mark)] ?? NONE;
      place !== NONE;
      place = nexts[place] ?? NONE
    )
      see(texts[place] ?? 0, ats[place] ?? 0);
  };
}

/** Where a mark stands in the table, or would stand. */
function slotIn(marks: Float64Array, firsts: Int32Array, mark: number): number {
  const last = marks.length - 1;
  // Marks are hashes already: their lower bits are as good as any.
  let slot = (mark >>> 0) & last;
  while (firsts[slot] !== NONE && marks[slot] !== mark) slot = (slot + 1) & last;
  return slot;
}

function integers(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
}

function fractions(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT));
}

function longer(numbers: Int32Array): Int32Array {
  const more = integers(numbers.length * 2);
  more.set(numbers);
  return more;
}
