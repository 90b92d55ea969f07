/** How a hub treats its members' servers: each promise of `docs/reliability.md`, by its number. */
import { beforeEach, describe, expect, test } from 'vitest';
import { faultHub } from '../helpers/fault-hub.ts';
import { entry, rss } from '../helpers/feed-text.ts';
import { conditional, type Served } from '../helpers/serve.ts';
import { simulatedPace } from '../helpers/simulated-pace.ts';
import { ask, build, gather, hoursLater, inShort, openHub, optionsFor, tight } from './a-round.ts';

let root: string;
let server: Served;

beforeEach(async () => {
  const opened = await openHub();
  ({ root, server } = opened);
  return opened.close;
});

const DAY = 24;

test('P1: over fifty builds of an unchanged feed, only the first request asks for all of it, and the build says so', async () => {
  server.put('/feed', conditional('<rss/>', { etag: '"1"' }));

  const unconditional: number[] = [];
  for (let count = 0; count < 50; count += 1) {
    const { report } = await build(root, [server.url('/feed')], { now: hoursLater(count) });
    unconditional.push(report.unconditional);
  }

  expect(unconditional).toEqual([1, ...Array(49).fill(0)]);
  const whole = server.requests.filter(({ headers }) => headers['if-none-match'] === undefined);
  expect([server.requests.length, whole.length]).toEqual([50, 1]);
});

test('P1: a feed behind a redirect, too, is asked for all of it only once', async () => {
  server.put('/feed', { status: 302, headers: { location: '/moved' } });
  server.put('/moved', conditional('<rss/>', { etag: '"1"' }));

  const reports = [];
  for (const hours of [0, 1, 2])
    reports.push((await build(root, [server.url('/feed')], { now: hoursLater(hours) })).report);

  expect(reports.map(({ unconditional, requests }) => [unconditional, requests])).toEqual([
    [1, 2],
    [0, 2],
    [0, 2],
  ]);
});

test('P1: a changed consent, lane or reader asks for all of it once more, and counts that', async () => {
  server.put('/feed', conditional('<rss/>', { etag: '"1"' }));
  await build(root, [server.url('/feed')]);
  const changed = ask(server.url('/feed'), { scope: 'another consent' });

  const counts: number[] = [];
  for (const hours of [1, 2, 3])
    counts.push((await build(root, [changed], { now: hoursLater(hours) })).report.unconditional);

  expect(counts).toEqual([1, 0, 0]);
});

describe('P2: validators come back byte for byte, both when both are known', () => {
  test.each([
    ['W/"a b,c"', 'Sun, 01 Nov 2026 08:00:00 GMT'],
    ['"\\"quoted\\""', '2026-09-01 10:00:00'],
    ['without quotes', 'Sunday last'],
    ['"ünïcode-in-latin-1"', 'Sun, 01 Nov 2026 08:00:00 +0000'],
    // Node sends each letter of a header as one byte: these are the bytes of 日本 in UTF-8.
    [Buffer.from('"日本"').toString('latin1'), 'Sun, 1 Nov 2026 8:00:00 GMT'],
  ])('%s and %s', async (etag, lastModified) => {
    server.put('/feed', conditional('<rss/>', { etag, lastModified }));

    await build(root, [server.url('/feed')]);
    const { outcomes } = await build(root, [server.url('/feed')], { now: hoursLater(1) });

    expect(server.requests[1]?.headers).toMatchObject({
      'if-none-match': etag,
      'if-modified-since': lastModified,
    });
    expect(inShort(outcomes[0])).toBe('unchanged: answered 304 Not Modified');
  });

  test('and a date is never made up where the server gave none', async () => {
    server.put('/feed', { headers: { etag: '"1"', date: 'Sun, 01 Nov 2026 12:00:00 GMT' }, body: '<rss/>' });

    await build(root, [server.url('/feed')]);
    await build(root, [server.url('/feed')], { now: hoursLater(1) });

    expect(server.requests[1]?.headers).not.toHaveProperty('if-modified-since');
  });
});

