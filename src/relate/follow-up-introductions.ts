import { dayOf } from '../dates.ts';
import type { Community, CrossLink, FollowUp, IntroductionListing } from '../model.ts';
import { daysBetween } from './days-between.ts';

/** One does not press people who think about a yes. */
const WAIT_BEFORE_ASKING_DAYS = 7;

/** What was not asked by then will not be asked any more. */
const ASK_WITHIN_DAYS = 90;

/**
 * Introductions to come back to: those that wait for a yes for a week, and those whose `followUp` has come, with the
 * entries by which the two have linked to each other since. Oldest first; those of members who left, or say no now, not at all.
 */
export function followUpIntroductions(
  { memberById, crossLinks, entryByKey, hub, now }: Community,
  listings: readonly IntroductionListing[],
): readonly FollowUp[] {
  const today = dayOf(now, hub.timeZone);
  const isDue = (day: string, days: number) => {
    const passed = daysBetween(day, today);
    return passed >= days && passed <= days + ASK_WITHIN_DAYS;
  };
  const found = listings.flatMap(({ between, proposed, accepted, followUp }, place): readonly FollowUp[] => {
    const [one, other] = [memberById.get(between[0]), memberById.get(between[1])];
    if (!one || !other || one === other) return [];
    if (one.consent.introductions === 'no' || other.consent.introductions === 'no') return [];
    const pair: FollowUp['between'] = [one, other];
    const yeses = new Map(Object.entries(accepted));
    const waitingFor = pair.filter(({ id }) => !yeses.has(id));
    const base = { place, between: pair, waitingFor };
    if (waitingFor.length > 0)
      return isDue(proposed, WAIT_BEFORE_ASKING_DAYS) ? [{ ...base, since: proposed, linked: [] }] : [];
    if (followUp === undefined || !isDue(followUp, 0)) return [];
    const since = [...yeses.values()].toSorted().at(-1) ?? proposed;
    const isBetween = ({ fromMember, toMember }: CrossLink) =>
      between.includes(fromMember) && between.includes(toMember);
    const linked = crossLinks
      .filter(isBetween)
      .flatMap(({ from }) => entryByKey.get(from) ?? [])
      .filter(({ entry }) => dayOf(entry.date, hub.timeZone) >= since);
    return [{ ...base, since, linked: [...new Set(linked)] }];
  });
  return found.toSorted((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0));
}
