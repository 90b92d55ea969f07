import { ownCopy } from '../../own-copy.ts';
import { bordersIn, showBorders } from './borders.ts';
import { MOST_PARTS, markOfLetters, splitMark } from './hide-words.ts';
import type { Part } from './split-parts.ts';

/** How many rows of parts are remembered, so that what stands on every page is hashed once. */
const MOST_REMEMBERED = 200_000;

/** Finds the marks that stand in a row of parts, each once, in no telling order. */
export type HiddenFinder = (parts: readonly Part[]) => readonly string[];

/** A hidden word whose letters were found. */
interface Found {
  readonly mark: string;
  /** Where it may be parted beside words that stand in every text; anywhere, where this is absent. */
  readonly borders?: ReadonlySet<number>;
}

/** A hidden word in a row of parts: where it begins, and behind which part it ends. */
export interface HiddenRow {
  readonly mark: string;
  readonly start: number;
  readonly end: number;
}

/** Looks for hidden words in texts that were split into parts. Without marks it does nothing. */
export function hiddenFinder(marks: ReadonlySet<string>, key: string): HiddenFinder {
  const find = hiddenRows(marks, key);
  return (parts) => [...new Set(find(parts).map(({ mark }) => mark))];
}

/** The same, with every place. */
export function hiddenRows(
  marks: ReadonlySet<string>,
  key: string,
): (parts: readonly Part[]) => readonly HiddenRow[] {
  if (marks.size === 0) return () => [];
  const byName = new Map<string, string[]>();
  for (const mark of marks) {
    const { name } = splitMark(mark);
    byName.set(name, [...(byName.get(name) ?? []), mark]);
  }
  const known = new Map<string, readonly Found[]>();
  const hiddenAs = (joined: string): readonly Found[] => {
    const before = known.get(joined);
    if (before) return before;
    if (known.size > MOST_REMEMBERED) known.clear();
    const { name, tail } = markOfLetters(joined, key);
    const found = (byName.get(name) ?? []).map((mark) => {
      const borders = showBorders(splitMark(mark).hidden, tail);
      return borders === undefined ? { mark } : { mark, borders: new Set(borders) };
    });
    known.set(ownCopy(joined), found);
    return found;
  };
  return (parts) => {
    const found: HiddenRow[] = [];
    for (let start = 0; start < parts.length; start += 1) {
      let joined = '';
      for (let end = start + 1; end <= Math.min(parts.length, start + MOST_PARTS); end += 1) {
        joined += parts[end - 1]?.letters ?? '';
        for (const { mark, borders } of hiddenAs(joined)) {
          const isSame =
            borders === undefined || bordersIn(parts.slice(start, end)).every((place) => borders.has(place));
          if (isSame) found.push({ mark, start, end });
        }
      }
    }
    return found;
  };
}
