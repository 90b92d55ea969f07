import { firstDay } from '../first-day.ts';
import type { Community, Member, PlacedNote, Welcome } from '../model.ts';
import { meetingChooser } from './choose-people-to-meet.ts';
import { inFirstMonth } from './first-month.ts';
import { greeterOf } from './greeter-of.ts';
import type { ResolvedGifts } from './resolve-gifts.ts';

/** Who is greeted, and why some of their gifts may not be shown. */
export interface PresentedWelcomes {
  /** Newest first. */
  readonly welcomes: readonly Welcome[];
  readonly notes: readonly PlacedNote[];
}

/** Greets everybody who is in their first month. Only members whom the hub shows are named. */
export function presentWelcomes(
  { hub, now, members, topics }: Pick<Community, 'hub' | 'now' | 'members' | 'topics'>,
  giftsOf: (newcomer: Member) => ResolvedGifts,
): PresentedWelcomes {
  const byId = new Map(members.map((member) => [member.id, member]));
  const peopleToMeet = meetingChooser(members, topics);
  const newcomers = inFirstMonth({ hub, now, members }).map((member) => ({ member, given: giftsOf(member) }));
  const welcomes = newcomers.map(({ member, given }) => {
    const greeter = greeterOf(member, byId);
    const toMeet = peopleToMeet(member);
    return { member, on: firstDay(member), ...(greeter && { greeter }), toMeet, gifts: given.gifts };
  });
  return { welcomes, notes: newcomers.flatMap(({ given }) => given.notes) };
}
