/** Whoever comes to a page that can be followed finds its feeds, and finds them in the head where programs look. */
import { findAll, getAttributeValue } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { expect, inject, test } from 'vitest';
import { kindsOfPages } from '../helpers/kinds-of-pages.ts';
import { readSiteFile, siteFiles } from '../helpers/site-files.ts';

const site = inject('site');
const files = siteFiles(site);

const TYPES = ['application/atom+xml', 'application/rss+xml', 'application/feed+json'];

/** The feeds that a page's head names, in its order. */
function alternates(path: string): readonly { readonly type: string; readonly href: string }[] {
  const head = parseDocument(readSiteFile(site, `${path}index.html`)).children;
  return findAll(({ name, attribs }) => name === 'link' && attribs.rel === 'alternate', head).map((link) => ({
    type: getAttributeValue(link, 'type') ?? '',
    href: getAttributeValue(link, 'href') ?? '',
  }));
}

test.each([
  'front',
  'member',
  'mentions',
  'topic',
  'language',
  'reshares',
  'conversations',
  'conversation',
  'introductions',
  'welcome',
  'digests',
  'unanswered',
])('%s: Atom first, then RSS and JSON Feed, each beside the page and there', (kind) => {
  const base = kindsOfPages(site)[kind] ?? '';
  const [own, ...others] = [alternates(base).slice(0, 3), alternates(base).slice(3)];

  expect(own).toEqual(
    ['atom.xml', 'rss.xml', 'feed.json'].map((file, at) => ({ type: TYPES[at], href: `${base}${file}` })),
  );
  expect(own.filter(({ href }) => !files.includes(href))).toEqual([]);
  // The hub's own come after, so that a reader who takes the first takes what stands on the page.
  expect(others.flat().map(({ href }) => href)).toEqual(
    base === '/' ? [] : ['/atom.xml', '/rss.xml', '/feed.json'],
  );
});

test('every feed belongs to a page that leads to it, but for what a conversation’s address became and months', () => {
  const linked = new Set(
    files
      .filter((path) => path.endsWith('/index.html'))
      .flatMap((path) => alternates(path.replace('index.html', '')).map(({ href }) => href)),
  );
  const feeds = files.filter(
    (path) => /\/(?:atom\.xml|rss\.xml|feed\.json)$/.test(path) && !path.startsWith('/archive/'),
  );
  const former = (path: string) =>
    readSiteFile(site, path.replace(/[^/]+$/, 'index.html')).includes('content="noindex');

  expect(feeds.length).toBeGreaterThan(100);
  expect(feeds.filter((path) => !linked.has(path) && !former(path))).toEqual([]);
});

test('lists of feeds lie at the address people look for, the well-known one, and one for each topic', () => {
  expect(readSiteFile(site, '/.well-known/recommendations.opml')).toBe(readSiteFile(site, '/members.opml'));
  const topics = files.filter((path) => /^\/topics\/[^/]+\/index\.html$/.test(path));
  expect(topics.filter((path) => !files.includes(path.replace('index.html', 'members.opml')))).toEqual([]);
});
