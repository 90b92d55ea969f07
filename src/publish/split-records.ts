import { groupBy } from '../group-by.ts';

/** As many records as one bundle holds: what a browser loads to search it grows with each. */
export const MOST_RECORDS = 10_000;

/** As many as the newest bundle holds: in nearly every build something comes to it, and it is made anew. */
export const MOST_NEWEST = 4_000;

/** Records of one bundle. */
export interface RecordPart {
  /** `2026`, or `2026-1` for its older half. */
  readonly name: string;
  /** Where they stand among all records, in the order given. */
  readonly places: readonly number[];
}

/** How many records parts may hold. */
interface Limits {
  readonly most: number;
  /** The first of them. */
  readonly newest: number;
}

/**
 * Splits records, of which the dates are given, into parts of at most `most`, the first of at most `newest`, so that all of a part is newer than all of the next. Few stay
 * together. Else each year is a part; a year that is too long is halved by time, and not by number, so that something new or taken back changes no
 * part but its own; only when a new half begins, or a new year, are the parts of the one before joined.
 */
export function splitRecords(
  dates: readonly string[],
  most: number = MOST_RECORDS,
  newest: number = Math.min(most, MOST_NEWEST),
): readonly RecordPart[] {
  const all = [...dates.keys()];
  if (all.length <= newest) return [{ name: 'all', places: all }];
  return [...groupBy(all, (place) => dateAt(dates, place).slice(0, YEAR))]
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .flatMap(([year, ofYear], place) => {
      const end = String(Number(year) + 1).padStart(YEAR, '0');
      return halve(year, { dates, places: ofYear }, [startOf(year), startOf(end)], {
        most,
        newest: place === 0 ? newest : most,
      });
    });
}

const YEAR = 4;

/** Some of the records. */
interface Some {
  /** Of all records. */
  readonly dates: readonly string[];
  readonly places: readonly number[];
}

/** Gives the newer half first. What no time tells apart is split by number. */
function halve(
  name: string,
  { dates, places }: Some,
  [from, to]: readonly [number, number],
  { most, newest }: Limits,
): readonly RecordPart[] {
  if (places.length === 0) return [];
  if (places.length <= newest) return [{ name, places }];
  const middle = Math.floor((from + to) / 2);
  // A date that is none has no middle, either.
  if (!(from < middle)) return cut(name, places, newest);
  const border = new Date(middle).toISOString();
  const newer = places.filter((place) => dateAt(dates, place) >= border);
  const older = places.filter((place) => dateAt(dates, place) < border);
  const limits = { most, newest: newer.length === 0 ? newest : most };
  return [
    ...halve(`${name}-2`, { dates, places: newer }, [middle, to], { most, newest }),
    ...halve(`${name}-1`, { dates, places: older }, [from, middle], limits),
  ];
}

function cut(name: string, places: readonly number[], most: number): readonly RecordPart[] {
  const parts: RecordPart[] = [];
  for (let at = 0; at < places.length; at += most)
    parts.push({ name: `${name}-${parts.length + 1}`, places: places.slice(at, at + most) });
  return parts;
}

function dateAt(dates: readonly string[], place: number): string {
  return dates[place] ?? '';
}

/** In milliseconds since 1970. */
function startOf(year: string): number {
  return Date.parse(`${year}-01-01T00:00:00.000Z`);
}
