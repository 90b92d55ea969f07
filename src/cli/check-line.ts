import type { Entry } from '../model.ts';
import type { ReadOutcome } from '../read/read-outcome.ts';

/** The one line of `kith check --json` about a feed: what the hub would read from `source`, an address or a path. */
export function checkLine(source: string, outcome: ReadOutcome): string {
  if (outcome.kind === 'unreadable')
    return JSON.stringify({ source, repairs: [], error: outcome.reason, entries: [] });
  const { format, title, link, id, description, language, repairs, entries } = outcome.feed;
  return JSON.stringify({
    source,
    format,
    title,
    link,
    id,
    description,
    language,
    repairs,
    entries: entries.map(entryOf),
  });
}

function entryOf(entry: Entry): object {
  const { id, url, title, published, updated, authors, contentHtml, contentText, summary } = entry;
  const { tags, language, license, source, comments } = entry;
  return {
    id,
    url,
    title,
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
