import { dayOf } from '../dates.ts';
import type { Community, Day, IntroductionListing, Member, RelatedEntry } from '../model.ts';
import { findAllLinks } from './suggest/find-all-links.ts';

/** An introduction that a curator wanted to ask about. Private: for the curator's desk, never for a page. */
export interface FollowUp {
  readonly listing: IntroductionListing;
  readonly between: readonly [Member, Member];
  /** The day on which to ask. */
  readonly due: Day;
  /** Who has not said yes yet; nobody once it is public. */
  readonly waitingFor: readonly Member[];
  /** Their entries that link to the other since both said yes, oldest first. */
  readonly linked: readonly RelatedEntry[];
}

/**
 * Finds the introductions whose `followUp` day is here, the longest due first, and whether the two have linked to each
 * other since. One of a member who is no longer shown, or no longer wants introductions, comes back no more.
 */
export function introductionsToFollowUp(
  introductions: readonly IntroductionListing[],
  community: Community,
): readonly FollowUp[] {
  const { hub, now, memberById, entryByKey } = community;
  const today = dayOf(now, hub.timeZone);
  const open = introductions.flatMap((listing) => {
    const { between, followUp } = listing;
    const [one, other] = between.map((id) => memberById.get(id));
    if (followUp === undefined || followUp > today || !one || !other) return [];
    const isRefused = [one, other].some(({ consent }) => consent.introductions === 'no');
    return isRefused ? [] : [{ listing, between: [one, other] as const, due: followUp }];
  });
  const links = open.length > 0 ? findAllLinks(community) : [];
  return open
    .map(({ listing, between, due }) => {
      const yes = new Map(Object.entries(listing.accepted));
      const waitingFor = between.filter(({ id }) => !yes.has(id));
      const since = [...yes.values()].sort().at(-1) ?? due;
      const ids = between.map(({ id }) => id);
      const keys = links
        .filter(({ fromMember, toMember }) => ids.includes(fromMember) && ids.includes(toMember))
        .map(({ from }) => from);
      const linked = [...new Set(keys)]
        .flatMap((key) => entryByKey.get(key) ?? [])
        .filter(({ entry }) => waitingFor.length === 0 && dayOf(entry.date, hub.timeZone) >= since);
      return { listing, between, due, waitingFor, linked };
    })
    .sort((one, other) => (one.due === other.due ? 0 : one.due < other.due ? -1 : 1));
}
