import type { ConfigFault } from '../fault.ts';
import { at, each, faultAt, lineOf, type Place, textOf } from '../place.ts';
import type { HubFiles } from '../read-hub-files.ts';
import { findSignatureFaults } from './curators.ts';
import { isWithdrawn } from './is-withdrawn.ts';
import { comparableFeed } from './references.ts';

/** Finds what is wrong in the list of candidates, and between it, the curators and the members. */
export function findCandidateFaults(files: HubFiles): readonly ConfigFault[] {
  const members = feedsOfMembers(files);
  return each(files.candidates.top).flatMap((candidate) => {
    const site = at(candidate, 'site');
    const feed = at(candidate, 'feed');
    const listed = members.get(comparableFeed(textOf(feed) ?? ''));
    const faults = [...findSignatureFaults(candidate, files, true)];
    if (isGroup(candidate) && site.value === undefined && feed.value === undefined)
      faults.push(
        faultAt(site, 'is missing; give the address of their site, or `feed` with that of their feed'),
      );
    if (listed !== undefined)
      faults.push(
        faultAt(
          feed,
          `is the feed of a member, in feeds.yaml on line ${lineOf(listed)}; whoever said yes is no candidate any more, so remove it here`,
        ),
      );
    return faults;
  });
}

/** Whoever left may be asked again some day, and stands in both files then. */
function feedsOfMembers({ feeds }: HubFiles): ReadonlyMap<string, Place> {
  const urls = each(at(feeds.top, 'members'))
    .filter((member) => !isWithdrawn(member))
    .flatMap((member) => each(at(member, 'feeds')).map((feed) => at(feed, 'url')));
  return new Map(urls.map((url) => [comparableFeed(textOf(url) ?? ''), url]));
}

function isGroup({ value }: Place): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
