import { coolsOffAt } from './care/is-cooling.ts';
import { dayOf, instantOf, millisecondsOf, startOfDay } from './dates.ts';
import { daysAfter } from './days.ts';
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
 * change), an entry has cooled off, or one has waited for an answer, or counted as written lately, for long enough. No longer than `now` where feeds
 * are files: each moment at which one is read counts as a reading.
 */
export function nextMoment({ hub, members }: HubConfig, { now, kept, asks }: Standing): Instant {
  const present = members.filter(({ status }) => status !== 'withdrawn');
  if (present.some(({ feeds }) => feeds.some(({ url }) => isListedFile(url)))) return now;
  const memberOf = new Map(present.map((member) => [member.id, member]));
  const midnight = startOfDay(daysAfter(dayOf(now, hub.timeZone), 1), hub.timeZone);
  const from = millisecondsOf(now);
  let next = asks.reduce((first, ask) => Math.min(first, millisecondsOf(ask)), millisecondsOf(midnight));
  const consider = (moment: number) => {
    if (moment > from && moment < next) next = moment;
  };
  for (const entry of kept) {
    const member = memberOf.get(entry.member);
    if (member) consider(coolsOffAt(entry, member));
    // Both hold to the last millisecond.
    consider(millisecondsOf(entry.date) + WAITS_FOR + 1);
    consider(millisecondsOf(entry.date) + LATELY + 1);
  }
  return instantOf(Math.max(from, next));
}
