import { gatherFeeds } from '../gather/gather-feeds.ts';
import { systemPace } from '../gather/pace.ts';
import type { FeedOutcome, HubConfig, Instant } from '../model.ts';
import { VERSION } from '../version.ts';

/** What earlier builds remember of the members' servers. Nobody is asked, and nothing is written. */
export async function knownOutcomes(
  { root, hub, members }: HubConfig,
  now: Instant,
): Promise<readonly FeedOutcome[]> {
  const requests = members
    .filter(({ status }) => status !== 'withdrawn')
    .flatMap(({ id, feeds }) => feeds.map(({ url }) => ({ member: id, feed: url, scope: '' })))
    .filter(({ feed }) => /^https?:/i.test(feed));
  const asker = { url: hub.url, memberCount: members.length };
  const round = { now, version: VERSION, hub: asker, allowPrivate: [], pace: systemPace, root };
  const { visits } = await gatherFeeds(requests, { ...round, isOffline: true }, async () => ({
    kind: 'kept',
  }));
  return visits.map((visit) => {
    const { member, feed } = visit;
    return { kind: 'unchanged', member, feed, isConfirmed: false, note: 'was not asked', visit };
  });
}
