/** What a hub does when something other than the member's feed stands at its address. */
import { describe, expect, test } from 'vitest';
import { expectRefusal, type Refusal } from '../helpers/expect-refusal.ts';
import { faultHub, GOOD_FEED } from '../helpers/fault-hub.ts';

const WEB_PAGE = /failed: This is a web page, not a feed/;

const refusals: readonly Refusal[] = [
  {
    server: 'sends a page to log in, with a link to another feed',
    answer: () => ({
      headers: { 'content-type': 'text/html', etag: '"page"' },
      body: '<!DOCTYPE html><html><head><title>Log in</title><link rel="alternate" type="application/rss+xml" href="/feed2"></head><body>Please log in</body></html>',
    }),
    reason: WEB_PAGE,
    again: 24,
  },
  {
    server: 'sends the page of somebody who sells the domain',
    answer: () => ({
      headers: { 'content-type': 'text/html' },
      body: '<html><head><title>This domain is for sale</title><script>location="https://sale.example"</script></head></html>',
    }),
    reason: WEB_PAGE,
    again: 24,
  },
  {
    server: 'wants a person in front of a screen',
    answer: () => ({
      status: 403,
      headers: { 'cf-mitigated': 'challenge' },
      body: '<html>One moment</html>',
    }),
    reason: /its bot protection lets no feed reader through/,
    again: 4,
  },
  {
    server: 'sends half a JSON Feed',
    answer: () => ({
      headers: { 'content-type': 'application/feed+json' },
      body: '{"version":"https://jsonfeed.org/version/1.1","title":"Harbor","items":[{"id":"1","title":"Ha',
    }),
    reason: /failed: This is JSON that is broken/,
    again: 24,
  },
  {
    server: 'sends an image',
    answer: () => ({ body: Buffer.from('89504e470d0a1a0a00', 'hex') }),
    reason: /failed: /,
    again: 24,
  },
];

describe('what is no feed takes nothing away, and none of it is shown', () => {
  test.each(refusals)('from a server that $server', expectRefusal);
});

describe('a feed is known by its content', () => {
  test.each([
    [
      'JSON Feed',
      'application/feed+json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Harbor',
        items: [{ id: '1', url: 'https://harbor.example/1', title: 'One', content_html: '<p>Words</p>' }],
      }),
      ['One'],
    ],
    ['RSS that is called a web page', 'text/html', GOOD_FEED, ['first', 'second']],
    ['RSS that is called nothing', '', GOOD_FEED, ['first', 'second']],
  ])('%s is read', async (_name, type, body, titles) => {
    const hub = await faultHub({ headers: type === '' ? {} : { 'content-type': type }, body });

    expect((await hub.build()).titles).toEqual(titles);
  });
});