test('P3: validators are replaced after every 200, even of the same bytes, and after a 304 with new ones', async () => {
  server.put('/feed', ({ earlier }) => ({
    status: earlier === 2 ? 304 : 200,
    headers: { etag: `"${earlier}"` },
    ...(earlier === 2 ? {} : { body: '<rss/>' }),
  }));

  for (const hours of [0, 1, 2, 3]) await build(root, [server.url('/feed')], { now: hoursLater(hours) });

  const sent = server.requests.map(({ headers }) => headers['if-none-match']);
  expect(sent).toEqual([undefined, '"0"', '"1"', '"2"']);
});

describe('P4', () => {
  test.each([
    ['at most once an hour with validators', { etag: '"1"' }, 1],
    ['at most once a day without', {}, DAY],
  ])('a feed is asked %s, and an immediate rebuild asks nothing', async (_name, headers, hours) => {
    server.put('/feed', { headers, body: '<rss/>' });
    await build(root, [server.url('/feed')]);

    const requests: number[] = [];
    for (const later of [0, hours - 0.01, hours])
      requests.push((await build(root, [server.url('/feed')], { now: hoursLater(later) })).report.requests);

    expect(requests).toEqual([0, 0, 1]);
  });

  test('an address is asked once in a build, however many feeds lead to it', async () => {
    server.put('/feed', conditional('<rss/>', { etag: '"1"' }));
    server.put('/old', { status: 301, headers: { location: '/feed' } });
    server.put('/older', { status: 301, headers: { location: '/unlisted' } });
    server.put('/oldest', { status: 302, headers: { location: '/unlisted' } });
    server.put('/unlisted', conditional('<rss/>', { etag: '"2"' }));
    const feeds = ['/old', '/feed', '/feed#top', '/older', '/oldest'].map(server.url);

    const first = await build(root, feeds);
    const asked = server.requests.map(({ path }) => path);
    const second = await build(root, feeds, { now: hoursLater(DAY) });
    const askedLater = server.requests.slice(asked.length).map(({ path }) => path);

    expect(asked.toSorted()).toEqual(['/feed', '/old', '/older', '/oldest', '/unlisted']);
    expect(askedLater.toSorted()).toEqual(asked.toSorted());
    for (const { outcomes } of [first, second])
      expect(outcomes.find(({ request }) => request.feed === server.url('/old'))).toMatchObject({
        kind: 'failed',
        reason: `leads to the same address as ${server.url('/feed')}, which is asked only once; list one of the two`,
      });
    expect([first, second].map(({ report }) => report.unconditional)).toEqual([2, 0]);
  });
});

describe('P5', () => {
  test.each([
    ['Cache-Control: max-age', { 'cache-control': 'max-age=43200' }, 12],
    ['Expires', { expires: 'Mon, 02 Nov 2026 00:00:00 GMT' }, 12],
    ['a year of max-age, up to a week', { 'cache-control': 'max-age=31536000' }, 7 * DAY],
  ])('%s is obeyed', async (_name, headers, hours) => {
    server.put('/feed', { headers: { etag: '"1"', ...headers }, body: '<rss/>' });
    await build(root, [server.url('/feed')]);

    const early = await build(root, [server.url('/feed')], { now: hoursLater(hours - 0.01) });
    const due = await build(root, [server.url('/feed')], { now: hoursLater(hours) });

    expect([early.report.requests, due.report.requests]).toEqual([0, 1]);
  });

  test('max-age still holds after a 304 that does not repeat it', async () => {
    server.put('/feed', ({ earlier }) =>
      earlier === 0
        ? { headers: { etag: '"1"', 'cache-control': 'max-age=43200' }, body: '<rss/>' }
        : { status: 304 },
    );
    await build(root, [server.url('/feed')]);

    const { report } = await build(root, [server.url('/feed')], { now: hoursLater(12) });

    expect(report.visits[0]?.nextTry).toBe(hoursLater(24));
  });

  test('the rhythm of a feed only lengthens what its server asks for', async () => {
    server.put('/feed', { headers: { etag: '"1"', 'cache-control': 'max-age=43200' }, body: '<rss/>' });

    const tries = [];
    for (const minutes of [5, 24 * 60]) {
      const { report } = await gather(root, [server.url('/feed')], {}, () => ({
        kind: 'kept',
        rhythm: { minutes, skipHours: [0, 1], skipDays: [] },
      }));
      tries.push(report.visits[0]?.nextTry);
    }

    // Twelve hours after noon is midnight, which this feed skips, and so is the hour after.
    expect(tries).toEqual([hoursLater(14), hoursLater(24)]);
  });
});

