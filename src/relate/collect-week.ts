import { isCooling } from '../care/is-cooling.ts';
import { dayOf, daysOfWeek, startOfDay, weekAfter } from '../dates.ts';
import { firstDay } from '../first-day.ts';
import { groupBy } from '../group-by.ts';
import type { Community, Day, DigestRecord, Member, RelatedEntry, RememberedTurns, Week } from '../model.ts';
import { entryName } from './entry-name.ts';
import { findUnanswered } from './find-unanswered.ts';

/** What a digest is made from. */
export type Collected = Pick<
  Community,
  | 'hub'
  | 'now'
  | 'members'
  | 'memberById'
  | 'entries'
  | 'entryByKey'
  | 'reshares'
  | 'conversations'
  | 'conversationOf'
  | 'introductions'
  | 'passings'
>;

/** Entries that a digest names as waiting for an answer. */
const UNANSWERED = 5;

/**
 * Collects what a week's digest holds, by name. `earlier` are the records of the weeks before, newest first: what
 * belonged to the last of them and came too late for its digest, since it was cooling off or its feed could not be read,
 * is in this one. Nothing waits for an answer in two digests.
 */
export function collectWeek(
  community: Collected,
  week: Week,
  earlier: readonly DigestRecord[],
): DigestRecord {
  const { hub, members, reshares, introductions, passings, entryByKey, conversationOf } = community;
  const isNews = newsOf(week, earlier[0]);
  const entries = aroundWeek(community, week);
  const written = (list: EntryList) =>
    entries.filter(
      (related) =>
        isIn(related.member) &&
        isNews(dayOf(related.entry.date, hub.timeZone), list, entryName(related.entry)),
    );
  const hasWaited = new Set(earlier.flatMap(({ unanswered }) => unanswered));
  const by = signerOf(community, week);
  const news = reshares.filter(
    ({ on, slug, original }) => isIn(original.member) && isNews(on, 'reshares', slug),
  );
  const turns = written('turns').filter(({ entry }) => conversationOf.has(entry.key));
  // What is told already, passed on by a curator or said in a conversation, leaves its place to who is not heard otherwise.
  const isTold = new Set([
    ...news.map(({ original }) => original.entry?.key),
    ...turns.map(({ entry }) => entry.key),
  ]);
  return {
    week,
    ...(by !== undefined && { by }),
    reshares: news.map(({ slug }) => slug),
    introductions: introductions
      .filter(({ on, slug, between }) => between.every(isIn) && isNews(on, 'introductions', slug))
      .map(({ slug }) => slug),
    welcomes: members
      .filter((member) => isIn(member) && isNews(firstDay(member), 'welcomes', member.id))
      .map(({ id }) => id),
    conversations: byConversation(community, turns),
    answers: names(written('answers').filter(({ respondsTo }) => respondsTo.length > 0)),
    passedOn: passings.flatMap(({ member, entry, date }) => {
      const name = entryName({ member: member.id, key: entry });
      const mayBeTold = isIn(member) && isIn(entryByKey.get(entry)?.member);
      return mayBeTold && isNews(dayOf(date, hub.timeZone), 'passedOn', name) ? name : [];
    }),
    unanswered: names(
      findUnanswered({ ...community, entries: written('unanswered').filter(cameIn(community, week)) })
        .map(({ related }) => related)
        .filter(({ entry }) => !isTold.has(entry.key) && !hasWaited.has(entryName(entry)))
        .slice(0, UNANSWERED),
    ),
  };
}

/** Whether an entry came into the hub in a week or later: what only had no place in the last digest waits elsewhere. */
function cameIn({ hub }: Collected, week: Week): (related: RelatedEntry) => boolean {
  const since = startOfDay(daysOfWeek(week).first, hub.timeZone);
  return ({ entry, member }) =>
    entry.date >= since || entry.firstSeen >= since || isCooling(entry, member, since);
}

/** Entries by the conversation in which they stand, each named; those that stand in none are left out. */
export function byConversation(
  { conversationOf }: Pick<Community, 'conversationOf'>,
  entries: readonly RelatedEntry[],
): readonly RememberedTurns[] {
  const groups = groupBy(entries, ({ entry }) => conversationOf.get(entry.key)?.slug);
  return [...groups].flatMap(([slug, turns]) => (slug === undefined ? [] : { slug, turns: names(turns) }));
}

/** What the lists of a record name, the turns of its conversations together. */
function namesIn(record: DigestRecord, list: List): readonly string[] {
  return list === 'turns' ? record.conversations.flatMap(({ turns }) => turns) : record[list];
}

/** The entries of a week and of the one before it; only theirs are looked at more closely. */
function aroundWeek({ hub, entries }: Collected, week: Week): readonly RelatedEntry[] {
  const since = startOfDay(daysOfWeek(weekAfter(week, -1)).first, hub.timeZone);
  const until = startOfDay(daysOfWeek(weekAfter(week)).first, hub.timeZone);
  return entries.filter(({ entry }) => entry.date >= since && entry.date < until);
}

/** Whether a record holds nothing; such a week has no digest. */
export function isQuiet({ week: _, by: __, ...lists }: DigestRecord): boolean {
  return Object.values(lists).every((names) => names.length === 0);
}

/** Strangers never said no to being in a digest; a member can. */
export function isIn(member: Member | undefined): boolean {
  return member === undefined || member.consent.digest;
}

type List = Exclude<keyof DigestRecord, 'week' | 'by' | 'conversations'> | 'turns';
type EntryList = 'turns' | 'answers' | 'unanswered';

/** Whether something of a day is for this week's digest: it is of this week, or the last one's digest lacks it. */
function newsOf(week: Week, before: DigestRecord | undefined) {
  const { first, last } = daysOfWeek(week);
  const earlier = before?.week === weekAfter(week, -1) ? daysOfWeek(before.week).first : first;
  return (day: Day, list: List, name: string): boolean =>
    day >= first ? day <= last : day >= earlier && !(before && namesIn(before, list).includes(name));
}

/** Whose turn it is to sign: the rota goes by the number of the week. */
function signerOf({ hub }: Collected, week: Week): string | undefined {
  return hub.rota.length === 0 ? undefined : hub.rota[Number(week.slice(-2)) % hub.rota.length];
}

function names(entries: readonly RelatedEntry[]): readonly string[] {
  return entries.map(({ entry }) => entryName(entry));
}
