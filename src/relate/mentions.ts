import { byDate } from '../archive/by-date.ts';
import { groupBy } from '../group-by.ts';
import type { Community, Member, RelatedEntry } from '../model.ts';

/**
 * Prepares to tell of any member in which entries of others they are linked to, newest first. Whoever stays out of conversations is on
 * neither side, since there is no cross-link of theirs.
 */
export function mentionFinder({
  crossLinks,
  entryByKey,
}: Pick<Community, 'crossLinks' | 'entryByKey'>): (member: Member) => readonly RelatedEntry[] {
  const bySubject = groupBy(crossLinks, ({ toMember }) => toMember);
  return ({ id }) => {
    const keys = new Set((bySubject.get(id) ?? []).map(({ from }) => from));
    return [...keys]
      .flatMap((key) => entryByKey.get(key) ?? [])
      .sort((one, other) => byDate(other.entry, one.entry));
  };
}
