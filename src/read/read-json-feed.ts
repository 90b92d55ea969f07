import { parseFeedDate } from '../dates.ts';
import { defined } from '../defined.ts';
import type { Address, Author, Entry, EntrySource, Feed } from '../model.ts';
import { MOST_ENTRIES, TOO_LONG } from './canonicalise.ts';
import { languageOf } from './choose.ts';
import { cutTitle } from './cut-title.ts';
import { extract } from './extract.ts';
import { htmlOfText } from './html-of-text.ts';
import { inventedId, publicId } from './invented-id.ts';
import { isBelievable } from './is-believable.ts';
import { distinctAuthors, emailsIn, personName, withoutEmails } from './people.ts';
import { plainLine } from './plain-text.ts';
import type { ReadOutcome, WrittenEntry } from './read-outcome.ts';
import type { Repairs } from './repairs.ts';
import { resolveAddress } from './resolve-address.ts';
import { sanitise } from './sanitise.ts';
import { tagsOf } from './tags.ts';
import { cutText } from './tame-text.ts';
import { tellLongTitle, tellOddLetters, tellTooMuch } from './tell-repairs.ts';
import { withoutCampaign } from './tracking.ts';

type Json = Readonly<Record<string, unknown>>;

/** Reads JSON Feed 1 and 1.1 (jsonfeed.org/version/1.1). A value of the wrong type costs no more than itself. */
export function readJsonFeed(
  value: unknown,
  address: Address | undefined,
  repairs: Repairs,
  isWrittenWanted = false,
): ReadOutcome {
  const json = objectOf(value);
  if (!Array.isArray(json.items) && !text(json.version).includes('jsonfeed.org')) {
    return {
      kind: 'unreadable',
      reason: 'This is JSON, but not a JSON Feed; it has no list of items. Check the address.',
    };
  }
  const own = address ?? resolveAddress(text(json.feed_url));
  const link = resolveAddress(text(json.home_page_url), own);
  const listed = listOf(json.items);
  if (listed.length > MOST_ENTRIES) repairs.add('long', TOO_LONG);
  const items = listed.slice(0, MOST_ENTRIES).map(objectOf);
  const emails = [json, ...items]
    .flatMap(peopleOf)
    .flatMap(({ name, url }) => emailsIn(`${text(name)} ${text(url)}`));
  const language = languageOf(text(json.language));
  const authors = authorsOf(json);
  const site: JsonSite = { base: link ?? own, language, authors, emails };

  tellOddLetters(wordsOf(json), 'the feed itself', repairs);
  const entries = items.map((item, index) => readItem(item, index + 1, site, repairs));
  const feed: Feed = {
    format: 'jsonfeed',
    title: cutTitle(plain(json.title, emails)),
    description: plain(json.description, emails),
    authors,
    entries,
    ...(repairs.has('long') ? { isCut: true } : {}),
    repairs: repairs.list(),
    mendable: repairs.kinds(),
    ...defined({ link, id: text(json.feed_url).trim() || undefined, language, license: licenseOf(json) }),
  };
  return { kind: 'read', feed, ...(isWrittenWanted ? { written: { entries: items.map(asWritten) } } : {}) };
}

interface JsonSite {
  readonly base: Address | undefined;
  readonly language: string | undefined;
  readonly authors: readonly Author[];
  readonly emails: readonly string[];
}

