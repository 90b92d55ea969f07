/** Where somebody wants to be told: the W3C Recommendation Webmention, clause 3.1.2.3, over real HTTP. */
import { expect, onTestFinished, test } from 'vitest';
import { openTelling } from '../../../src/gather/open-telling.ts';
import { parseAllowPrivate } from '../../../src/gather/parse-allow-private.ts';
import { findEndpoint } from '../../../src/read/find-endpoint.ts';
import { type Page, serve } from '../../helpers/serve.ts';
import { simulatedPace } from '../../helpers/simulated-pace.ts';
import { workTimer } from '../../helpers/work-timer.ts';

type Case = readonly [string, Page, string | undefined];

const html = (body: string, link?: string | string[]): Page => ({
  headers: { 'content-type': 'text/html; charset=utf-8', ...(link !== undefined && { link: String(link) }) },
  body: `<!doctype html><html><head><title>A page</title></head><body>${body}</body></html>`,
});

/** What stands at `/deep/page`, and the path of the door that it names. */
const CASES: readonly Case[] = [
  ['a header with a relative address', html('', '</door>; rel=webmention'), '/door'],
  ['a header with an absolute address', html('', '<ORIGIN/door>; rel=webmention'), '/door'],
  ['a header with the relation in quotes', html('', '</door>; rel="webmention"'), '/door'],
  ['a header in other letters', html('', '</door>; REL="WebMention"'), '/door'],
  ['a header with several relations', html('', '</door>; rel="me webmention author"'), '/door'],
  ['a header with several links', html('', '</a>; rel="me", </door>; rel="webmention"'), '/door'],
  [
    'a comma and a semicolon in another link',
    html('', '</a;b,c>; title="x, y; z"; rel=me, </door>; rel=webmention'),
    '/door',
  ],
  [
    'of a header’s two doors the first',
    html('', '</door>; rel=webmention, </other>; rel=webmention'),
    '/door',
  ],
  [
    'a header before the document',
    html('<a rel="webmention" href="/other">x</a>', '</door>; rel=webmention'),
    '/door',
  ],
  [
    'a relation that only begins like it',
    html('<a rel="webmention" href="/door">x</a>', '</no>; rel="webmention-no"'),
    '/door',
  ],
  ['a header of which a part is broken', html('', 'broken, </door>; rel=webmention'), '/door'],
  [
    'a header whose first relation is another',
    html('', '</no>; rel=me; rel=webmention, </door>; rel=webmention'),
    '/door',
  ],
  [
    'a link in the head',
    { headers: { 'content-type': 'text/html' }, body: '<head><link rel="webmention" href="/door"></head>' },
    '/door',
  ],
  ['a link in the body', html('<p><link rel=webmention href=/door>'), '/door'],
  ['an anchor', html('<a rel="webmention" href="/door">x</a>'), '/door'],
  [
    'an anchor with several relations, in other letters',
    html('<A REL="nofollow WEBMENTION" HREF="/door">x</A>'),
    '/door',
  ],
  [
    'the link, where it comes first',
    html('<link rel="webmention" href="/door"><a rel="webmention" href="/no">x</a>'),
    '/door',
  ],
  [
    'the anchor, where it comes first',
    html('<a rel="webmention" href="/door">x</a><link rel="webmention" href="/no">'),
    '/door',
  ],
  [
    'no comment',
    html('<!-- <a rel="webmention" href="/no">x</a> --><a rel="webmention" href="/door">x</a>'),
    '/door',
  ],
  [
    'no template',
    html('<template><a rel="webmention" href="/no">x</a></template><a rel="webmention" href="/door">x</a>'),
    '/door',
  ],
  [
    'no script and no text area',
    html(
      '<script>"<a rel=webmention href=/no>"</script><textarea><a rel="webmention" href="/no">x</a></textarea><a rel="webmention" href="/door">x</a>',
    ),
    '/door',
  ],
  [
    'no escaped code',
    html('<code>&lt;a rel="webmention" href="/no"&gt;</code><a rel="webmention" href="/door">x</a>'),
    '/door',
  ],
  [
    'no other element',
    html(
      '<area rel="webmention" href="/no"><form rel="webmention" action="/no"></form><a rel="webmention" href="/door">x</a>',
    ),
    '/door',
  ],
  ['none without an address', html('<link rel="webmention"><a rel="webmention" href="/door">x</a>'), '/door'],
  ['an empty address: the page itself', html('<link rel="webmention" href="">'), '/deep/page'],
  ['an address relative to the page', html('<link rel="webmention" href="door">'), '/deep/door'],
  ['a query, which is kept', html('<link rel="webmention" href="/door?a=b&amp;c=d">'), '/door?a=b&c=d'],
  ['a query in a header', html('', '</door?a=b&c=%20d>; rel=webmention'), '/door?a=b&c=%20d'],
  [
    'no base, since the door is relative to the page',
    html('<base href="/elsewhere/"><link rel="webmention" href="door">'),
    '/deep/door',
  ],
  [
    'no address that is none of the web',
    html('<link rel="webmention" href="mailto:a@b.example"><a rel="webmention" href="/door">x</a>'),
    '/door',
  ],
  [
    'after a redirect, relative to where it led',
    { status: 302, headers: { location: '/far/page' } },
    '/far/door',
  ],
  [
    'a header of something that is no page',
    { headers: { 'content-type': 'image/png', link: '</door>; rel=webmention' }, body: 'png' },
    '/door',
  ],
  [
    'nothing in what is no page',
    { headers: { 'content-type': 'text/plain' }, body: '<a rel="webmention" href="/no">x</a>' },
    undefined,
  ],
  ['nothing where nothing is said', html('<a href="/no">webmention</a>'), undefined],
];

test.each(CASES)('finds %s', async (_, page, expected) => {
  const server = await serve({ '/far/page': html('<link rel="webmention" href="door">') });
  onTestFinished(() => server.close());
  server.put('/deep/page', withOrigin(page, server.origin));
  const allowed = parseAllowPrivate(['127.0.0.0/8']);
  const telling = openTelling({
    now: '2026-11-16T15:00:00.000Z',
    version: '0.1.0',
    allowPrivate: allowed.kind === 'fault' ? [] : allowed.allowances,
    pace: simulatedPace(),
  });

  const visited = await telling.visit(server.url('/deep/page'));
  const endpoint = visited.kind === 'fetched' ? findEndpoint(visited) : visited.reason;

  expect(endpoint).toBe(expected === undefined ? undefined : server.url(expected));
});

test('reads a header of sixty thousand unfinished letters at once', async () => {
  const page = { address: 'https://a.example/', bytes: new Uint8Array(), contentType: 'image/png' };
  const worked = workTimer();

  for (const part of ['<', '</a>;', '</a>; rel="', '</a>;a="\\', ' ', ',', '</a>; ;']) {
    findEndpoint({ ...page, links: part.repeat(60_000 / part.length) });
  }

  expect(worked()).toBeLessThan(2_000);
});

function withOrigin(page: Page, origin: string): Page {
  return JSON.parse(JSON.stringify(page).replaceAll('ORIGIN', origin)) as Page;
}
