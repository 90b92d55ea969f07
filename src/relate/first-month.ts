import { dayOf } from '../dates.ts';
import { dayNumber } from '../days.ts';
import { firstDay } from '../first-day.ts';
import type { Community, Member } from '../model.ts';

/** How long somebody is new: the days of a long month. */
const FIRST_MONTH = 31;

/** Who is in their first month in the hub's time zone: whoever came last first, then in the order of `members`. */
export function inFirstMonth({
  hub,
  now,
  members,
}: Pick<Community, 'hub' | 'now' | 'members'>): readonly Member[] {
  const today = dayNumber(dayOf(now, hub.timeZone));
  return members
    .map((member) => ({ member, age: today - dayNumber(firstDay(member)) }))
    .filter(({ age }) => age >= 0 && age < FIRST_MONTH)
    .sort((one, other) => one.age - other.age)
    .map(({ member }) => member);
}
