import { byDate } from '../archive/by-date.ts';
import type { Community, CrossLink, Member, RelatedEntry } from '../model.ts';
import { groupBy } from './group-by.ts';

/** Somebody with whom a member has to do, and the most recent entry that shows it. */
export interface Exchange {
  readonly member: Member;
  readonly entry: RelatedEntry;
}

/** Who a member has to do with; in each list the most recent exchange first, everyone once. */
export interface Relationships {
  readonly hasWrittenAbout: readonly Exchange[];
  readonly isWrittenAboutBy: readonly Exchange[];
  /** Each wrote about the other; the entry is the later one's. */
  readonly mutual: readonly Exchange[];
  /** They wrote about this member, who has not written about them since. */
  readonly waiting: readonly Exchange[];
}

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
