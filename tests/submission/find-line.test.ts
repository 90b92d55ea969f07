import { expect, test } from 'vitest';
import { findLine } from '../../src/cli/submission/find-line.ts';
import { readFeed } from '../../src/read/read-feed.ts';
import { entry, rss } from '../helpers/feed-text.ts';

const LINE = 'kith-0123456789abcdef01234567';
const META = `<!doctype html><html><head><meta name="kith" content="${LINE}"></head><body></body></html>`;
const COMMENT = `<!doctype html><html><body><!-- ${LINE} --></body></html>`;

/** Where the line is found that stands in a page, for a feed in which it does not stand. */
async function found(site: string, feedAddress: string): Promise<readonly (string | undefined)[]> {
  const read = await readFeed(new TextEncoder().encode(rss([entry('The tide')])), {});
  if (read.kind === 'unreadable') throw new Error(read.reason);
  return [META, COMMENT].map((page) =>
    findLine(LINE, { kind: 'feed', feed: read.feed, feedAddress, site, page, others: [] }),
  );
}

test.each([
  ['https://ada.example/', 'https://ada.example/feed'],
  ['https://ada.example/', 'https://ada.example/?feed=rss2'],
  ['https://ada.example/index.html', 'https://ada.example/blog/feed.xml'],
  ['https://www.ada.example/blog/', 'https://www.ada.example/blog/feed'],
  ['https://blogs.uni.example/alice/', 'https://blogs.uni.example/alice/feed'],
  ['https://blogs.uni.example/alice/index.php', 'https://blogs.uni.example/alice/feed'],
  ['https://blogs.uni.example/alice', 'https://blogs.uni.example/alice/feed'],
  ['https://blogs.uni.example/alice', 'https://blogs.uni.example/alice?format=rss'],
  ['https://uni.example/~alice/', 'https://uni.example/~alice/feed'],
  ['https://medium.com/@alice', 'https://medium.com/@alice/feed'],
  ['https://sites.google.com/view/alice', 'https://sites.google.com/view/alice/feed'],
])('a line in %s speaks for %s', async (site, feed) => {
  expect(await found(site, feed)).toEqual(['meta', 'comment']);
});

test.each([
  ['the page of one person on a shared host', 'https://blogs.uni.example/mallory', '/alice/feed'],
  ['a file of theirs', 'https://blogs.uni.example/mallory.html', '/alice/feed'],
  ['a file of theirs that begins like an index', 'https://blogs.uni.example/index.mallory', '/alice/feed'],
  ['their folder', 'https://blogs.uni.example/mallory/', '/alice/feed'],
  ['their folder’s index', 'https://blogs.uni.example/mallory/index.html', '/alice/feed'],
  ['a name that begins like another', 'https://blogs.uni.example/al', '/alice/feed'],
  ['a page chosen by a query', 'https://blogs.uni.example/?author=mallory', '/?author=alice&feed=rss2'],
  ['a page below theirs', 'https://blogs.uni.example/alice/comments/mallory', '/alice/feed'],
  ['a profile', 'https://social.example/@mallory', '/@alice.rss'],
  ['a profile as a folder', 'https://social.example/@mallory/', '/@mallory/feed'],
  ['a person’s part of a university’s host', 'https://uni.example/~mallory/', '/~alice/feed'],
  ['a university’s front page', 'https://uni.example/', '/~alice/feed'],
  ['a part of a host known to be shared', 'https://medium.com/@mallory', '/@alice/feed'],
  ['a front page known to be shared', 'https://medium.com/', '/@alice/feed'],
  ['another host', 'https://mallory.example/', 'https://alice.example/feed'],
  ['another host of one domain', 'https://mallory.github.io/', 'https://alice.github.io/feed'],
  ['a host that looks like a habit', 'https://m.github.io/', 'https://amp.github.io/feed'],
  ['another port', 'https://uni.example:8443/', 'https://uni.example/feed'],
  ['a number', 'http://10.0.0.7/', '/feed'],
])('a line in %s speaks for nobody else: %s, %s', async (_what, site, feed) => {
  expect(await found(site, new URL(feed, site).href)).toEqual([undefined, undefined]);
});
