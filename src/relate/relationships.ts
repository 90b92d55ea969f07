import { byDate } from '../archive/by-date.ts';
import { groupBy } from '../group-by.ts';
import type { Community, CrossLink, Exchange, Member, RelatedEntry, Relationships } from '../model.ts';

/** Prepares to tell of any member who they have to do with, by the links between members; it counts nothing. */
export function relationshipFinder({
  crossLinks,
  entryByKey,
  memberById,
}: Pick<Community, 'crossLinks' | 'entryByKey' | 'memberById'>): (member: Member) => Relationships {
  const byWriter = groupBy(crossLinks, ({ fromMember }) => fromMember);
  const bySubject = groupBy(crossLinks, ({ toMember }) => toMember);
  const latest = (links: readonly CrossLink[] = [], otherOf: (link: CrossLink) => string) => {
    const exchanges = [...groupBy(links, otherOf)].flatMap(([id, ofOne]) => {
      const member = memberById.get(id);
      const [entry] = ofOne.flatMap(({ from }) => entryByKey.get(from) ?? []).sort(newestFirst);
      return member && entry ? [{ member, entry }] : [];
    });
    return exchanges.sort(byEntry);
  };
  return ({ id }) => {
    const hasWrittenAbout = latest(byWriter.get(id), ({ toMember }) => toMember);
    const isWrittenAboutBy = latest(bySubject.get(id), ({ fromMember }) => fromMember);
    const given = new Map(hasWrittenAbout.map((exchange) => [exchange.member.id, exchange]));
    const mutual = isWrittenAboutBy.flatMap((theirs) => {
      const own = given.get(theirs.member.id);
      return own ? [byEntry(own, theirs) < 0 ? own : theirs] : [];
    });
    const waiting = isWrittenAboutBy.filter((theirs) => {
      const own = given.get(theirs.member.id);
      return own === undefined || own.entry.entry.date < theirs.entry.entry.date;
    });
    return { hasWrittenAbout, isWrittenAboutBy, mutual: mutual.sort(byEntry), waiting };
  };
}

function byEntry(one: Exchange, other: Exchange): number {
  return newestFirst(one.entry, other.entry) || (one.member.id < other.member.id ? -1 : 1);
}

function newestFirst(one: RelatedEntry, other: RelatedEntry): number {
  return byDate(other.entry, one.entry);
}
