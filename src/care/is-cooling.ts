import { millisecondsOf } from '../dates.ts';
import { HOUR } from '../days.ts';
import type { ArchivedEntry, Instant, Member } from '../model.ts';

/**
 * Whether an entry still waits, so that its author can take it back. The hours count from its `date`: its
 * publication, or when the hub first saw it where that is unknown or lies in the future. So a new hub's first build
 * shows at once what is old enough.
 */
export function isCooling(
  entry: Pick<ArchivedEntry, 'date'>,
  member: Pick<Member, 'coolingOffHours'>,
  now: Instant,
): boolean {
  return millisecondsOf(now) < coolsOffAt(entry, member);
}

/** When it no longer does, in milliseconds. */
export function coolsOffAt(
  entry: Pick<ArchivedEntry, 'date'>,
  member: Pick<Member, 'coolingOffHours'>,
): number {
  return millisecondsOf(entry.date) + member.coolingOffHours * HOUR;
}
