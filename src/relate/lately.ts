import { dayNumber, dayOf } from '../dates.ts';
import type { Community, RelatedEntry } from '../model.ts';

/** Days in which an answer is still an answer rather than a discovery. */
const LATELY = 28;

/** The entries of the last weeks, newest first. */
export function lately({
  hub,
  now,
  entries,
}: Pick<Community, 'hub' | 'now' | 'entries'>): readonly RelatedEntry[] {
  const today = dayNumber(dayOf(now, hub.timeZone));
  return entries.filter(({ entry }) => today - dayNumber(dayOf(entry.date, hub.timeZone)) < LATELY);
}