test('P5: a whole build obeys ttl, skipHours, skipDays and updatePeriod of the feed itself', async () => {
  const rhythms = {
    '<ttl>240</ttl>': 4,
    '<ttl>5</ttl>': 1,
    '<skipHours><hour>13</hour><hour>14</hour></skipHours>': 3,
    '<skipDays><day>Sunday</day></skipDays>': 12,
    '<sy:updatePeriod xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">daily</sy:updatePeriod>': DAY,
  };

  const hours: number[] = [];
  for (const more of Object.keys(rhythms)) {
    const hub = await faultHub({ headers: { etag: '"1"' }, body: rss([entry('one')], { more }) });
    const { outcome } = await hub.build();
    hours.push((Date.parse(outcome.visit?.nextTry ?? '') - Date.parse(hoursLater(0))) / 3_600_000);
  }

  expect(hours).toEqual(Object.values(rhythms));
});

describe('P6: a host that says 429 or 503', () => {
  test.each([
    [429, { 'retry-after': '10800' }, 3],
    [503, { 'retry-after': 'Sun, 01 Nov 2026 15:00:00 GMT' }, 3],
    [429, {}, 4],
    [503, {}, 4],
  ])('%i with %j is left alone until then, across builds', async (status, headers, hours) => {
    server.put('/feed', { status, headers });
    await build(root, [server.url('/feed')]);
    const feeds = [server.url('/feed'), server.url('/another')];

    const early = await build(root, feeds, { now: hoursLater(hours - 0.01) });
    const due = await build(root, feeds, { now: hoursLater(hours) });

    expect([early.report.requests, due.report.requests]).toEqual([0, 1]);
  });

  test('without a time waits four hours, and twice as long each time', async () => {
    server.put('/feed', { status: 429 });

    const asked: number[] = [];
    for (let hour = 0; hour <= 60; hour += 1) {
      const { report } = await build(root, [server.url('/feed')], { now: hoursLater(hour) });
      if (report.requests > 0) asked.push(hour);
    }

    expect(asked).toEqual([0, 4, 12, 28, 60]);
  });
});

describe('P7: a host', () => {
  test('is asked over one connection at a time, a second apart', async () => {
    const pace = simulatedPace();
    const at: number[] = [];
    for (const path of ['/a', '/b', '/c'])
      server.put(path, () => {
        at.push(pace.elapsed());
        return { body: '<rss/>' };
      });

    await gather(root, ['/a', '/b', '/c'].map(server.url), { pace });

    expect(at).toEqual([0, 1000, 2000]);
  });

  test.each([['120'], ['0'], ['Sun, 01 Nov 2026 11:00:00 GMT']])(
    'with sixty feeds that answers one 429 (Retry-After: %s) is asked for no other of them',
    async (retryAfter) => {
      const paths = Array.from({ length: 60 }, (_, index) => `/feed-${index}`);
      for (const path of paths) server.put(path, '<rss/>');
      server.put('/feed-0', { status: 429, headers: { 'retry-after': retryAfter } });

      const { outcomes } = await build(root, paths.map(server.url));

      expect(server.requests).toHaveLength(1);
      expect(outcomes.filter(({ kind }) => kind === 'unchanged')).toHaveLength(59);
    },
  );
});

