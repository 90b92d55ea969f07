import { paths } from '../addresses.ts';
import { FEED_LENGTH } from '../templates/feeds/output-feed.ts';
import { outputIntroduction } from '../templates/feeds/output-introduction.ts';
import { formats } from './formats.ts';
import type { Route } from './route.ts';

/** Atom, RSS and JSON Feed of the introductions. */
export const introductionFeeds: Route = {
  name: 'introduction-feeds',
  pages: (community) =>
    formats(community, paths.introductions, () => ({
      title: `Introductions on ${community.hub.name}`,
      description: 'Members presented to each other, after both said yes, in their own words.',
      entries: community.introductions
        .slice(0, FEED_LENGTH)
        .map((introduction) => outputIntroduction(community, introduction)),
    })),
};
