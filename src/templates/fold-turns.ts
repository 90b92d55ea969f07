import type { RelatedEntry } from '../model.ts';

/** Turns of one member that follow one another: those that stand open, and those that wait behind one word. */
export interface FoldedRun {
  readonly shown: readonly RelatedEntry[];
  readonly folded: readonly RelatedEntry[];
}

/** As many turns of one member as stand in a row. */
const TURNS_IN_A_ROW = 3;

/** As many turns as somebody has to whom nobody answers; what others take up always stands open. */
const TURNS_UNANSWERED = 6;

/**
 * Folds what one member says again and again, in a row or between the turns of others, so that nobody fills a conversation's
 * page by writing often. Two who answer each other may go on for ever.
 */
export function foldTurns(turns: readonly RelatedEntry[]): readonly FoldedRun[] {
  const inside = new Set(turns.map(({ entry }) => entry.key));
  const unanswered = new Map<string, number>();
  const hasRoom = ({ member: { id }, answeredBy }: RelatedEntry) => {
    if (answeredBy.some(({ from }) => inside.has(from))) return true;
    const count = (unanswered.get(id) ?? 0) + 1;
    unanswered.set(id, count);
    return count <= TURNS_UNANSWERED;
  };
  return runsOf(turns).map((run) => {
    const open = new Set(run.slice(0, TURNS_IN_A_ROW).filter(hasRoom));
    return { shown: [...open], folded: run.filter((turn) => !open.has(turn)) };
  });
}

/** Turns that follow one another and are of one member, together. */
function runsOf(turns: readonly RelatedEntry[]): readonly (readonly RelatedEntry[])[] {
  const runs: RelatedEntry[][] = [];
  for (const related of turns) {
    const run = runs.at(-1);
    if (run?.[0]?.member === related.member) run.push(related);
    else runs.push([related]);
  }
  return runs;
}
