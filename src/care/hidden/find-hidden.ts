import { MOST_PARTS, markOfParts } from './hide-words.ts';

/** How many rows of parts are remembered, so that what stands on every page is hashed once. */
const MOST_REMEMBERED = 200_000;

/** Finds the marks that stand in a row of parts, each once, in no telling order. */
export type HiddenFinder = (parts: readonly string[]) => readonly string[];

/** Looks for hidden words in texts that were split into parts. Without marks it does nothing. */
export function hiddenFinder(marks: ReadonlySet<string>, key: string): HiddenFinder {
  if (marks.size === 0) return () => [];
  const known = new Map<string, string | undefined>();
  const markOf = (joined: string): string | undefined => {
    if (known.has(joined)) return known.get(joined);
    if (known.size > MOST_REMEMBERED) known.clear();
    const mark = markOfParts(joined, key);
    const found = marks.has(mark) ? mark : undefined;
    known.set(joined, found);
    return found;
  };
  return (parts) => {
    const found = new Set<string>();
    for (let start = 0; start < parts.length; start += 1) {
      let joined = '';
      for (const part of parts.slice(start, start + MOST_PARTS)) {
        joined += part;
        const mark = markOf(joined);
        if (mark !== undefined) found.add(mark);
      }
    }
    return [...found];
  };
}
