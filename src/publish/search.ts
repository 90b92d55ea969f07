/** The one module that knows Pagefind. It indexes records, not crawled pages, so that consent decides what is found. */
import { join } from 'node:path';
import { type CustomRecord, close, createIndex, type PagefindIndex } from 'pagefind';
import { absolute, entryAddress, href, memberHome, paths } from '../addresses.ts';
import { dayInWords, dayOf } from '../dates.ts';
import { HubError } from '../hub-error.ts';
import { languageOfEntry } from '../language-of-entry.ts';
import { topicsOfMember } from '../members-of-topic.ts';
import type { Community, Conversation, Hub, RelatedEntry, Reshare } from '../model.ts';
import { speakersOf } from '../templates/conversation.ts';
import { entryTitle } from '../templates/entry-title.ts';
import { interfaceLanguage } from '../templates/language.ts';
import { turnsOf } from '../turns-of.ts';

/** Pagefind answers each record over one pipe; more in flight than this only fills memory. */
const IN_FLIGHT = 64;

/**
 * Writes the search bundle below `output` and gives the number of records in it. One index holds all languages,
 * because Pagefind would else search only those in the language of the page.
 */
export async function writeSearchBundle(community: Community, output: string): Promise<number> {
  const records = searchRecords(community);
  try {
    const index = await startIndex(community.hub);
    for (let start = 0; start < records.length; start += IN_FLIGHT) {
      await addRecords(index, records.slice(start, start + IN_FLIGHT));
    }
    const written = await index.writeFiles({ outputPath: join(output, paths.searchBundle) });
    refuse(written.errors);
  } catch (cause) {
    throw cannotIndex(cause);
  } finally {
    // The service is another process, which would outlive a failed build.
    await close().catch(() => undefined);
  }
  return records.length;
}

async function startIndex(hub: Hub): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: interfaceLanguage(hub).slice(0, 2) });
  refuse(errors);
  if (!index) throw new Error('it gave no index');
  return index;
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('; '));
}

function cannotIndex(cause: unknown): HubError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new HubError(
    `Pagefind could not write the search (${reason}). Run \`npm ci\` again, so that its program fits this machine.`,
    { cause },
  );
}

/**
 * What can be found: entries and members whose consent includes search, reshares of such entries or of others, and of
 * conversations what such members said.
 */
export function searchRecords(community: Community): readonly CustomRecord[] {
  return [
    ...entryRecords(community),
    ...community.members
      .filter((member) => member.consent.search)
      .map((member) => memberRecord(community, member)),
    ...community.reshares
      .filter(({ original }) => original.member?.consent.search ?? true)
      .map((reshare) => reshareRecord(community, reshare)),
    ...community.conversations.flatMap((conversation) => conversationRecord(community, conversation)),
  ];
}

async function addRecords(index: PagefindIndex, records: readonly CustomRecord[]): Promise<void> {
  const answers = await Promise.all(records.map((record) => index.addCustomRecord(record)));
  refuse(answers.flatMap((answer) => answer.errors));
}

/** Pagefind keeps one record for each address; an entry whose address is taken, or who has none, is found by its place here. */
function entryRecords(community: Community): readonly CustomRecord[] {
  const taken = new Set<string>();
  return community.entries
    .filter(({ member }) => member.consent.search)
    .map((related) => {
      const { url } = related.entry;
      const isOwn = url !== undefined && !taken.has(url);
      if (isOwn) taken.add(url);
      return entryRecord(community, related, isOwn);
    });
}

function entryRecord({ hub }: Community, related: RelatedEntry, isOwn: boolean): CustomRecord {
  const { entry, member, topics } = related;
  const title = entryTitle(hub, entry);
  const authors = entry.authors.map((author) => author.name).join(', ') || member.name;
  return record(hub, {
    kind: 'entry',
    url: isOwn ? entryAddress(hub, related) : `${paths.member(member.id)}#${entry.key}`,
    ...(!isOwn && { original: entryAddress(hub, related) }),
    title,
    content: lines(entry.excerpt, title, authors, member.name, entry.tags.join(', ')),
    language: languageOfEntry(related),
    meta: {
      kind: 'Entry',
      author: authors,
      date: dayInWords(entry.date, interfaceLanguage(hub), hub.timeZone),
      page: href(hub, paths.member(member.id)),
    },
    filters: {
      member: [member.id],
      topic: topics.map((topic) => topic.id),
      year: [dayOf(entry.date, hub.timeZone).slice(0, 4)],
    },
    sortBy: entry.date,
  });
}

