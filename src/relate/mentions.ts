import { byDate } from '../archive/by-date.ts';
import { dayOf } from '../dates.ts';
import { groupBy } from '../group-by.ts';
import type { Community, Member, Mention } from '../model.ts';

/**
 * Prepares to tell of any member in which entries of others they are linked to, which entries of theirs curators passed on, and whom
 * they were introduced to: newest first. Whoever stays out of conversations is on neither side: there is no cross-link of theirs,
 * and an introduction is shown here of two who both take part in them.
 */
export function mentionFinder({
  hub,
  crossLinks,
  entryByKey,
  reshares,
  introductions,
}: Pick<Community, 'hub' | 'crossLinks' | 'entryByKey' | 'reshares' | 'introductions'>): (
  member: Member,
) => readonly Mention[] {
  const bySubject = groupBy(crossLinks, ({ toMember }) => toMember);
  const byAuthor = groupBy(reshares, ({ original }) => original.member?.id);
  const open = introductions.filter(({ between }) => between.every(({ consent }) => consent.conversations));
  const byMember = groupBy(
    open.flatMap((introduction) => introduction.between.map((member) => ({ member, introduction }))),
    ({ member }) => member.id,
  );
  return ({ id, consent }) => {
    if (!consent.conversations) return [];
    const keys = new Set((bySubject.get(id) ?? []).map(({ from }) => from));
    const entries = [...keys]
      .flatMap((key) => entryByKey.get(key) ?? [])
      .sort((one, other) => byDate(other.entry, one.entry));
    const all: readonly Mention[] = [
      ...entries.map((related) => ({
        kind: 'entry' as const,
        day: dayOf(related.entry.date, hub.timeZone),
        related,
      })),
      ...(byAuthor.get(id) ?? []).map((reshare) => ({ kind: 'reshare' as const, day: reshare.on, reshare })),
      ...(byMember.get(id) ?? []).map(({ introduction }) => ({
        kind: 'introduction' as const,
        day: introduction.on,
        introduction,
      })),
    ];
    return all.toSorted(newestDayFirst);
  };
}

function newestDayFirst({ day: one }: Mention, { day: other }: Mention): number {
  if (one === other) return 0;
  return one < other ? 1 : -1;
}
