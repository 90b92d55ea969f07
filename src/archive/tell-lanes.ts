import { isKeptOut, isLetIn, withinLane } from '../care/within-lane.ts';
import type { Entry, FeedListing, Member } from '../model.ts';
import type { FeedRead } from './merge-member.ts';

/**
 * Tells of lanes that do not work: a feed that has lost its tags, whose new entries wait, one in which no entry has any of the
 * tags that its lane names, and one whose other feed lets in what it keeps out. No entry is named or counted.
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
    const open = read.entries.some((entry) => isKeptOut(entry, lane))
      ? letInBy({ url, lane }, feeds, reads)
      : undefined;
    if (open !== undefined)
      return [
        `${id}: ${url} keeps something out by its lane (${named}) that ${open} lets in, so it is shown. If that is not meant, ` +
          'give both feeds the same lane in feeds.yaml.',
      ];
    if (read.entries.some((entry) => isLetIn(entry, lane) || isKeptOut(entry, lane))) return [];
    const effect = lane.only.length > 0 ? 'so nothing of it is shown' : 'so it keeps nothing out';
    return [
      `${id}: no entry of ${url} has a tag that its lane in feeds.yaml names (${named}), ${effect}. That may be right; if ` +
        'not, compare the spelling with the tags of the feed (`kith check` prints them).',
    ];
  });
}

/** The other feed of the member by which an entry is shown that this one keeps out. */
function letInBy(
  { url, lane }: FeedListing,
  feeds: readonly FeedListing[],
  reads: readonly FeedRead[],
): string | undefined {
  const entriesOf = (feed: string): readonly Entry[] =>
    reads.flatMap((read) => (read.kind === 'read' && read.feed === feed ? read.entries : []));
  const kept = entriesOf(url).filter((entry) => isKeptOut(entry, lane));
  const names = new Set(kept.flatMap(namesOf));
  return feeds.find(
    (other) =>
      other.url !== url &&
      entriesOf(other.url).some(
        (entry) => withinLane(entry, other.lane) && namesOf(entry).some((name) => names.has(name)),
      ),
  )?.url;
}

function namesOf({ id, url }: Entry): readonly string[] {
  return [id, ...(url === undefined ? [] : [url])];
}