function memberRecord({ hub, topics }: Community, member: Community['members'][number]): CustomRecord {
  const own = topicsOfMember(topics, member);
  return record(hub, {
    kind: 'member',
    url: paths.member(member.id),
    original: memberHome(hub, member, absolute),
    title: member.name,
    content: lines(member.about, member.name, ...own.map((topic) => topic.name)),
    language: member.language,
    meta: { kind: 'Member', page: href(hub, paths.member(member.id)) },
    filters: { member: [member.id], topic: own.map((topic) => topic.id) },
  });
}

function reshareRecord({ hub, entryByKey }: Community, reshare: Reshare): CustomRecord {
  const { original } = reshare;
  const topics = entryByKey.get(original.entry?.key ?? '')?.topics ?? [];
  return record(hub, {
    kind: 'reshare',
    url: paths.reshare(reshare.slug),
    original: original.url,
    title: original.title,
    content: lines(reshare.quote, reshare.why, original.title, original.author.name),
    language: original.language,
    meta: {
      kind: `Passed on by ${reshare.by.name}`,
      author: original.author.name,
      date: dayInWords(reshare.on, interfaceLanguage(hub), hub.timeZone),
      page: href(hub, paths.reshare(reshare.slug)),
    },
    filters: {
      member: original.member ? [original.member.id] : [],
      topic: topics.map((topic) => topic.id),
      year: [reshare.on.slice(0, 4)],
    },
    sortBy: reshare.on,
  });
}

/** What search may not show of two members is left out. */
function conversationRecord(community: Community, conversation: Conversation): readonly CustomRecord[] {
  const { hub } = community;
  const turns = turnsOf(community, conversation).filter(({ member }) => member.consent.search);
  const latest = turns.at(-1);
  const speakers = speakersOf(turns);
  if (!latest || speakers.length < 2) return [];
  const names = speakers.map(({ name }) => name);
  return [
    record(hub, {
      kind: 'conversation',
      url: paths.conversation(conversation.slug),
      // Not the title of an entry, since the original has to be found before what is said about it.
      title: `Conversation between ${new Intl.ListFormat('en').format(names)}`,
      content: lines(...turns.flatMap(({ entry }) => [entryTitle(hub, entry), entry.excerpt])),
      language: interfaceLanguage(hub),
      meta: {
        kind: 'Conversation',
        date: dayInWords(latest.entry.date, interfaceLanguage(hub), hub.timeZone),
        page: href(hub, paths.conversation(conversation.slug)),
      },
      filters: {
        member: speakers.map(({ id }) => id),
        language: [...new Set(turns.map((turn) => baseLanguage(hub, turn)))],
        topic: [...new Set(turns.flatMap(({ topics }) => topics.map(({ id }) => id)))],
        year: [...new Set(turns.map(({ entry }) => dayOf(entry.date, hub.timeZone).slice(0, 4)))],
      },
      sortBy: latest.entry.date,
    }),
  ];
}

/** `es-MX` is found as `es`. */
function baseLanguage(hub: Hub, related: RelatedEntry): string {
  const language = languageOfEntry(related) ?? hub.language;
  return language.split('-')[0] ?? language;
}

/** The text comes first, because a result shows the words around what was found; each line stands once. */
function lines(...parts: readonly (string | undefined)[]): string {
  return [...new Set(parts.filter(Boolean))].join('\n');
}

interface RecordFacts {
  readonly kind: 'entry' | 'member' | 'reshare' | 'conversation';
  /** An address that no other record has; a path is without the hub's prefix, which Pagefind puts before it. */
  readonly url: string;
  /** Where a result leads, when that is elsewhere. */
  readonly original?: string;
  readonly title: string;
  readonly content: string;
  readonly language: string | undefined;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
  readonly sortBy?: string;
}

function record(hub: Hub, facts: RecordFacts): CustomRecord {
  const language = (facts.language ?? hub.language).split('-')[0] ?? hub.language;
  const isForeign = language !== interfaceLanguage(hub).split('-')[0];
  return {
    url: facts.url,
    // Half a character pair, as cut titles have, would be refused by Pagefind and stop the build.
    content: facts.content.toWellFormed(),
    language,
    meta: {
      title: facts.title.toWellFormed(),
      ...facts.meta,
      ...(facts.original === undefined ? {} : { original: facts.original }),
      ...(isForeign ? { lang: facts.language ?? language } : {}),
    },
    filters: { kind: [facts.kind], language: [language], ...facts.filters },
    ...(facts.sortBy === undefined ? {} : { sort: { date: facts.sortBy } }),
  };
}
