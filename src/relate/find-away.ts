import { dayOf } from '../dates.ts';
import { daysBetween } from '../days.ts';
import { groupBy } from '../group-by.ts';
import type { Community } from '../model.ts';
import { UNREACHABLE_DAYS } from './unreachable-days.ts';

/** Ids of members none of whose servers has answered for two weeks. */
export function findAway({
  outcomes,
  hub,
  now,
}: Pick<Community, 'outcomes' | 'hub' | 'now'>): ReadonlySet<string> {
  const today = dayOf(now, hub.timeZone);
  const isGone = (since: string | undefined) =>
    since !== undefined && daysBetween(dayOf(since, hub.timeZone), today) >= UNREACHABLE_DAYS;
  return new Set(
    [...groupBy(outcomes, ({ member }) => member)]
      .filter(([, ofOne]) => ofOne.every(({ visit }) => isGone(visit?.failure?.since)))
      .map(([id]) => id),
  );
}
