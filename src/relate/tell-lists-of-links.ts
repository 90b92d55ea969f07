import type { RelatedEntry } from '../model.ts';
import { MOST_LINKS } from '../read/extract.ts';

/**
 * Says of which entries not every link is looked at, in the order given. Only of entries that the hub shows: what waits,
 * or stands outside the lane, is in no report.
 */
export function tellListsOfLinks(entries: readonly RelatedEntry[]): readonly string[] {
  return entries
    .filter(({ entry }) => entry.links.length >= MOST_LINKS)
    .map(({ entry: { url }, member }) => {
      const which = url ?? 'an entry without an address';
      return (
        `${member.id}: ${which} has ${MOST_LINKS} links or more. Only the first ${MOST_LINKS} count for who answers whom; ` +
        'if a later one matters, ask the author to write of it in an entry of its own.'
      );
    });
}
