import { millisecondsOf } from '../dates.ts';
import { DAY } from '../days.ts';
import { groupBy } from '../group-by.ts';
import type { Community, Place } from '../model.ts';
import { inFirstMonth } from './first-month.ts';
import { foldBursts } from './fold-bursts.ts';
import { isNoFlood } from './front-places.ts';

/** In milliseconds; what is older has had its time; it stays in the archive. */
export const WAITS_FOR = 90 * DAY;

/** As many places as somebody can look through. */
const MOST_WAITING = 60;

/** As many weeks of one member's as wait here at once; the member's page has the others. */
const MOST_OF_A_MEMBER = 3;

/**
 * Entries of the last ninety days to which no member has linked: those of members in their first month first, then of those
 * who wrote least in that time, and nobody's second before everybody's first. What somebody wrote within a week shares a
 * place, and nobody has more than a few. Who does not want to be in conversations is not offered for one, and a blog
 * imported at once does not wait.
 */
export function findUnanswered(
  community: Pick<Community, 'hub' | 'now' | 'members' | 'entries'>,
): readonly Place[] {
  const since = millisecondsOf(community.now) - WAITS_FOR;
  const newcomers = new Set(inFirstMonth(community).map(({ id }) => id));
  const recent = community.entries.filter(
    ({ entry, member }) => millisecondsOf(entry.date) >= since && member.consent.conversations,
  );
  const queues = [...groupBy(recent, ({ member }) => member.id)]
    .map(([id, written]) => ({
      rank: newcomers.has(id) ? 0 : written.length,
      waiting: foldBursts(written.filter((related) => related.answeredBy.length === 0 && isNoFlood(related))),
    }))
    .toSorted((one, other) => one.rank - other.rank);
  return Array.from({ length: MOST_OF_A_MEMBER }, (_, round) =>
    queues.flatMap(({ waiting }) => waiting[round] ?? []),
  )
    .flat()
    .slice(0, MOST_WAITING);
}
