import type { Entry } from '../model.ts';
import type { ReadOutcome } from '../read/read-outcome.ts';
import type { DeclaredFeed } from './declared-feeds.ts';

/**
 * The one line of `kith check --json` about a feed: what the hub would read from `source`, an address or a path. `title`
 * and `description` are as their author wrote them. Where that is HTML, `titleText` and `descriptionText` stand beside
 * them: the plain text that a hub prints. Where `source` is a web page, `declaredFeeds` are the feeds that it names.
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
  const { feed, marked } = outcome;
  const { format, title, link, id, description, language, repairs, entries } = feed;
  return JSON.stringify({
    source,
    format,
    ...titled('title', title, marked?.title),
    link,
    id,
    ...titled('description', description, marked?.description),
    language,
    repairs,
    entries: entries.map((entry, index) => entryOf(entry, marked?.entryTitles.get(index))),
  });
}

function titled(name: string, text: string, html: string | undefined): object {
  return html === undefined ? { [name]: text } : { [name]: html, [`${name}Text`]: text };
}

function entryOf(entry: Entry, markedTitle: string | undefined): object {
  const { id, url, title, published, updated, authors, contentHtml, contentText, summary } = entry;
  const { tags, language, license, source, comments } = entry;
  return {
    id,
    url,
    ...titled('title', title, markedTitle),
    published,
    updated,
    authors,
    contentHtml,
    contentText,
    summary,
    tags,
    language,
    license,
    source,
    comments,
  };
}
