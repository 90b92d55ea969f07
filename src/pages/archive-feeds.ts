import { absolute, feedPaths, paths } from '../addresses.ts';
import { finishedMonths } from '../relate/finished-months.ts';
import { atomFeed } from '../templates/feeds/atom.ts';
import { outputEntry } from '../templates/feeds/output-entry.ts';
import { periodInWords } from '../templates/period-nav.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import type { Route } from './route.ts';

/**
 * An archived feed for every finished month in which somebody wrote (RFC 5005): with them, the hub's feed is whole up to the end of the last
 * one. The running month has none yet, because readers ask for an archived feed once and would miss what comes after.
 */
export const archiveFeeds: Route = {
  name: 'archive-feeds',
  pages: (community) => {
    const { hub } = community;
    const months = finishedMonths(community);
    const pathOf = (month: string) => feedPaths(paths.period(paths.archive, month)).atom;
    const addressOf = (place: number) => {
      const month = months[place];
      return month && absolute(hub, pathOf(month.name));
    };
    return months.map(({ name, items }, place) => ({
      path: pathOf(name),
      render: () =>
        atomFeed(community, {
          title: `${hub.name}, ${periodInWords(hub, name)}`,
          description: stringsOf(hub).archive.newestFirst,
          base: paths.period(paths.archive, name),
          entries: items.map((related) => outputEntry(community, related)),
          previous: addressOf(place + 1),
          archived: { current: absolute(hub, feedPaths(paths.home).atom), next: addressOf(place - 1) },
        }),
    }));
  },
};
