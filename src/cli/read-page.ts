import type { PageVisit } from '../gather/visit-page.ts';
import type { Feed } from '../model.ts';
import { readFeed } from '../read/read-feed.ts';
import { type DeclaredFeed, declaredFeeds } from './declared-feeds.ts';

type Page = PageVisit & { readonly kind: 'fetched' };

/** What stands at an address that was asked for. */
export type PageReading =
  | { readonly kind: 'feed'; readonly page: Page; readonly feed: Feed }
  | {
      /** No feed: a web page, or anything else. */
      readonly kind: 'page';
      readonly page: Page;
      /** The feeds that it names, in its order; none was asked for. */
      readonly declared: readonly DeclaredFeed[];
      /** Why it is no feed, in a sentence. */
      readonly reason: string;
    }
  | (PageVisit & { readonly kind: 'refused' });

/** Reads what a visit gave: a feed, or a page that may name some. Never throws. */
export async function readPage(visit: PageVisit): Promise<PageReading> {
  if (visit.kind === 'refused') return visit;
  const read = await readFeed(visit.bytes, visit);
  return read.kind === 'read'
    ? { kind: 'feed', page: visit, feed: read.feed }
    : { kind: 'page', page: visit, declared: declaredFeeds(visit.bytes, visit), reason: read.reason };
}
