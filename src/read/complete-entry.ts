import { defined } from '../defined.ts';
import type { Address, Author, Entry, EntrySource, FeedFormat } from '../model.ts';
import {
  addressOf,
  authorsOf,
  best,
  chooseDate,
  chooseLanguage,
  chooseLicense,
  chooseLink,
  linkOfRelation,
  plainField,
} from './choose.ts';
import { chooseTexts, htmlOf } from './choose-texts.ts';
import { cutTitle } from './cut-title.ts';
import { extract } from './extract.ts';
import { inventedId, publicId } from './invented-id.ts';
import type { ParsedField, ParsedPart } from './parse.ts';
import { plainLine } from './plain-text.ts';
import type { Repairs } from './repairs.ts';
import { resolveAddress } from './resolve-address.ts';
import { sanitise } from './sanitise.ts';
import { tagsOf } from './tags.ts';
import { cutText } from './tame-text.ts';
import { tellLongTitle, tellOddLetters, tellTooMuch } from './tell-repairs.ts';
import { withoutCampaign } from './tracking.ts';

/** What every entry of a feed needs to know of it. */
export interface FeedContext {
  readonly format: FeedFormat;
  /** The feed's own address, against which its relative addresses are resolved. */
  readonly address: Address | undefined;
  /** The site that the feed belongs to. */
  readonly site: Address | undefined;
  readonly language: string | undefined;
  /** Who wrote what names no author of its own. */
  readonly authors: readonly Author[];
  /** The e-mail addresses of the people that the feed names; none of them may come out. */
  readonly emails: readonly string[];
}

/** Makes an entry of the model out of what was parsed; `number` counts from 1 and names it where it has no title. */
export function completeEntry(part: ParsedPart, number: number, feed: FeedContext, repairs: Repairs): Entry {
  const isAtom = feed.format === 'atom';
  const base = isAtom ? (feed.address ?? feed.site) : (feed.site ?? feed.address);
  const wholeTitle = plainField(best(part('title')), feed.emails);
  const title = cutTitle(wholeTitle);
  const name = title === '' ? `entry ${number}` : `“${cutText(title, 80)}”`;
  tellLongTitle(wholeTitle, name, repairs);
  tellOddLetters(wordsOf(part), name, repairs);
  const link = chooseLink(part('link'), base) ?? (isAtom ? undefined : permalink(best(part('guid'))));
  const url = link && withoutCampaign(link);
  const relative = isAtom || url === undefined ? undefined : relativeLink(part('link'));
  if (relative !== undefined)
    repairs.add('relative', `The link “${relative}” of ${name} is relative; write it in full: ${url}`);
  if (url === undefined)
    repairs.add(
      'address',
      `${capital(name)} has no address of its own; give it a <link>, else the hub can only link to your site.`,
    );

  const published = chooseDate(part('pubDate'));
  const updated = chooseDate(part('updated'));
  const unreadable = published.unreadable ?? updated.unreadable;
  if (unreadable !== undefined) repairs.add('date', badDate(unreadable, name));

  const { body, summary } = chooseTexts(part);
  const contentHtml = sanitise(
    htmlOf(body),
    baseOf(body) ?? (isAtom ? feed.address : undefined) ?? url ?? base,
    feed.emails,
    () => tellTooMuch(name, repairs),
  );
  const { contentText, links } = extract(contentHtml, url);
  const authors = authorsOf(part('author'), base);
  const date = published.date ?? updated.date;

  const id = best(part('guid'))?.text.trim() ?? url ?? inventedId(title, date ?? '', contentText);

  return {
    id: publicId(id),
    title,
    contentHtml,
    contentText,
    summary: plainField(summary, feed.emails),
    // RFC 4287, clause 4.2.1: the feed's authors wrote what names none. RSS says no such thing.
    authors: authors.length === 0 && isAtom ? feed.authors : authors,
    tags: tagsOf(
      part('category').map(({ text }) => plainLine(text, 'guess')),
      feed.emails,
    ),
    links,
    ...defined({
      url,
      published: published.date,
      updated: updated.date,
      language: chooseLanguage(part('language')) ?? feed.language,
      license: chooseLicense(part('license'), part('link')),
      source: sourceOf(best(part('source')) ?? part('source')[0], base),
      comments: addressOf(best(part('comments')), base) ?? linkOfRelation(part('link'), 'replies', base),
    }),
  };
}

/** A guid is an address unless it says otherwise (RSS 2.0, guid). */
function permalink(guid: ParsedField | undefined): Address | undefined {
  if (guid === undefined || guid.rank > 1 || /false/i.test(guid.attributes.permalink ?? '')) return undefined;
  return /^\s*https?:/i.test(guid.text) ? resolveAddress(guid.text) : undefined;
}

/** RSS knows no relative addresses, only Atom does; feeds that write them all the same are read against their site. */
function relativeLink(links: readonly ParsedField[]): string | undefined {
  const written = best(
    links.filter(({ attributes }) => attributes.rel === undefined && attributes.base === undefined),
  );
  const text = written?.text.trim() ?? '';
  return text === '' || /^[a-z][a-z0-9+.-]*:/i.test(text) ? undefined : text.slice(0, 80);
}

function baseOf(field: ParsedField | undefined): Address | undefined {
  return field?.attributes.base;
}

function sourceOf(field: ParsedField | undefined, base: Address | undefined): EntrySource | undefined {
  if (field === undefined) return undefined;
  const text = plainLine(field.text, 'guess');
  // Only a whole address is one: words resolved against the feed's own address would lead to a page that is not there.
  const isAddress = /^https?:/i.test(text);
  const url = isAddress || field.attributes.url !== undefined ? addressOf(field, base) : undefined;
  const title = text === '' || isAddress ? undefined : cutTitle(text);
  return url === undefined && title === undefined ? undefined : defined({ title, url });
}

/** What of an entry is printed, as it was written. */
function wordsOf(part: ParsedPart): readonly string[] {
  return WORDS.flatMap((name) => part(name).map(({ text }) => text));
}

const WORDS = ['title', 'content', 'abstract', 'summary', 'author', 'category', 'source'] as const;

function badDate(written: string, name: string): string {
  return `The date “${written}” of ${name} cannot be read or cannot be right; write it like Tue, 03 Nov 2026 09:00:00 GMT.`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
