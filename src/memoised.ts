/**
 * Remembers what was made of each text: the same few are met again and again, and making it is most of the work. Where there may be ever so many
 * of them, all are forgotten when there would be more than `most`.
 */
export function memoised<Made>(
  make: (text: string) => Made,
  most = Number.POSITIVE_INFINITY,
): (text: string) => Made {
  const made = new Map<string, Made>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined || made.has(text)) return known as Made;
    const result = make(text);
    if (made.size >= most) made.clear();
    made.set(text, result);
    return result;
  };
}

/** The same for things that do not change, such as a hub: what was made of a thing goes with it. */
export function memoisedFor<Thing extends object, Made>(
  make: (thing: Thing) => Made,
): (thing: Thing) => Made {
  const made = new WeakMap<Thing, { readonly result: Made }>();
  return (thing) => {
    const known = made.get(thing);
    if (known) return known.result;
    const result = make(thing);
    made.set(thing, { result });
    return result;
  };
}

/** How much one memory of the latest holds beside its things, in letters: texts of some six thousand entries, and at most 20 MB. */
const ROOM = 10_000_000;

/**
 * The same for the entries of a hub, of which there may be more than memory has room for: when what was made of them is too much, all of
 * it is forgotten. `lettersOf` says how much one is.
 */
export function memoisedLatest<Thing extends object, Made extends object>(
  make: (thing: Thing) => Made,
  lettersOf: (made: Made) => number,
  room = ROOM,
): (thing: Thing) => Made {
  let made = new WeakMap<Thing, Made>();
  let letters = 0;
  return (thing) => {
    const known = made.get(thing);
    if (known) return known;
    const result = make(thing);
    letters += lettersOf(result);
    if (letters > room) {
      made = new WeakMap();
      letters = lettersOf(result);
    }
    made.set(thing, result);
    return result;
  };
}
