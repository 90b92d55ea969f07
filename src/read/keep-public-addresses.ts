import { defined } from '../defined.ts';
import { isPublicHost } from '../gather/guard-address.ts';
import type { Address, Author, Entry, Feed } from '../model.ts';

/**
 * Takes from entries the addresses that lead a reader into their own network, where a click can act on a router or printer. A
 * feed that was itself fetched from a private network, as an intranet's is, may lead into it.
 */
export function keepPublicAddresses(feed: Feed, fetchedFrom: Address | undefined): Feed {
  if (fetchedFrom !== undefined && !isPublic(fetchedFrom)) return feed;
  return { ...feed, entries: feed.entries.map(entryOf) };
}

function entryOf(entry: Entry): Entry {
  const { url, license, comments, source, authors, ...rest } = entry;
  return {
    ...rest,
    ...defined({ url: publicOnly(url), license: publicOnly(license), comments: publicOnly(comments) }),
    ...(source && {
      source: defined({ title: source.title, url: publicOnly(source.url) }),
    }),
    authors: authors.map(authorOf),
  };
}

function authorOf({ name, url }: Author): Author {
  return { name, ...defined({ url: publicOnly(url) }) };
}

function publicOnly(address: Address | undefined): Address | undefined {
  return address !== undefined && isPublic(address) ? address : undefined;
}

function isPublic(address: Address): boolean {
  return !URL.canParse(address) || isPublicHost(new URL(address).hostname);
}
