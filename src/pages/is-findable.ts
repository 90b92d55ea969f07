import type { Member } from '../model.ts';

/** Whether search engines may keep a page about these: each of them has to let themselves be found. */
export function isFindable(...members: readonly Member[]): boolean {
  return members.every(({ consent }) => consent.search);
}
