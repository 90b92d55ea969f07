import { millisecondsOf } from '../dates.ts';
import { DAY } from '../days.ts';
import type { Community, Instant, Member, RelatedEntry } from '../model.ts';
import { isNoFlood } from './front-places.ts';
import { groupBy } from './group-by.ts';

/** What is older has had its time; it stays in the archive. */
const WAITS_FOR = 90 * DAY;

/** How long somebody counts as new. */
const IS_NEW_FOR = 60 * DAY;

/** As many as somebody can look through. */
const MOST_WAITING = 60;

/**
 * Entries of the last ninety days to which no member has linked: those of new members first, then of those who wrote least
 * in that time, and nobody's second before everybody's first. Who does not want to be in conversations is not offered
 * for one, and a blog imported at once does not wait.
 */
export function findUnanswered({
  entries,
  now,
}: Pick<Community, 'entries' | 'now'>): readonly RelatedEntry[] {
  const isRecent = ({ entry }: RelatedEntry) => isWithin(entry.date, WAITS_FOR, now);
  const recent = entries.filter((related) => isRecent(related) && related.member.consent.conversations);
  const groups = [...groupBy(recent, ({ member }) => member)].map(([member, written]) => ({
    rank: isNew(member, now) ? 0 : written.length,
    member,
    waiting: written.filter((related) => related.answeredBy.length === 0 && isNoFlood(related)),
  }));
  const ordered = groups.toSorted((one, other) => one.rank - other.rank);
  const rounds = Math.max(0, ...ordered.map(({ waiting }) => waiting.length));
  return Array.from({ length: rounds }, (_, round) =>
    ordered.flatMap(({ waiting }) => waiting.slice(round, round + 1)),
  )
    .flat()
    .slice(0, MOST_WAITING);
}

function isNew({ joined }: Member, now: Instant): boolean {
  return joined !== undefined && isWithin(joined, IS_NEW_FOR, now);
}

function isWithin(moment: string, span: number, now: Instant): boolean {
  return millisecondsOf(now) - millisecondsOf(moment) <= span;
}
