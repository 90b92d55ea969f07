import { dayOf } from '../dates.ts';
import { dayNumber } from '../days.ts';
import type { Community, Day, Member, Welcome } from '../model.ts';
import { meetingChooser } from './choose-people-to-meet.ts';
import type { ResolvedGifts } from './resolve-gifts.ts';

/** How long somebody is new: the days of a long month. */
const FIRST_MONTH = 31;

/** Who is greeted, and why some of their gifts may not be shown. */
export interface PresentedWelcomes {
  /** Newest first. */
  readonly welcomes: readonly Welcome[];
  readonly notices: readonly string[];
}

/**
 * Greets everybody who is in their first month. The month counts from the day on which they joined, else from their
 * consent. Only members whom the hub shows are named.
 */
export function presentWelcomes(
  { hub, now, members, topics }: Pick<Community, 'hub' | 'now' | 'members' | 'topics'>,
  giftsOf: (newcomer: Member) => ResolvedGifts,
): PresentedWelcomes {
  const today = dayNumber(dayOf(now, hub.timeZone));
  const byId = new Map(members.map((member) => [member.id, member]));
  const peopleToMeet = meetingChooser(members, topics);
  const newcomers = members
    .map((member) => ({ member, on: firstDay(member), age: today - dayNumber(firstDay(member)) }))
    .filter(({ age }) => age >= 0 && age < FIRST_MONTH)
    .sort((one, other) => one.age - other.age)
    .map((newcomer) => ({ ...newcomer, given: giftsOf(newcomer.member) }));
  const welcomes = newcomers.map(({ member, on, given }) => {
    const greeter = byId.get(member.greeter ?? '');
    const toMeet = peopleToMeet(member);
    const isGreeted = greeter !== undefined && greeter.id !== member.id;
    return { member, on, ...(isGreeted && { greeter }), toMeet, gifts: given.gifts };
  });
  return { welcomes, notices: newcomers.flatMap(({ given }) => given.notices) };
}

/** The first day of a member here. */
export function firstDay({ joined, consent }: Member): Day {
  return joined ?? (consent.basis.kind === 'granted' ? consent.basis.on : consent.basis.noticed);
}
