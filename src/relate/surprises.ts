import { dayOf, millisecondsOf } from '../dates.ts';
import { DAY } from '../days.ts';
import type { Community, RelatedEntry } from '../model.ts';
import { draw } from './draw.ts';
import { isNoFlood } from './front-places.ts';

/** As many as somebody may want to follow in a row. */
const LONGEST_CHAIN = 30;

/** Within which time somebody counts as having written, in milliseconds. */
export const LATELY = 90 * DAY;

/**
 * A chain of entries for a reader who wants to be surprised: one of each member, and the members first who wrote least in the
 * last three months; nobody's second before everybody's first. Which entry it is, and who comes before whom among those who are
 * as quiet as each other, is drawn anew for every day.
 */
export function surprises({
  hub,
  now,
  members,
  entriesOfMember,
}: Pick<Community, 'hub' | 'now' | 'members' | 'entriesOfMember'>): readonly RelatedEntry[] {
  const today = dayOf(now, hub.timeZone);
  const since = millisecondsOf(now) - LATELY;
  const queues = members
    .map(({ id }) => {
      const written = entriesOfMember.get(id) ?? [];
      const lately = written.filter((one) => isNoFlood(one) && millisecondsOf(one.entry.date) >= since);
      return { lately: lately.length, lot: draw(id, today), drawn: inDrawnOrder(written, today) };
    })
    .filter(({ drawn }) => drawn.length > 0)
    .toSorted((one, other) => one.lately - other.lately || one.lot - other.lot);
  const chain: RelatedEntry[] = [];
  for (let round = 0; chain.length < LONGEST_CHAIN; round++) {
    const next = queues.flatMap(({ drawn }) => drawn[round] ?? []);
    if (next.length === 0) break;
    chain.push(...next);
  }
  return chain.slice(0, LONGEST_CHAIN);
}

/** How long that chain is, on whatever day. */
export function lengthOfSurprises({
  members,
  entriesOfMember,
}: Pick<Community, 'members' | 'entriesOfMember'>): number {
  const entries = members.reduce((sum, { id }) => sum + (entriesOfMember.get(id)?.length ?? 0), 0);
  return Math.min(LONGEST_CHAIN, entries);
}

/** As many entries of one member as the longest chain can hold, as if shuffled; each lot is drawn once. */
function inDrawnOrder(written: readonly RelatedEntry[], today: string): readonly RelatedEntry[] {
  return written
    .map((related) => ({ related, lot: draw(related.entry.key, today) }))
    .toSorted((one, other) => one.lot - other.lot)
    .slice(0, LONGEST_CHAIN)
    .map(({ related }) => related);
}
