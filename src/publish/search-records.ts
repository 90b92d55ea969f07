/** What search finds: one record for each entry, member, reshare and conversation that may be found. */
import { absolute, entryAddress, memberHome, paths } from '../addresses.ts';
import { authorsOfEntry } from '../authors-of-entry.ts';
import { dayOf } from '../dates.ts';
import { type FindableConversation, findFindable } from '../find-findable.ts';
import { languageOfEntry } from '../language-of-entry.ts';
import { topicsOfMember } from '../members-of-topic.ts';
import type { Community, Hub, Instant, Language, Member, RelatedEntry, Reshare } from '../model.ts';
import { speakersOf } from '../templates/conversation.ts';
import { entryTitle } from '../templates/entry-title.ts';
import { joinedNames } from '../templates/joined.ts';
import { interfaceLanguage } from '../templates/language.ts';
import { baseLanguage, stringsOf } from '../templates/strings/strings.ts';
import { TURNING_LETTERS } from '../turning-letters.ts';
import { inOneRow, type Row, row } from './rows.ts';

/** One thing to be found, as the search page is given it. */
export interface SearchRecord {
  /** An address that no other record has; a path is without the hub's prefix, which Pagefind puts before it. */
  readonly url: string;
  /** The title, then the text: the search page shows the words around what was found, and knows where the title ends. */
  readonly content: string;
  readonly language: Language;
  /** Pagefind finds the words of all of these, of addresses too; `assets/search/worker.js` leaves out what was found by nothing else. */
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, string[]>>;
  /** What newest first goes by. */
  readonly date: string;
}

/** All records of a hub. Each is made when it is asked for, since together they hold the words of every entry once more. */
export type SearchRecords = Row<SearchRecord>;

/** A language that nobody knows (BCP 47): it is filed under the hub's own, and its letters decide how it runs. */
const UNKNOWN = 'und';

/** Where a member stands who has written nothing yet. */
const BEFORE_ALL = '0000';

/** Everything that can be found. */
export function searchRecords(community: Community): SearchRecords {
  const { hub, topics, entriesOfMember, entryByKey } = community;
  const parts = { hub, topics, entriesOfMember, entryByKey };
  const { entries, members, reshares, conversations } = findFindable(community);
  const isOwn = ownAddresses(entries);
  return inOneRow([
    row(entries, dateOfEntry, (related) => entryRecord(hub, related, isOwn(related))),
    row(members, dateOfMember(parts), (member) => memberRecord(parts, member)),
    row(reshares, dateOfReshare, (reshare) => reshareRecord(parts, reshare)),
    row(conversations, dateOfConversation, (found) => conversationRecord(hub, found)),
  ]);
}

/** Parts of a community of which records are made. */
type Parts = Pick<Community, 'hub' | 'topics' | 'entriesOfMember' | 'entryByKey'>;

/** Pagefind keeps one record for each address; an entry whose address is taken, or who has none, is found by its place here. */
function ownAddresses(entries: readonly RelatedEntry[]): (related: RelatedEntry) => boolean {
  const taken = new Set<string>();
  const guests = new Set<RelatedEntry>();
  for (const related of entries) {
    const { url } = related.entry;
    if (url === undefined || taken.has(url)) guests.add(related);
    else taken.add(url);
  }
  return (related) => !guests.has(related);
}

function dateOfEntry({ entry }: RelatedEntry): string {
  return entry.date;
}

function dateOfMember({ entriesOfMember }: Parts): (member: Member) => string {
  return ({ id, joined }) => entriesOfMember.get(id)?.[0]?.entry.date ?? joined ?? BEFORE_ALL;
}

function dateOfReshare({ on }: Reshare): string {
  return on;
}

function dateOfConversation({ turns }: FindableConversation): string {
  return turns.at(-1)?.entry.date ?? BEFORE_ALL;
}

function entryRecord(hub: Hub, related: RelatedEntry, isOwn: boolean): SearchRecord {
  const { entry, member, topics } = related;
  return record(hub, {
    kind: 'entry',
    url: isOwn ? entryAddress(hub, related) : `${paths.member(member.id)}#${entry.key}`,
    original: isOwn ? undefined : entryAddress(hub, related),
    title: entryTitle(hub, entry),
    text: entry.isExcerptCut ? `${entry.excerpt ?? ''} …` : entry.excerpt,
    language: languageOfEntry(related),
    meta: {
      author: joinedNames(
        hub,
        authorsOfEntry(related).map(({ name }) => name),
      ),
      day: entry.isDated ? dayOf(entry.date, hub.timeZone) : '',
      tags: entry.tags.join(', '),
    },
    filters: {
      member: [member.id],
      topic: topics.map((topic) => topic.id),
      year: [yearOf(hub, entry.date)],
    },
    date: dateOfEntry(related),
  });
}

