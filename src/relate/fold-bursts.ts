import { instantOf, millisecondsOf } from '../dates.ts';
import { WEEK } from '../days.ts';
import type { Instant, Place, RelatedEntry } from '../model.ts';

/** How far back a burst reaches from its newest entry, since most who write in bursts do so at weekends. */
const BURST = WEEK;

/**
 * Folds one member's entries, newest first, into places: each is headed by an entry and holds what came less than a
 * week before it, so that nobody gains room by writing much at once.
 */
export function foldBursts(entries: readonly RelatedEntry[]): readonly Place[] {
  const places: { related: RelatedEntry; more: RelatedEntry[]; since: Instant }[] = [];
  for (const related of entries) {
    const burst = places.at(-1);
    if (burst !== undefined && related.entry.date > burst.since) burst.more.push(related);
    else places.push({ related, more: [], since: weekBefore(related.entry.date) });
  }
  return places.map(({ related, more }) => ({ related, more }));
}

function weekBefore(instant: Instant): Instant {
  return instantOf(millisecondsOf(instant) - BURST);
}
