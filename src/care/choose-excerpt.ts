import type { Entry } from '../model.ts';
import { countWords, cutWords } from './words.ts';

/** Fewer words than this are a label ("Read more", the title again), not a summary. */
const SHORTEST_SUMMARY = 8;

/** What blog software appends to a summary that it made by cutting the text: `[…]`, `…`, `Continue reading`. */
const CUT_MARK = /\s*(?:\[(?:…|\.\.\.)\]|…|\.\.\.)\s*(?:(?:continue reading|read more)\b.*)?$/isu;

/** The line that WordPress appends to each summary; it is the software's, not the author's. */
const SOFTWARE_LINE = /\s*The post .{1,300} (?:appeared first on|first appeared on) .{1,200}$/su;

/** The longest summary that is looked at for such marks; a longer one is the text itself. */
const LONGEST_SUMMARY = 4000;

export interface Excerpt {
  readonly excerpt: string;
  readonly isExcerptCut: boolean;
}

/**
 * Chooses the words that stand for an entry: the author's own summary where it is prose of its own, else the start
 * of the text. At most `limit` words, cut between words. `undefined` when the entry has no text.
 */
export function chooseExcerpt(
  entry: Pick<Entry, 'title' | 'summary' | 'contentText'>,
  limit: number,
): Excerpt | undefined {
  const text = entry.contentText.trim();
  const summary = ownSummary(entry.summary, entry.title, text);
  const chosen = summary || text || entry.summary.trim();
  return cutExcerpt(chosen, limit);
}

/** Cuts a text to `limit` words and says whether that took anything away; `undefined` for no words at all. */
export function cutExcerpt(text: string, limit: number): Excerpt | undefined {
  const whole = text.trim();
  const excerpt = cutWords(whole, limit);
  return excerpt === '' ? undefined : { excerpt, isExcerptCut: excerpt.length < whole.length };
}

/** Whether a feed gives no more than the beginning of an entry's text, as far as can be seen. */
export function isCutOff({ contentText }: Pick<Entry, 'contentText'>): boolean {
  const end = contentText.trim().slice(-300);
  return end === '' || CUT_MARK.test(end);
}

/** The summary when the author wrote it, `''` when it only repeats the title or the beginning of the text. */
function ownSummary(given: string, title: string, text: string): string {
  if (given.length > LONGEST_SUMMARY) return '';
  const summary = given.replace(SOFTWARE_LINE, '').trim();
  if (countWords(summary) < SHORTEST_SUMMARY || summary === title.trim()) return '';
  return isBeginning(summary.replace(CUT_MARK, ''), text) ? '' : summary;
}

function isBeginning(summary: string, text: string): boolean {
  // Of most that is none, the first letter is another.
  return text !== '' && text.startsWith(summary.charAt(0)) && squeezed(text).startsWith(squeezed(summary));
}

/** Block elements leave different white space in a summary than in the text it was cut from. */
function squeezed(text: string): string {
  return text.slice(0, 2 * LONGEST_SUMMARY).replace(/\s+/gu, ' ');
}
