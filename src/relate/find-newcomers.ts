import { dayOf } from '../dates.ts';
import { daysBetween } from '../days.ts';
import type { Community, Member, Newcomer } from '../model.ts';

/** A first month. */
const IS_NEW_FOR_DAYS = 30;

/** Members who joined, or consented, within the last thirty days: whoever came last first. */
export function findNewcomers({
  members,
  memberById,
  hub,
  now,
}: Pick<Community, 'members' | 'memberById' | 'hub' | 'now'>): readonly Newcomer[] {
  const today = dayOf(now, hub.timeZone);
  return members
    .flatMap((member) => {
      const since = cameOn(member);
      const days = daysBetween(since, today);
      if (days < 0 || days > IS_NEW_FOR_DAYS) return [];
      const greeter = memberById.get(member.greeter ?? '');
      return [{ member, since, ...(greeter && { greeter }) }];
    })
    .toSorted((one, other) => (one.since < other.since ? 1 : one.since > other.since ? -1 : 0));
}

/** Somebody may be listed before they said yes, and say yes before they are listed. */
function cameOn({ joined, consent: { basis } }: Member): string {
  const consented = basis.kind === 'granted' ? basis.on : basis.noticed;
  return joined !== undefined && joined > consented ? joined : consented;
}
