import { millisecondsOf } from '../dates.ts';
import type { Instant } from '../model.ts';

/**
 * Whether an entry can have been published then. A clock that was never set, or a field that was left empty, comes out
 * as 1 January 1970 (in any zone, hence the whole day), 1904, 1900 or the year 1, so that nothing before 2 January 1970 was
 * meant. Later dates are believed, though older than the web: a center may date a digitised report by its printing.
 */
export function isBelievable(instant: Instant): boolean {
  return millisecondsOf(instant) >= DAY_AFTER_ZERO;
}

const DAY_AFTER_ZERO = Date.UTC(1970, 0, 2);
