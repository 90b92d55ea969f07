import { dayOf } from '../dates.ts';
import { dayNumber, daysBetween } from '../days.ts';
import { firstDay } from '../first-day.ts';
import type { Community, RestingMember } from '../model.ts';
import { findUnreachable } from './find-unreachable.ts';

/** People write when they have something to say; after this many days one may ask how they are. */
const QUIET_DAYS = 60;

/**
 * Members to check on kindly: those who rest, those from whom nothing new came for sixty days, and those whose feed has not
 * answered for two weeks; the quiet ones first who are quiet longest. Somebody who joined a short while ago and has not
 * written yet is not late.
 */
export function findResting(community: Community): readonly RestingMember[] {
  const { members, entriesOfMember, hub, now } = community;
  const today = dayOf(now, hub.timeZone);
  const unreachable = findUnreachable(community);
  return members
    .map((member): RestingMember => {
      const newest = entriesOfMember.get(member.id)?.[0]?.entry.date;
      const unreachableSince = unreachable.get(member.id);
      return {
        member,
        ...(newest !== undefined && { lastEntry: dayOf(newest, hub.timeZone) }),
        ...(unreachableSince !== undefined && { unreachableSince }),
      };
    })
    .filter((resting) => needsCheck(resting, today))
    .toSorted((one, other) => quietSince(one) - quietSince(other));
}

function needsCheck({ member, lastEntry, unreachableSince }: RestingMember, today: string): boolean {
  return (
    member.status === 'resting' ||
    unreachableSince !== undefined ||
    daysBetween(lastEntry ?? firstDay(member), today) >= QUIET_DAYS
  );
}

function quietSince({ member, lastEntry }: RestingMember): number {
  return dayNumber(lastEntry ?? firstDay(member));
}
