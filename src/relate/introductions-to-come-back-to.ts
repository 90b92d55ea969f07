import { byDate } from '../archive/by-date.ts';
import { dayOf } from '../dates.ts';
import { daysAfter, daysBetween } from '../days.ts';
import type {
  Community,
  CrossLink,
  Day,
  IntroductionListing,
  Member,
  OpenIntroduction,
  RelatedEntry,
} from '../model.ts';
import { findAllLinks } from './suggest/find-all-links.ts';

/** One does not press people who think about a yes. */
const WAIT_BEFORE_ASKING_DAYS = 7;

/** What was not asked by then will not be asked any more. */
const ASK_WITHIN_DAYS = 90;

/**
 * Introductions to come back to: those whose `followUp` has come, and those that have waited for a yes for a week, each as
 * long as asking makes sense. Oldest first; those of members who left, or say no now, not at all. Private: for the
 * curator's desk, never for a page.
 */
export function introductionsToComeBackTo(
  community: Community,
  listings: readonly IntroductionListing[],
): readonly OpenIntroduction[] {
  const today = dayOf(community.now, community.hub.timeZone);
  const due = listings.flatMap((listing, place) => {
    const day = dayToAsk(listing);
    const between = pairOf(listing, community);
    if (!between || day === undefined || day > today || daysBetween(day, today) > ASK_WITHIN_DAYS) return [];
    const waitingFor = between.filter(({ id }) => !Object.hasOwn(listing.accepted, id));
    return { place, between, waitingFor, since: waitingFor.length > 0 ? listing.proposed : lastYes(listing) };
  });
  // Found once for all, and only where somebody may have linked.
  const links = due.some(({ waitingFor }) => waitingFor.length === 0) ? findAllLinks(community) : [];
  return due
    .map((open) => ({
      ...open,
      linked: open.waitingFor.length > 0 ? [] : linkedSince(open, links, community),
    }))
    .sort((one, other) => daysBetween(other.since, one.since));
}

/** What waits for a yes is asked about in its own time, whatever day was meant for asking how it went. */
function dayToAsk({ between, accepted, proposed, followUp }: IntroductionListing): Day | undefined {
  const isAccepted = between.every((id) => Object.hasOwn(accepted, id));
  return isAccepted ? followUp : daysAfter(proposed, WAIT_BEFORE_ASKING_DAYS);
}

/** The two, as long as both are here and neither says no. */
function pairOf(
  { between }: IntroductionListing,
  { memberById }: Community,
): readonly [Member, Member] | undefined {
  const [one, other] = between.map((id) => memberById.get(id));
  if (!one || !other) return undefined;
  return [one, other].some(({ consent }) => consent.introductions === 'no') ? undefined : [one, other];
}

function lastYes({ accepted, proposed }: IntroductionListing): Day {
  return Object.values(accepted).toSorted().at(-1) ?? proposed;
}

/** Entries by which either of two has linked to the other since a day, in time order. */
function linkedSince(
  { between, since }: Pick<OpenIntroduction, 'between' | 'since'>,
  links: readonly CrossLink[],
  { hub, entryByKey }: Community,
): readonly RelatedEntry[] {
  const ids = between.map(({ id }) => id);
  const keys = links
    .filter(({ fromMember, toMember }) => ids.includes(fromMember) && ids.includes(toMember))
    .map(({ from }) => from);
  return [...new Set(keys)]
    .flatMap((key) => entryByKey.get(key) ?? [])
    .filter(({ entry }) => dayOf(entry.date, hub.timeZone) >= since)
    .sort((one, other) => byDate(one.entry, other.entry));
}
