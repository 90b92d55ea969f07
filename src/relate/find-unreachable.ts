import { dayOf } from '../dates.ts';
import { daysBetween } from '../days.ts';
import type { Community, Day } from '../model.ts';
import { UNREACHABLE_DAYS } from './unreachable-days.ts';

/** Members of whom a feed has not been read for two weeks, by id, and since when. */
export function findUnreachable({
  outcomes,
  hub,
  now,
}: Pick<Community, 'outcomes' | 'hub' | 'now'>): ReadonlyMap<string, Day> {
  const today = dayOf(now, hub.timeZone);
  return new Map(
    outcomes.flatMap(({ member, visit }) => {
      const since = visit?.failure && dayOf(visit.failure.since, hub.timeZone);
      return since !== undefined && daysBetween(since, today) >= UNREACHABLE_DAYS
        ? [[member, since] as const]
        : [];
    }),
  );
}
