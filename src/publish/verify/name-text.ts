import type { KnownText } from './boundaries.ts';

/**
 * How a report names an entry. Of one that is not shown it says neither what it is nor whose: reports end up in logs, and these must not
 * tell that somebody has something that waits.
 */
export function nameText({ key, member, isShown, url }: KnownText): string {
  return isShown ? `the entry ${url ?? key} of ${member.id}` : 'an entry';
}
