import { groupBy } from '../group-by.ts';
import type { SearchRecord } from './search-records.ts';

/** As many records as one bundle holds: what a browser loads to search it grows with each. */
export const MOST_RECORDS = 10_000;

/** As many as the newest bundle holds: in nearly every build something comes to it, and it is made anew. */
export const MOST_NEWEST = 4_000;

/** Records of one bundle, in the order given. */
export interface RecordPart {
  /** `2026`, or `2026-1` for its older half. */
  readonly name: string;
  readonly records: readonly SearchRecord[];
  /** By which years somebody finds something in it. */
  readonly years: readonly string[];
}

/** How many records parts may hold. */
interface Limits {
  readonly most: number;
  /** The first of them. */
  readonly newest: number;
}

/**
 * Splits records into parts of at most `most`, the first of at most `newest`, so that all of a part is newer than all of the next. Few stay
 * together. Else each year is a part; a year that is too long is halved by time, and not by number, so that something new or taken back changes no
 * part but its own; only when a new half begins, or a new year, are the parts of the one before joined.
 */
export function splitRecords(
  records: readonly SearchRecord[],
  most: number = MOST_RECORDS,
  newest: number = Math.min(most, MOST_NEWEST),
): readonly RecordPart[] {
  if (records.length <= newest) return [partOf('all', records)];
  return [...groupBy(records, ({ date }) => date.slice(0, YEAR))]
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .flatMap(([year, ofYear], place) => {
      const end = String(Number(year) + 1).padStart(YEAR, '0');
      return halve(year, ofYear, [startOf(year), startOf(end)], {
        most,
        newest: place === 0 ? newest : most,
      });
    });
}

const YEAR = 4;

/** Gives the newer half first. What no time tells apart is split by number. */
function halve(
  name: string,
  records: readonly SearchRecord[],
  [from, to]: readonly [number, number],
  { most, newest }: Limits,
): readonly RecordPart[] {
  if (records.length === 0) return [];
  if (records.length <= newest) return [partOf(name, records)];
  const middle = Math.floor((from + to) / 2);
  // A date that is none has no middle, either.
  if (!(from < middle)) return cut(name, records, newest);
  const border = new Date(middle).toISOString();
  const newer = records.filter(({ date }) => date >= border);
  const older = records.filter(({ date }) => date < border);
  return [
    ...halve(`${name}-2`, newer, [middle, to], { most, newest }),
    ...halve(`${name}-1`, older, [from, middle], { most, newest: newer.length === 0 ? newest : most }),
  ];
}

function cut(name: string, records: readonly SearchRecord[], most: number): readonly RecordPart[] {
  const parts: RecordPart[] = [];
  for (let at = 0; at < records.length; at += most)
    parts.push(partOf(`${name}-${parts.length + 1}`, records.slice(at, at + most)));
  return parts;
}

function partOf(name: string, records: readonly SearchRecord[]): RecordPart {
  const years = new Set(records.flatMap(({ filters }) => filters.year ?? []));
  return { name, records, years: [...years].sort() };
}

/** In milliseconds since 1970. */
function startOf(year: string): number {
  return Date.parse(`${year}-01-01T00:00:00.000Z`);
}
