import { byDate } from '../archive/by-date.ts';
import { dayOf } from '../dates.ts';
import { dayNumber } from '../days.ts';
import type { Community, Place, RelatedEntry } from '../model.ts';
import { whoseTurn } from '../whose-turn.ts';
import { foldBursts } from './fold-bursts.ts';

/**
 * Gives out the places of the front page, newest first within each round. Nobody gets a second place before
 * everybody who wrote had one, resting or not, however often they write. Where those who wrote outnumber the places,
 * turns go round by the day in the order of `feeds.yaml`: while the members stay the same, nobody waits longer
 * than ⌈members ÷ places⌉ days. The turn follows from the clock alone, so that a build needs no memory of the last.
 */
export function frontPlaces({
  hub,
  now,
  members,
  entriesOfMember,
}: Pick<Community, 'hub' | 'now' | 'members' | 'entriesOfMember'>): readonly Place[] {
  const queues = members
    .map(({ id }) => foldBursts((entriesOfMember.get(id) ?? []).filter(isNoFlood)))
    .filter((queue) => queue.length > 0);
  const today = dayNumber(dayOf(now, hub.timeZone));
  const turn = whoseTurn(queues, hub.places, today);
  const rounds: Place[] = [];
  for (let round = 0; rounds.length < hub.places; round++) {
    const next = turn.flatMap((queue) => queue[round] ?? []);
    if (next.length === 0) break;
    rounds.push(...next.toSorted(newestFirst));
  }
  return rounds.slice(0, hub.places);
}

/** Whether an entry came among no more new ones than the hub's `flood`. */
export function isNoFlood({ entry }: RelatedEntry): boolean {
  return entry.isFlood !== true;
}

function newestFirst(one: Place, other: Place): number {
  return byDate(other.related.entry, one.related.entry);
}
