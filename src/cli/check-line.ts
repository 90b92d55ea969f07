import type { Entry } from '../model.ts';
import type { ReadOutcome, WrittenEntry } from '../read/read-outcome.ts';
import type { DeclaredFeed } from './declared-feeds.ts';

/**
 * The one line of `kith check --json` about a feed. What its author wrote stands beside what a hub would keep of it:
 * `title` beside `titleText` (and `description` beside `descriptionText`) where it is HTML, `link` beside `url`,
 * `content` beside `contentHtml` and `contentText`, `summary` beside `summaryText`. `source` is an address or a path;
 * where it is a web page, `declaredFeeds` are the feeds that it names.
 */
export function checkLine(
  source: string,
  outcome: ReadOutcome,
  declared: readonly DeclaredFeed[] = [],
): string {
  if (outcome.kind === 'unreadable') {
    const declaredFeeds = declared.length === 0 ? {} : { declaredFeeds: declared };
    return JSON.stringify({ source, repairs: [], error: outcome.reason, ...declaredFeeds, entries: [] });
  }
  const { feed, written } = outcome;
  const { format, title, link, id, description, language, repairs, entries } = feed;
  return JSON.stringify({
    source,
    format,
    ...beside('title', title, written?.title),
    link,
    id,
    ...beside('description', description, written?.description),
    language,
    repairs,
    entries: entries.map((entry, index) => entryOf(entry, written?.entries[index])),
  });
}

function beside(name: string, text: string, html: string | undefined): object {
  return html === undefined || html === text ? { [name]: text } : { [name]: html, [`${name}Text`]: text };
}

function entryOf(entry: Entry, written: WrittenEntry | undefined): object {
  const { id, url, title, published, updated, authors, contentHtml, contentText, summary } = entry;
  const { tags, language, license, source, comments } = entry;
  return {
    id,
    link: written?.link,
    url,
    ...beside('title', title, written?.title),
    published,
    updated,
    authors,
    content: written?.content,
    contentHtml,
    contentText,
    ...beside('summary', summary, written?.summary),
    tags,
    language,
    license,
    source,
    comments,
  };
}
