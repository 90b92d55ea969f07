import RssParser from 'rss-parser';
import { checkLine } from '../../src/cli/check-line.ts';
import { decode } from '../../src/read/decode.ts';
import { readFeed } from '../../src/read/read-feed.ts';
import { collectRepairs } from '../../src/read/repairs.ts';
import type { Given } from './compare.ts';
import type { Check, Sample } from './corpus.ts';

/** What a reader says of a feed: a value for any check, and how many entries it found. */
export interface Reading {
  readonly entries: number;
  readonly give: (check: Check) => Given;
}

type Line = Readonly<Record<string, unknown>>;

/** What `kith check --json` prints, through the same code in this process. */
export async function readWithKith(sample: Sample): Promise<Reading> {
  const { headers, bytes } = sample;
  const contentType = headers['content-type'];
  const outcome = await readFeed(bytes, {
    isWrittenWanted: true,
    ...(contentType === undefined ? {} : { contentType }),
  });
  const line: Line & { readonly entries: readonly Line[] } = JSON.parse(checkLine(sample.id, outcome));
  return {
    entries: line.entries.length,
    give: ({ field, item }) => {
      if (item === null) return texts(line[field]);
      const entry = line.entries[item] ?? {};
      if (field === 'link') return texts(entry.url, entry.link);
      if (field === 'date') return seconds(entry.published ?? entry.updated);
      if (field === 'author') return namesOf(entry.authors);
      if (field === 'content')
        return texts(entry.content, entry.contentHtml, entry.contentText, entry.summary);
      return texts(entry[field]);
    },
  };
}

/** Stock rss-parser on the same feed, decoded as well as ours, which it could not do by itself. */
export async function readWithRssParser({ headers, bytes }: Sample): Promise<Reading> {
  const text = decode(bytes, headers['content-type'], collectRepairs());
  const feed: Line & { readonly items: readonly Line[] } = await new RssParser()
    .parseString(text)
    .then((parsed) => ({ ...parsed, items: parsed.items.map((item) => ({ ...item })) }))
    .catch(() => ({ items: [] }));
  return {
    entries: feed.items.length,
    give: ({ field, item }) => {
      if (item === null) return texts(feed[field === 'id' ? 'guid' : field]);
      const entry = feed.items[item] ?? {};
      if (field === 'id') return texts(entry.guid, entry.id);
      if (field === 'date') return seconds(entry.isoDate ?? entry.pubDate);
      if (field === 'author') return texts(entry.creator, entry.author);
      if (field === 'content') return texts(entry['content:encoded'], entry.content, entry.summary);
      return texts(entry[field]);
    },
  };
}

function texts(...values: readonly unknown[]): Given {
  return values.filter((value) => typeof value === 'string');
}

function seconds(value: unknown): Given {
  const moment = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(moment) ? [] : [String(Math.floor(moment / 1000)), String(Math.round(moment / 1000))];
}

function namesOf(authors: unknown): Given {
  return Array.isArray(authors) ? authors.flatMap((author) => texts(author?.name)) : [];
}