function readItem(item: Json, number: number, site: JsonSite, repairs: Repairs): Entry {
  const wholeTitle = plain(item.title, site.emails);
  const title = cutTitle(wholeTitle);
  const name = title === '' ? `Entry ${number}` : `“${cutText(title, 80)}”`;
  tellLongTitle(wholeTitle, name, repairs);
  tellOddLetters(wordsOf(item), name, repairs);
  const external = resolveAddress(text(item.external_url), site.base);
  const link = resolveAddress(text(item.url), site.base);
  const url = link && withoutCampaign(link);
  if (url === undefined)
    repairs.add(
      'address',
      `${name} has no address of its own; give it a url, else the hub can only link to your site.`,
    );

  const published = dateOf(item.date_published, name, repairs);
  const updated = dateOf(item.date_modified, name, repairs);
  const { content: written } = asWritten(item);
  const contentHtml = sanitise(written, url ?? site.base, site.emails, () => tellTooMuch(name, repairs));
  const { contentText, links } = extract(contentHtml, url);
  const authors = authorsOf(item);
  const source: EntrySource | undefined = external === undefined ? undefined : { url: external };

  return {
    id: publicId(idOf(item.id) || (url ?? inventedId(title, published ?? '', contentText))),
    title,
    // Version 1.1: an item without authors has those of the feed.
    authors: authors.length === 0 ? site.authors : authors,
    contentHtml,
    contentText,
    summary: plain(item.summary, site.emails),
    tags: tagsOf(
      writtenTags(item).map((tag) => plainLine(tag, 'text')),
      site.emails,
    ),
    links,
    ...defined({
      url,
      published,
      updated,
      source,
      language: languageOf(text(item.language)) ?? site.language,
      license: licenseOf(item),
    }),
  };
}

/** The words of an entry as HTML, as its author wrote them: nothing in it is harmless yet. */
function asWritten(item: Json): WrittenEntry {
  const summary = htmlOfText(text(item.summary));
  const content = text(item.content_html) || htmlOfText(text(item.content_text)) || summary;
  return { content, summary, ...defined({ link: text(item.url).trim() || undefined }) };
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Version 1.1 asks for a string, and for reading a number as one. */
function idOf(value: unknown): string {
  return typeof value === 'number' ? String(value) : text(value).trim();
}

function plain(value: unknown, emails: readonly string[]): string {
  return withoutEmails(plainLine(text(value), 'guess'), emails);
}

/** What of a feed or an entry is printed, as it was written. */
function wordsOf(json: Json): readonly string[] {
  const { title, description, summary, content_html, content_text, tags } = json;
  const names = peopleOf(json).map(({ name }) => name);
  const words = [title, description, summary, content_html, content_text, ...names];
  return [...words.map(text), ...writtenTags({ tags })];
}

/**
 * Version 1.1 asks for a list of strings. Some programs write one string with commas, or objects with a name; a tag that is not
 * read as one could not keep its entry outside a lane.
 */
function writtenTags({ tags }: Json): readonly string[] {
  const listed = typeof tags === 'string' ? tags.split(',') : listOf(tags);
  return listed
    .map((tag) => {
      const { name, label, term } = objectOf(tag);
      return [tag, name, label, term].map(text).find((words) => words !== '') ?? '';
    })
    .filter((tag) => tag !== '');
}

/** `authors` of version 1.1, `author` of version 1. */
function peopleOf(json: Json): readonly Json[] {
  return [...listOf(json.authors), json.author].map(objectOf);
}

function authorsOf(json: Json): readonly Author[] {
  const authors = peopleOf(json).map((person) => ({
    name: personName(plainLine(text(person.name), 'text')),
    ...defined({ url: resolveAddress(text(person.url)) }),
  }));
  return distinctAuthors(authors);
}

function dateOf(value: unknown, name: string, repairs: Repairs): string | undefined {
  const written = text(value).trim();
  const read = parseFeedDate(written);
  const date = read !== undefined && isBelievable(read) ? read : undefined;
  if (date === undefined && written !== '') {
    repairs.add(
      'date',
      `The date “${written.slice(0, 40)}” of ${name} cannot be read or cannot be right; write it like 2026-11-03T09:00:00Z.`,
    );
  }
  return date;
}

/** Version 1.1 knows no licence, but extensions and generators put one beside the other fields. */
function licenseOf(json: Json): Address | undefined {
  return resolveAddress(text(json.license)) ?? resolveAddress(text(objectOf(json._kith).license));
}
