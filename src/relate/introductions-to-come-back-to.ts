import { dayOf } from '../dates.ts';
import { daysAfter, daysBetween } from '../days.ts';
import type { Community, Day, IntroductionListing, OpenIntroduction } from '../model.ts';
import { introductionsToFollowUp } from './follow-up-introductions.ts';

/** One does not press people who think about a yes. */
const WAIT_BEFORE_ASKING_DAYS = 7;

/** What was not asked by then will not be asked any more. */
const ASK_WITHIN_DAYS = 90;

/**
 * Introductions to come back to: those whose `followUp` has come, and those that have waited for a yes for a week, each as
 * long as asking makes sense. Oldest first; those of members who left, or say no now, not at all.
 */
export function introductionsToComeBackTo(
  community: Community,
  listings: readonly IntroductionListing[],
): readonly OpenIntroduction[] {
  const today = dayOf(community.now, community.hub.timeZone);
  const mayStillAsk = (day: Day) => daysBetween(day, today) <= ASK_WITHIN_DAYS;
  // What waits for a yes is asked about in its own time, whatever day was meant for asking how it went.
  const asked = listings.map((listing) =>
    listing.between.every((id) => Object.hasOwn(listing.accepted, id))
      ? listing
      : { ...listing, followUp: daysAfter(listing.proposed, WAIT_BEFORE_ASKING_DAYS) },
  );
  return introductionsToFollowUp(asked, community)
    .filter(({ due }) => mayStillAsk(due))
    .map(({ listing, between, waitingFor, linked }) => {
      const lastYes = Object.values(listing.accepted).toSorted().at(-1);
      const since = waitingFor.length > 0 ? listing.proposed : (lastYes ?? listing.proposed);
      return { place: asked.indexOf(listing), between, waitingFor, since, linked };
    })
    .toSorted((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0));
}
