import { dayOf, instantOf, millisecondsOf, startOfDay } from './dates.ts';
import { daysAfter, HOUR } from './days.ts';
import { isListedFile } from './gather/is-listed-file.ts';
import type { ArchivedEntry, HubConfig, Instant } from './model.ts';
import { WAITS_FOR } from './relate/find-unanswered.ts';
import { LATELY } from './relate/surprises.ts';

/** What time alone may change. */
export interface Standing {
  readonly now: Instant;
  /** All that the hub keeps, shown or not. */
  readonly kept: readonly ArchivedEntry[];
  /** When servers are asked for something next. */
  readonly asks: readonly Instant[];
}

/**
 * Until when another build of the same files would make the same: until a server is due, a day begins (which is when turns, welcomes, reviews and weeks
 * change), an entry has cooled off, or one has waited for an answer, or counted as written lately, for long enough. Not at all where feeds
 * are files: these are read in every build, and each reading counts.
 */
export function nextMoment({ hub, members }: HubConfig, { now, kept, asks }: Standing): Instant {
  if (members.some(({ feeds }) => feeds.some(({ url }) => isListedFile(url)))) return now;
  const cooling = new Map(members.map(({ id, coolingOffHours }) => [id, coolingOffHours * HOUR]));
  const midnight = startOfDay(daysAfter(dayOf(now, hub.timeZone), 1), hub.timeZone);
  const today = millisecondsOf(now);
  let next = asks.reduce((first, ask) => Math.min(first, millisecondsOf(ask)), millisecondsOf(midnight));
  for (const { member, date } of kept) {
    const written = millisecondsOf(date);
    // Both of these hold to the last millisecond.
    for (const moment of [
      written + (cooling.get(member) ?? 0),
      written + WAITS_FOR + 1,
      written + LATELY + 1,
    ])
      if (moment > today && moment < next) next = moment;
  }
  return instantOf(Math.max(today, next));
}
