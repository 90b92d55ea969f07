import type { Member } from '../model.ts';
import { orWhereIdsAre } from './member-called.ts';
import { UsageError } from './usage-error.ts';

/**
 * The members that `--refresh` names.
 *
 * @throws {UsageError} when one of them is not in the hub, or left it and is not asked for anything any more.
 */
export function namedMembers(members: readonly Member[], ids: readonly string[]): ReadonlySet<string> {
  for (const id of ids) {
    const member = members.find((one) => one.id === id);
    if (member === undefined) {
      const guess = orWhereIdsAre(
        id,
        members.map((one) => one.id),
      );
      throw new UsageError(`--refresh: there is no member with the id \`${id}\` in feeds.yaml${guess}`);
    }
    if (member.status === 'withdrawn')
      throw new UsageError(
        `--refresh: the member \`${id}\` has withdrawn, and nothing of theirs is asked for.`,
      );
  }
  return new Set(ids);
}