function memberRecord(parts: Parts, member: Member): SearchRecord {
  const { hub, topics } = parts;
  const own = topicsOfMember(topics, member);
  return record(hub, {
    kind: 'member',
    url: paths.member(member.id),
    original: memberHome(hub, member, absolute),
    title: member.name,
    text: member.about,
    language: member.language,
    meta: { tags: own.map((topic) => topic.name).join(', ') },
    filters: { member: [member.id], topic: own.map((topic) => topic.id) },
    date: dateOfMember(parts)(member),
  });
}

function reshareRecord({ hub, entryByKey }: Parts, reshare: Reshare): SearchRecord {
  const { original } = reshare;
  const topics = entryByKey.get(original.entry?.key ?? '')?.topics ?? [];
  return record(hub, {
    kind: 'reshare',
    url: paths.reshare(reshare.slug),
    original: original.url,
    title: original.title,
    text: [reshare.quote, reshare.why].filter(Boolean).join('\n'),
    language: original.language,
    meta: { author: original.author.name, by: reshare.by.name, day: reshare.on },
    filters: {
      member: original.member ? [original.member.id] : [],
      topic: topics.map((topic) => topic.id),
      year: [reshare.on.slice(0, 4)],
    },
    date: dateOfReshare(reshare),
  });
}

function conversationRecord(hub: Hub, found: FindableConversation): SearchRecord {
  const { conversation, turns } = found;
  const speakers = speakersOf(turns);
  const names = joinedNames(
    hub,
    speakers.map(({ name }) => name),
  );
  const latest = dateOfConversation(found);
  return record(hub, {
    kind: 'conversation',
    url: paths.conversation(conversation.slug),
    original: undefined,
    // Not the title of an entry, since the original has to be found before what is said about it.
    title: stringsOf(hub).search.conversationBetween(names),
    text: turns.flatMap(({ entry }) => [entryTitle(hub, entry), entry.excerpt ?? '']).join('\n'),
    language: interfaceLanguage(hub),
    meta: { day: dayOf(latest, hub.timeZone) },
    filters: {
      member: speakers.map(({ id }) => id),
      language: [...new Set(turns.map((turn) => baseLanguage(languageOfEntry(turn) ?? hub.language)))],
      topic: [...new Set(turns.flatMap(({ topics }) => topics.map(({ id }) => id)))],
      year: [...new Set(turns.map(({ entry }) => yearOf(hub, entry.date)))],
    },
    date: latest,
  });
}

function yearOf(hub: Hub, instant: Instant): string {
  return dayOf(instant, hub.timeZone).slice(0, 4);
}

interface RecordFacts {
  readonly kind: 'entry' | 'member' | 'reshare' | 'conversation';
  readonly url: string;
  /** Where a result leads, when that is elsewhere. */
  readonly original: string | undefined;
  readonly title: string;
  readonly text: string | undefined;
  readonly language: Language | undefined;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, string[]>>;
  readonly date: string;
}

function record(hub: Hub, facts: RecordFacts): SearchRecord {
  const { kind, url, original, date } = facts;
  const language = facts.language ?? hub.language;
  const isForeign = baseLanguage(facts.language ?? UNKNOWN) !== baseLanguage(interfaceLanguage(hub));
  const title = plain(facts.title);
  const meta = {
    title,
    ...facts.meta,
    ...(original && { original }),
    ...(isForeign && { lang: facts.language ?? UNKNOWN }),
  };
  return {
    url,
    content: plain(`${title}\n${facts.text ?? ''}`),
    language: baseLanguage(language),
    meta: Object.fromEntries(
      Object.entries(meta)
        .map(([name, text]) => [name, plain(text)] as const)
        .filter(([, text]) => text !== ''),
    ),
    filters: { kind: [kind], language: [baseLanguage(language)], ...facts.filters },
    date,
  };
}

const TURNING = new RegExp(`[${TURNING_LETTERS}]`, 'gu');

/** Half a character pair, as cut titles have, would be refused by Pagefind and stop the build. */
function plain(text: string): string {
  return text.toWellFormed().replace(TURNING, '').replaceAll(/\s+/gu, ' ').trim();
}
