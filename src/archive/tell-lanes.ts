import { isKeptOut, isLetIn } from '../care/within-lane.ts';
import type { Member } from '../model.ts';
import type { FeedRead } from './merge-member.ts';

/**
 * Tells of lanes that do not work: a feed that has lost its tags, whose new entries wait, and one in which no entry has any of the
 * tags that its lane names. No entry is named or counted.
 */
export function tellLanes(
  { id, feeds }: Pick<Member, 'id' | 'feeds'>,
  reads: readonly FeedRead[],
  blind: ReadonlySet<string>,
): readonly string[] {
  return feeds.flatMap(({ url, lane }) => {
    const tags = [...lane.only, ...lane.not];
    const read = reads.find(({ feed }) => feed === url);
    if (tags.length === 0 || read?.kind !== 'read' || read.entries.length === 0) return [];
    const named = tags.map((tag) => `“${tag}”`).join(', ');
    if (blind.has(url))
      return [
        `${id}: ${url} has lost all its tags, so its lane (${named}) tells nothing any more. What the hub has stays, and new ` +
          'entries wait until the tags are back. Ask the member; if they no longer use tags, change the lane in feeds.yaml.',
      ];
    if (read.entries.some((entry) => isLetIn(entry, lane) || isKeptOut(entry, lane))) return [];
    const effect = lane.only.length > 0 ? 'so nothing of it is shown' : 'so it keeps nothing out';
    return [
      `${id}: no entry of ${url} has a tag that its lane in feeds.yaml names (${named}), ${effect}. That may be right; if ` +
        'not, compare the spelling with the tags of the feed (`kith check` prints them).',
    ];
  });
}
