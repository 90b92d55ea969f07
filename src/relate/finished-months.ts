import { monthOf } from '../addresses.ts';
import { dayOf } from '../dates.ts';
import { groupBy } from '../group-by.ts';
import type { Community, RelatedEntry } from '../model.ts';

/** A month, `2026-10`, and its entries, newest first. */
export interface FinishedMonth {
  readonly name: string;
  readonly items: readonly RelatedEntry[];
}

/** The months in which somebody wrote and that have ended, newest first: nothing new is written in them any more. */
export function finishedMonths({
  hub,
  thisMonth,
  entries,
}: Pick<Community, 'hub' | 'thisMonth' | 'entries'>): readonly FinishedMonth[] {
  const monthIn = (instant: string) => monthOf(dayOf(instant, hub.timeZone));
  return [...groupBy(entries, ({ entry }) => monthIn(entry.date))]
    .filter(([name]) => name < thisMonth)
    .map(([name, items]) => ({ name, items }))
    .toSorted((one, other) => (one.name < other.name ? 1 : -1));
}
