/** Things in a row of which each is made when it is asked for, and nothing is known before but when it is from. */
export interface Row<Made> {
  /** Of each, in their order. */
  readonly dates: readonly string[];
  /** Makes the one at a place in `dates`. */
  readonly at: (place: number) => Made;
}

/** A row of what is made of each of `things`. */
export function row<Thing, Made>(
  things: readonly Thing[],
  dateOf: (thing: Thing) => string,
  make: (thing: Thing) => Made,
): Row<Made> {
  return {
    dates: things.map(dateOf),
    at: (place) => {
      const thing = things[place];
      if (thing === undefined) throw new RangeError(`Nothing stands at ${place}.`);
      return make(thing);
    },
  };
}

/** One row behind the other. */
export function inOneRow<Made>(rows: readonly Row<Made>[]): Row<Made> {
  return {
    dates: rows.flatMap(({ dates }) => dates),
    at: (place) => {
      let left = place;
      for (const { dates, at } of rows) {
        if (left < dates.length) return at(left);
        left -= dates.length;
      }
      throw new RangeError(`Nothing stands at ${place}.`);
    },
  };
}
