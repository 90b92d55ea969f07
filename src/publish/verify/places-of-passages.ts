/** What is called with each place at which a passage stands: the number of a text, and the place in it. */
export type SeePlace = (text: number, at: number) => void;

/** Where passages stand, by their marks. */
export interface PlacesOfPassages {
  /** Notes a place. Of a mark that stands in ever so many places only the first are kept. */
  readonly put: (mark: number, text: number, at: number) => void;
  /** Calls `see` with each place of a mark, in the order in which they were noted. */
  readonly each: (mark: number, see: SeePlace) => void;
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
  let marks = new Float64Array(size);
  let firsts = new Int32Array(size).fill(NONE);
  let lasts = new Int32Array(size);
  let counts = new Uint8Array(size);
  let used = 0;
  let texts = new Int32Array(size);
  let ats = new Int32Array(size);
  let nexts = new Int32Array(size);
  let places = 0;

  const slotOf = (mark: number): number => {
    // Marks are hashes already: their lower bits are as good as any.
    let slot = (mark >>> 0) & (size - 1);
    while (firsts[slot] !== NONE && marks[slot] !== mark) slot = (slot + 1) & (size - 1);
    return slot;
  };
  const growTable = () => {
    const [oldMarks, oldFirsts, oldLasts, oldCounts] = [marks, firsts, lasts, counts];
    size *= 2;
    marks = new Float64Array(size);
    firsts = new Int32Array(size).fill(NONE);
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
  };
}

function longer(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
