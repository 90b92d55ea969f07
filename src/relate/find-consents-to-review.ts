import { dayOf } from '../dates.ts';
import { daysBetween } from '../days.ts';
import type { Community, ConsentToReview } from '../model.ts';

/** Long enough to write to somebody and to hear from them before the day is past. */
const AHEAD_DAYS = 14;

/**
 * Members whom the center wanted to ask again by now or within two weeks, the longest overdue first. Until somebody asked, what they
 * said yes to still holds. Private, as all of a desk is.
 */
export function findConsentsToReview({
  members,
  hub,
  now,
}: Pick<Community, 'members' | 'hub' | 'now'>): readonly ConsentToReview[] {
  const today = dayOf(now, hub.timeZone);
  return members
    .flatMap((member) => {
      const { reviewBy } = member.consent;
      return reviewBy !== undefined && daysBetween(today, reviewBy) <= AHEAD_DAYS
        ? [{ member, reviewBy }]
        : [];
    })
    .toSorted((one, other) => (one.reviewBy < other.reviewBy ? -1 : one.reviewBy > other.reviewBy ? 1 : 0));
}