describe('P8', () => {
  /** The days on which a feed that answers `status` is asked, when a build runs every day. */
  async function daysAsked(status: number, days: number): Promise<readonly number[]> {
    server.put('/feed', { status });
    const asked: number[] = [];
    for (let day = 0; day <= days; day += 1) {
      const { report } = await build(root, [server.url('/feed')], { now: hoursLater(day * DAY) });
      if (report.requests > 0) asked.push(day);
    }
    return asked;
  }

  test.each([[410], [451]])(
    'after %i a feed is never asked again, unless a curator wants it',
    async (status) => {
      expect(await daysAsked(status, 400)).toEqual([0]);

      const refresh = ask(server.url('/feed'), { isRefresh: true });
      const { report } = await build(root, [refresh], { now: hoursLater(401 * DAY) });
      expect(report.requests).toBe(1);
    },
  );

  test('after 404 a feed is asked daily, then weekly', async () => {
    expect(await daysAsked(404, 30)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 21, 28]);
  });

  test.each([
    [301, 1],
    [308, 1],
    [302, 0],
    [303, 0],
    [307, 0],
  ])('a %i that has stood for three days leads to %i proposed edits of feeds.yaml', async (status, count) => {
    server.put('/feed', { status, headers: { location: '/new' } });
    server.put('/new', conditional('<rss/>', { etag: '"1"' }));

    const first = await build(root, [server.url('/feed')]);
    const later = await build(root, [server.url('/feed')], { now: hoursLater(3 * DAY) });

    const edit = `feeds.yaml: the feed ${server.url('/feed')} of "harbor" has moved to ${server.url('/new')} for good; put the new address there, and so that its entries follow, add to _data/decisions.yaml a ruling \`moved\` about the old address with \`to:\` the new one.`;
    expect(first.report.warnings).toEqual([]);
    expect(later.report.warnings).toEqual(Array(count).fill(edit));
    expect(server.requests.map(({ path }) => path)).toEqual(['/feed', '/new', '/feed', '/new']);
  });

  test('an address that a redirect writes in bare UTF-8 is understood', async () => {
    const location = Buffer.from('/straße').toString('latin1');
    server.put('/feed', { status: 302, headers: { location } });
    server.put('/stra%C3%9Fe', '<rss/>');

    const { outcomes } = await build(root, [server.url('/feed')]);

    expect(inShort(outcomes[0])).toBe('fetched: <rss/>');
  });
});

describe('P9 to P12: a request', () => {
  test('P9: says who asks, with an address to read and the number of members', async () => {
    server.put('/feed', '<rss/>');

    await build(root, [server.url('/feed')]);

    expect(server.requests[0]?.headers['user-agent']).toBe(
      'Kith/1.2.3 (+https://hub.example/about/; 12 members)',
    );
  });

  test('P10: carries nothing else, asks for no other path, and only with GET', async () => {
    server.put('/feed?format=xml', {
      headers: { 'set-cookie': 'id=7; Path=/', etag: '"1"' },
      body: '<rss><channel><image><url>/favicon.ico</url></image></channel></rss>',
    });

    await build(root, [server.url('/feed?format=xml')]);
    await build(root, [server.url('/feed?format=xml')], { now: hoursLater(1) });

    expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /feed?format=xml',
      'GET /feed?format=xml',
    ]);
    const names = ['accept', 'accept-encoding', 'connection', 'host', 'user-agent'];
    expect(server.requests.map(({ headers }) => Object.keys(headers).sort())).toEqual([
      names,
      [...names, 'if-none-match'].sort(),
    ]);
  });

  test('P11: says no-cache neither with validators nor without, so that a server can answer 304', async () => {
    server.put('/feed', ({ headers }) => {
      const isPressed = 'cache-control' in headers || 'pragma' in headers;
      return !isPressed && headers['if-none-match'] === '"1"'
        ? { status: 304 }
        : { headers: { etag: '"1"' }, body: '<rss/>' };
    });

    await build(root, [server.url('/feed')]);
    const { outcomes } = await build(root, [server.url('/feed')], { now: hoursLater(1) });

    expect(inShort(outcomes[0])).toBe('unchanged: answered 304 Not Modified');
  });

  test('P12: asks for feeds, packed with gzip or brotli', async () => {
    server.put('/feed', '<rss/>');

    await build(root, [server.url('/feed')]);

    expect(server.requests[0]?.headers).toMatchObject({
      'accept-encoding': 'gzip, br',
      accept: expect.stringMatching(
        /^application\/atom\+xml, application\/rss\+xml, application\/feed\+json/,
      ),
    });
  });
});

