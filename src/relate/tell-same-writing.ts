/** A title shorter than this many letters, or of one word, is nobody's own: "Update", "Week 3". */
const SHORTEST_TITLE = 8;

/** As many words in a row are hardly ever the same by chance. */
const RUN_OF_WORDS = 5;

/** A title without case, punctuation and spaces; none where it is too short or too common to tell writings apart. */
export function titleMark(title: string): string | undefined {
  const words = wordsOf(title);
  const mark = words.join('');
  // Scripts without spaces write a whole title as one word, and each letter of theirs says more.
  const isTelling = /\p{Lo}/u.test(mark)
    ? mark.length >= 4
    : words.length > 1 && mark.length >= SHORTEST_TITLE;
  return isTelling ? mark : undefined;
}

/**
 * Whether two texts have a run of words in common, so that an answer under the title of its question is not taken
 * for a copy. Texts that consent keeps short, or out, say nothing against it.
 */
export function mayBeSameText(one: string | undefined, other: string | undefined): boolean {
  return haveWordsInCommon(one, other) ?? true;
}

/** Whether two texts have a run of words in common; `undefined` where one of them is too short to say. */
export function haveWordsInCommon(one: string | undefined, other: string | undefined): boolean | undefined {
  const runs = runsOf(one ?? '');
  const otherRuns = runsOf(other ?? '');
  if (runs.length === 0 || otherRuns.length === 0) return undefined;
  const known = new Set(runs);
  return otherRuns.some((run) => known.has(run));
}

function runsOf(text: string): readonly string[] {
  const words = wordsOf(text);
  const last = words.length - RUN_OF_WORDS;
  return words.slice(0, Math.max(0, last + 1)).map((_, at) => words.slice(at, at + RUN_OF_WORDS).join(' '));
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
