import { describe, expect, onTestFinished, test } from 'vitest';
import { declaredFeeds } from '../../src/cli/declared-feeds.ts';
import { kithHere } from '../helpers/kith-here.ts';
import { serve } from '../helpers/serve.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

function page(...head: readonly string[]): string {
  return `<!DOCTYPE html><html><head><title>Harbor</title>${head.join('')}</head><body><p>Hello</p></body></html>`;
}

function link(href: string, more = 'rel="alternate" type="application/rss+xml"'): string {
  return `<link ${more} href="${href}">`;
}

function named(html: string, address?: string): readonly string[] {
  const context = address === undefined ? {} : { address };
  return declaredFeeds(Buffer.from(html), context).map(({ url }) => url);
}

describe('the feeds that a page declares', () => {
  test.each([
    ['application/rss+xml'],
    ['application/atom+xml'],
    ['application/feed+json'],
    ['Application/RSS+XML; charset=utf-8'],
  ])('are links of the type %s', (type) => {
    expect(named(page(link('https://harbor.example/feed', `rel="alternate" type="${type}"`)))).toEqual([
      'https://harbor.example/feed',
    ]);
  });

  test.each([
    ['rel="stylesheet" type="application/rss+xml"'],
    ['rel="alternative" type="application/rss+xml"'],
    ['type="application/rss+xml"'],
    ['rel="alternate" type="text/html"'],
    ['rel="alternate" type="application/json+oembed"'],
    ['rel="alternate"'],
  ])('are not links with %s', (attributes) => {
    expect(named(page(link('https://harbor.example/feed', attributes)))).toEqual([]);
  });

  test('are told in the order of the page, each once, with their titles', () => {
    const html = page(
      link('/feed', 'rel="ALTERNATE home" type="application/rss+xml" title="All\n &amp; everything"'),
      link('/comments'),
      link('/feed'),
    );

    expect(declaredFeeds(Buffer.from(html), { address: 'https://harbor.example/about/' })).toEqual([
      { url: 'https://harbor.example/feed', title: 'All & everything', type: 'application/rss+xml' },
      { url: 'https://harbor.example/comments', type: 'application/rss+xml' },
    ]);
  });

  test('have the page’s own base', () => {
    const html = page('<base href="/blog/"><base href="/other/">', link('feed'));

    expect(named(html, 'https://harbor.example/')).toEqual(['https://harbor.example/blog/feed']);
    expect(named(page(link('feed.xml')))).toEqual(['feed.xml']);
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'feed:https://harbor.example/', 'http://', ''])(
    'are none that nobody could list: %s',
    (href) => {
      expect(named(page(link(href)), 'https://harbor.example/')).toEqual([]);
    },
  );

  test('are at most twenty, and none where there is no page', () => {
    const many = Array.from({ length: 50 }, (_, index) => link(`/${index}`));

    expect(named(page(...many), 'https://harbor.example/')).toHaveLength(20);
    expect(named(link('https://harbor.example/feed'))).toEqual([]);
  });
});

test('kith check names the feed of a page behind a redirect, and never asks for it', async () => {
  const server = await serve({
    '/': { status: 302, headers: { location: '/blog/' } },
    '/blog/': page(link('feed', 'rel="alternate" type="application/rss+xml" title="Harbor Notes"')),
  });
  onTestFinished(() => server.close());
  const allowed = ['--allow-private', '127.0.0.1', server.url('/')];

  const inJson = await kithHere(['check', '--json', ...allowed]);
  const inWords = await kithHere(['check', ...allowed]);

  expect([inJson.code, inWords.code]).toEqual([1, 1]);
  expect(JSON.parse(inJson.stdout)).toMatchObject({
    error: expect.stringContaining('web page'),
    declaredFeeds: [{ url: server.url('/blog/feed'), title: 'Harbor Notes', type: 'application/rss+xml' }],
  });
  expect(inWords.stdout).toContain(
    `  The page names this feed:\n    - ${server.url('/blog/feed')} (Harbor Notes)\n`,
  );
  expect(server.requests.map(({ path }) => path)).toEqual(['/', '/blog/', '/', '/blog/']);
});

test('kith check says nothing of feeds where a page names none', async () => {
  const folder = await temporaryHub({ 'page.html': page() });

  const { stdout } = await kithHere(['check', '--json', 'page.html'], { folder });

  expect(JSON.parse(stdout)).not.toHaveProperty('declaredFeeds');
});
