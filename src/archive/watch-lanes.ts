import { withinLane } from '../care/within-lane.ts';
import type { Entry, Lane, Member } from '../model.ts';
import type { FeedIdentity } from './feed-identity.ts';
import { markOf } from './mark.ts';
import type { FeedRead } from './merge-member.ts';

/**
 * Looks in each reading for an entry that was outside the lane and is listed still, now that the whole feed has no tags: then the
 * lane tells nothing, although no entry that the hub knows had a tag to lose. Many people tag what is personal and nothing else.
 * All that is remembered for it, under the hub's key, is a mark of one such entry.
 */
export function watchLanes(
  { id, feeds }: Pick<Member, 'id' | 'feeds'>,
  reads: readonly FeedRead[],
  known: readonly FeedIdentity[],
  key: string,
): readonly FeedRead[] {
  const lanes = new Map(feeds.map(({ url, lane }) => [url, lane]));
  return reads.map((read) => {
    const lane = lanes.get(read.feed);
    // With `only`, an entry without tags is outside as it is.
    if (read.kind !== 'read' || lane === undefined || lane.not.length === 0 || lane.only.length > 0)
      return read;
    const before = known.find(({ feed }) => feed === read.feed)?.outside;
    const markOfEntry = (entry: Entry) => markOf(key, ['outside', id, entry.id]);
    const isUntagged = read.entries.every(({ tags }) => tags.length === 0);
    const outside = isUntagged ? before : firstOutside(read.entries, lane, markOfEntry);
    return {
      ...read,
      identity: { ...read.identity, ...(outside !== undefined && { outside }) },
      hasLostTags:
        isUntagged && before !== undefined && read.entries.some((entry) => markOfEntry(entry) === before),
    };
  });
}

/** Feeds list the newest first, and that one stays listed for longest. */
function firstOutside(
  entries: readonly Entry[],
  lane: Lane,
  markOfEntry: (entry: Entry) => string,
): string | undefined {
  const entry = entries.find((each) => !withinLane(each, lane));
  return entry && markOfEntry(entry);
}