describe('P13', () => {
  test('a 304 to a request without conditions is a failure', async () => {
    server.put('/feed', { status: 304 });

    const { outcomes } = await build(root, [server.url('/feed')]);

    expect(outcomes[0]?.kind).toBe('failed');
  });

  test('a Last-Modified in 2038 is not sent back', async () => {
    server.put('/feed', {
      headers: { 'last-modified': 'Tue, 19 Jan 2038 03:14:07 GMT', etag: '"1"' },
      body: '<rss/>',
    });

    await build(root, [server.url('/feed')]);
    await build(root, [server.url('/feed')], { now: hoursLater(1) });

    expect(server.requests[1]?.headers).toHaveProperty('if-none-match');
    expect(server.requests[1]?.headers).not.toHaveProperty('if-modified-since');
  });
});

describe('P14: one feed costs', () => {
  test('no more than the limits that a build sets when it says nothing else', async () => {
    const { LIMITS } = await import('../../src/gather/options.ts');

    expect(LIMITS).toMatchObject({
      milliseconds: 20_000,
      bytes: 10 * 1024 * 1024,
      redirects: 5,
      codings: 2,
      headerBytes: 60_000,
      spacingMilliseconds: 1000,
    });
  });

  test('its time in all, redirects included', async () => {
    server.put('/feed', (_request, response) => {
      setTimeout(() => response.writeHead(302, { location: '/next' }).end(), 150);
      return undefined;
    });
    server.put('/next', (_request, response) => {
      setTimeout(() => response.end('<rss/>'), 150);
      return undefined;
    });
    const pace = { ...optionsFor(root).pace, elapsed: () => performance.now() };

    const { outcomes } = await gather(root, [server.url('/feed')], {
      pace,
      ...tight({ milliseconds: 250, spacingMilliseconds: 0 }),
    });

    expect(inShort(outcomes[0])).toBe('failed: 127.0.0.1 did not finish within the time limit');
  });

  test.each([
    [
      '10 MiB and one byte, as it comes',
      { body: Buffer.alloc(10 * 1024 * 1024 + 1, 'a') },
      'sent more than 10 MiB',
    ],
    [
      'three codings',
      { headers: { 'content-encoding': 'gzip, gzip, gzip' }, body: 'x' },
      'sent a body packed 3 times over',
    ],
    [
      '60 KB of headers',
      { headers: { 'x-junk': 'a'.repeat(60_000) }, body: '<rss/>' },
      'sent too many headers',
    ],
    ['six redirects', { status: 302, headers: { location: '/feed' } }, 'redirects more than 5 times'],
  ])('not %s', async (_name, page, words) => {
    server.put('/feed', page);

    const { outcomes } = await gather(root, [server.url('/feed')]);

    expect(inShort(outcomes[0])).toBe(`failed: 127.0.0.1 ${words}`);
  });
});

test('P15: the last success, the last outcome and the next try are known for each feed', async () => {
  server.put('/good', conditional('<rss/>', { etag: '"1"' }));
  server.put('/bad', ({ earlier }) => (earlier === 0 ? { body: '<rss/>' } : { status: 404 }));
  const feeds = [server.url('/good'), server.url('/bad')];
  await build(root, feeds);

  const { report } = await build(root, feeds, { now: hoursLater(DAY) });

  expect(report.visits).toEqual([
    {
      member: 'harbor',
      feed: server.url('/good'),
      asked: 'news',
      lastAsked: hoursLater(DAY),
      lastRead: hoursLater(DAY),
      nextTry: hoursLater(DAY + 1),
    },
    {
      member: 'harbor',
      feed: server.url('/bad'),
      asked: 'all',
      lastAsked: hoursLater(DAY),
      lastRead: hoursLater(0),
      nextTry: hoursLater(2 * DAY),
      failure: { reason: expect.stringContaining('404'), status: 404, since: hoursLater(DAY) },
      gone: { status: 404, since: hoursLater(DAY), last: hoursLater(DAY) },
    },
  ]);
});
