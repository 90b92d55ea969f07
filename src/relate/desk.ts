import { dayOf } from '../dates.ts';
import { daysBetween } from '../days.ts';
import type { Community, Desk, Hold, HubConfig, IntroductionSuggestion, Member } from '../model.ts';
import { whoseTurn } from '../whose-turn.ts';
import { findConsentsToReview } from './find-consents-to-review.ts';
import { findNeighbours } from './find-neighbours.ts';
import { findNewcomers } from './find-newcomers.ts';
import { findOneWayFeeds } from './find-one-way-feeds.ts';
import { findResting } from './find-resting.ts';
import { introductionsToComeBackTo } from './introductions-to-come-back-to.ts';
import { suggestIntroductions } from './suggest/suggest-introductions.ts';
import { suggestReshares } from './suggest-reshares.ts';

/** As many of each kind as one person does in a week beside their work. */
const MOST_OF_A_KIND = 3;

/**
 * Sets a curator's desk: a short list of good deeds, at most three of each kind. What stays undone comes back: who is checked on, who is
 * invited and whose feed is one-way takes turns by the week, so that nobody waits behind the same three.
 *
 * All of it is private: no page and no feed may ever show a word of it.
 */
export function setDesk(community: Community, config: HubConfig, holds: readonly Hold[] = []): Desk {
  const { introductions } = config;
  const week = numberOfWeek(dayOf(community.now, community.hub.timeZone));
  return {
    // A hold is somebody who waits, and a consent is a promise to ask; none of them waits for another week.
    holds,
    consents: findConsentsToReview(community),
    reshares: first(suggestReshares(community)),
    introductions: first(introductionsToPropose(community, config)),
    followUps: first(introductionsToComeBackTo(community, introductions)),
    newcomers: first(findNewcomers(community)),
    neighbours: whoseTurn(findNeighbours(community, config), MOST_OF_A_KIND, week),
    oneWayFeeds: findOneWayFeeds(community, (members) => whoseTurn(members, MOST_OF_A_KIND, week)),
    resting: whoseTurn(findResting(community), MOST_OF_A_KIND, week),
  };
}

/** The likeliest pairs, nobody in two of them; somebody who rests is left to rest. */
function introductionsToPropose(
  community: Community,
  { introductions, members }: HubConfig,
): readonly IntroductionSuggestion[] {
  const named = new Set<Member>();
  const gone = members.filter(({ status }) => status === 'withdrawn');
  return suggestIntroductions(community, { introductions, gone }).flatMap(({ between, why, read }) => {
    if (between.some((member) => member.status !== 'active' || named.has(member))) return [];
    for (const member of between) named.add(member);
    return [{ between, why, read }];
  });
}

function first<Kind>(list: readonly Kind[]): readonly Kind[] {
  return list.slice(0, MOST_OF_A_KIND);
}

/** Weeks since the Monday before 1970 began, so that a turn changes on Mondays. */
function numberOfWeek(day: string): number {
  return Math.floor((daysBetween('1970-01-01', day) + 3) / 7);
}
