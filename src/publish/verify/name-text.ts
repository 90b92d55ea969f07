import type { KnownText } from './boundaries.ts';

/**
 * How a report names an entry. One that is not shown is named by its key alone: its title may be what must not get out,
 * and reports end up in logs.
 */
export function nameText({ key, member, isShown, url }: KnownText): string {
  const name = isShown && url !== undefined ? url : key;
  return `the entry ${name} of ${member.id}`;
}
