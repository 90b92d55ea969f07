import { feedPaths } from '../addresses.ts';
import type { Community } from '../model.ts';
import { atomFeed } from '../templates/feeds/atom.ts';
import { jsonFeed } from '../templates/feeds/json.ts';
import type { FeedContent, OutputFeed } from '../templates/feeds/output-feed.ts';
import { rssFeed } from '../templates/feeds/rss.ts';
import type { Page } from './route.ts';

/** The three files of one feed, in Atom, RSS and JSON Feed; what it holds is asked for once. */
export function formats(community: Community, base: string, content: () => FeedContent): readonly Page[] {
  const files = feedPaths(base);
  let made: OutputFeed | undefined;
  const feed = (): OutputFeed => {
    made ??= { ...content(), base };
    return made;
  };
  return [
    { path: files.atom, render: () => atomFeed(community, feed()) },
    { path: files.rss, render: () => rssFeed(community, feed()) },
    { path: files.json, render: () => jsonFeed(community, feed()) },
  ];
}
