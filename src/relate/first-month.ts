import { dayOf } from '../dates.ts';
import { dayNumber } from '../days.ts';
import type { Community, Day, Member } from '../model.ts';

/** How long somebody is new: the days of a long month. */
const FIRST_MONTH = 31;

/** The first day of a member here: the one on which they joined, else that of their consent. */
export function firstDay({ joined, consent }: Member): Day {
  return joined ?? (consent.basis.kind === 'granted' ? consent.basis.on : consent.basis.noticed);
}

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
