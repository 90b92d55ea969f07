import { gatherFeeds } from '../gather/gather-feeds.ts';
import type { FeedOutcome, HubConfig, Instant } from '../model.ts';
import { asking } from './asking.ts';

/** What earlier builds remember of the members' servers. Nobody is asked, and nothing is written. */
export async function knownOutcomes(config: HubConfig, now: Instant): Promise<readonly FeedOutcome[]> {
  const requests = config.members
    .filter(({ status }) => status !== 'withdrawn')
    .flatMap(({ id, feeds }) => feeds.map(({ url }) => ({ member: id, feed: url, scope: '' })))
    .filter(({ feed }) => /^https?:/i.test(feed));
  const round = { ...asking(config, now, []), root: config.root, isOffline: true };
  const { visits } = await gatherFeeds(requests, round, async () => ({ kind: 'kept' }));
  return visits.map((visit) => {
    const { member, feed } = visit;
    return { kind: 'unchanged', member, feed, isConfirmed: false, note: 'was not asked', visit };
  });
}
