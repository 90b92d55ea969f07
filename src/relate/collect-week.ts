import { dayOf, daysOfWeek, startOfDay, weekAfter } from '../dates.ts';
import type { Community, Day, DigestRecord, Member, RelatedEntry, Week } from '../model.ts';
import { entryName } from './entry-name.ts';
import { findUnanswered } from './find-unanswered.ts';
import { firstDay } from './present-welcomes.ts';

/** What a digest is made from. */
export type Collected = Pick<
  Community,
  'hub' | 'now' | 'members' | 'entries' | 'reshares' | 'conversations' | 'introductions' | 'entriesOfMember'
>;

/** Entries that a digest names as waiting for an answer. */
const UNANSWERED = 5;

/**
 * Collects what a week's digest holds, by name. `before` is the record of the week before, if there is one: what
 * belonged to that week and came too late for its digest, since it was cooling off or its feed could not be read, is in
 * this one.
 */
export function collectWeek(
  community: Collected,
  week: Week,
  before: DigestRecord | undefined,
): DigestRecord {
  const { hub, members, reshares, introductions, conversations } = community;
  const isNews = newsOf(week, before);
  const entries = aroundWeek(community, week);
  const written = (list: EntryList) =>
    entries.filter(
      (related) =>
        isIn(related.member) &&
        isNews(dayOf(related.entry.date, hub.timeZone), list, entryName(related.entry)),
    );
  const spoken = new Set(conversations.flatMap(({ entries }) => entries));
  const by = signerOf(community, week);
  const news = reshares.filter(
    ({ on, slug, original }) => isIn(original.member) && isNews(on, 'reshares', slug),
  );
  // What a curator passed on this week is not without an answer.
  const passedOn = new Set(news.map(({ original }) => original.entry?.key));
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
    turns: names(written('turns').filter(({ entry }) => spoken.has(entry.key))),
    answers: names(written('answers').filter(({ respondsTo }) => respondsTo.length > 0)),
    passedOn: entries.flatMap(({ entry, passedOnBy }) =>
      passedOnBy
        .filter(isIn)
        .map(({ id }) => entryName({ member: id, key: entry.key }))
        .filter((name) => isNews(dayOf(entry.date, hub.timeZone), 'passedOn', name)),
    ),
    unanswered: names(
      findUnanswered({ entries: written('unanswered'), now: community.now })
        .filter(({ entry }) => !passedOn.has(entry.key))
        .slice(0, UNANSWERED),
    ),
  };
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

type List = Exclude<keyof DigestRecord, 'week' | 'by'>;
type EntryList = 'turns' | 'answers' | 'unanswered';

/** Whether something of a day is for this week's digest: it is of this week, or the last one's digest lacks it. */
function newsOf(week: Week, before: DigestRecord | undefined) {
  const { first, last } = daysOfWeek(week);
  const earlier = before?.week === weekAfter(week, -1) ? daysOfWeek(before.week).first : first;
  return (day: Day, list: List, name: string): boolean =>
    day >= first ? day <= last : day >= earlier && !before?.[list].includes(name);
}

/** Whose turn it is to sign: the rota goes by the number of the week. */
function signerOf({ hub }: Collected, week: Week): string | undefined {
  return hub.rota.length === 0 ? undefined : hub.rota[Number(week.slice(-2)) % hub.rota.length];
}

function names(entries: readonly RelatedEntry[]): readonly string[] {
  return entries.map(({ entry }) => entryName(entry));
}
