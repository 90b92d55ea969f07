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
  const known = new Set(text.marks);
  const other = keepPassages(mark(summary)).filter((passage) => !known.has(passage.mark));
  return [...own, ...other.map((passage) => ({ ...passage, at: SUMMARY + passage.at }))].slice(
    0,
    MOST_PASSAGES,
  );
}
