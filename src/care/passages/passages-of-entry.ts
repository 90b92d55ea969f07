import type { Entry } from '../../model.ts';
import { keepPassages } from './keep-passages.ts';
import type { Passage, PassageMarker } from './mark-passages.ts';

/** Where the places of an author's own summary begin; no entry has so many words. */
const SUMMARY = 1 << 22;

/** The most passages of one entry: some eighty thousand words. */
const MOST_PASSAGES = 10_000;

/** By what an entry's text is known again, and its author's summary where that says something else. */
export function passagesOfEntry(
  { contentText, summary }: Pick<Entry, 'contentText' | 'summary'>,
  mark: PassageMarker,
): readonly Passage[] {
  const text = mark(contentText);
  const own = keepPassages(text);
  if (summary === '') return own.slice(0, MOST_PASSAGES);
  const said = keepPassages(mark(summary));
  const known = commonMarks(new Set(said.map((passage) => passage.mark)), text.marks);
  const other = said.filter((passage) => !known.has(passage.mark));
  return [...own, ...other.map((passage) => ({ ...passage, at: SUMMARY + passage.at }))].slice(
    0,
    MOST_PASSAGES,
  );
}

/** Which of these marks a text has: it is much longer than a summary, so that the few are looked for among the many. */
function commonMarks(few: ReadonlySet<number>, marks: Float64Array): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < marks.length && found.size < few.size; at += 1) {
    const mark = marks[at] ?? 0;
    if (few.has(mark)) found.add(mark);
  }
  return found;
}
