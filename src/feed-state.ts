import type { FeedVisit } from './model.ts';

/** How a feed is, in one word that says nothing of what stands in it. */
export type FeedState =
  | 'fine'
  | 'unread'
  | 'missing'
  | 'gone'
  | 'closed'
  | 'pause'
  | 'trouble'
  | 'unreadable';

/** How a feed is, as its server was found last. */
export function feedState(visit: FeedVisit | undefined): FeedState {
  const { failure, gone, lastRead } = visit ?? {};
  if (gone !== undefined) return gone.status === 410 ? 'gone' : 'missing';
  if (failure?.isUnreadable) return 'unreadable';
  switch (failure?.status) {
    case 401:
    case 403:
    case 407:
    case 451:
      return 'closed';
    case 429:
    case 503:
      return 'pause';
    default:
  }
  if (failure !== undefined) return 'trouble';
  return lastRead === undefined ? 'unread' : 'fine';
}
