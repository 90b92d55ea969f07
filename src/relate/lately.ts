import { instantOf, millisecondsOf } from '../dates.ts';
import type { Community, RelatedEntry } from '../model.ts';

/** Days in which an answer is still an answer rather than a discovery. */
const LATELY = 28;

const DAY = 86_400_000;

/** The entries of the last weeks, in the order given. */
export function lately(
  entries: readonly RelatedEntry[],
  { now }: Pick<Community, 'now'>,
  days = LATELY,
): readonly RelatedEntry[] {
  const since = instantOf(millisecondsOf(now) - days * DAY);
  return entries.filter(({ entry }) => entry.date > since);
}
