import { didYouMean } from '../config/suggest.ts';
import type { Member } from '../model.ts';
import { UsageError } from './usage-error.ts';

/**
 * The one of some members that has an id.
 *
 * @throws {UsageError} when none has, with the one that was probably meant.
 */
export function memberCalled(members: readonly Member[], id: string): Member {
  const member = members.find((one) => one.id === id);
  if (member !== undefined) return member;
  const ids = members.map((one) => one.id);
  throw new UsageError(`There is no member with the id \`${id}\` in feeds.yaml${orWhereIdsAre(id, ids)}`);
}

/** The end of a sentence about an id that is nobody’s: the one that was probably meant, and where all of them are. */
export function orWhereIdsAre(id: string, ids: readonly string[]): string {
  return `${didYouMean(id, ids) || '.'} Each stands there behind \`id:\`, and kith status lists them in brackets.`;
}
