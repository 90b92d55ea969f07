import type { RelatedEntry } from './model.ts';

/**
 * The turn by which a conversation goes: the oldest that another turn answers, else the oldest to which one leads. An
 * entry that only answers others says too little of what they talk about.
 */
export function titleTurn(turns: readonly RelatedEntry[]): RelatedEntry | undefined {
  const keys = new Set(turns.map(({ entry }) => entry.key));
  const linkedFrom = ({ answeredBy }: RelatedEntry) => answeredBy.filter(({ from }) => keys.has(from));
  return (
    turns.find((turn) => linkedFrom(turn).some(({ isAddedLater }) => !isAddedLater)) ??
    turns.find((turn) => linkedFrom(turn).length > 0) ??
    turns[0]
  );
}
