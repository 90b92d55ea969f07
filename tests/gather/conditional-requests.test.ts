import { beforeEach, describe, expect, test } from 'vitest';
import { conditional, type Served, serve } from '../helpers/serve.ts';
import { ask, build, hoursLater, inShort, openHub } from './a-round.ts';

const LAST_MODIFIED = 'Sun, 01 Nov 2026 08:00:00 GMT';

let root: string;
let server: Served;

beforeEach(async () => {
  const opened = await openHub();
  ({ root, server } = opened);
  return opened.close;
});

describe('a feed with validators', () => {
  test('is asked for whole once, and then with both validators byte for byte', async () => {
    server.put('/feed', conditional('<rss/>', { etag: 'W/"a b,c"', lastModified: LAST_MODIFIED }));

    const first = await build(root, [server.url('/feed')]);
    const second = await build(root, [server.url('/feed')], { now: hoursLater(1) });

    expect(inShort(first.outcomes[0])).toBe('fetched: <rss/>');
    expect(inShort(second.outcomes[0])).toBe('unchanged: answered 304 Not Modified');
    expect([first.report.unconditional, second.report.unconditional]).toEqual([1, 0]);
    expect(server.requests[0]?.headers).not.toHaveProperty('if-none-match');
    expect(server.requests[1]?.headers).toMatchObject({
      'if-none-match': 'W/"a b,c"',
      'if-modified-since': LAST_MODIFIED,
    });
  });

  test('is not asked again before an hour has passed', async () => {
    server.put('/feed', conditional('<rss/>', { etag: '"1"' }));
    await build(root, [server.url('/feed')]);

    const again = await build(root, [server.url('/feed')]);
    const almost = await build(root, [server.url('/feed')], { now: hoursLater(0.99) });

    expect(inShort(again.outcomes[0])).toBe('unchanged: not due before 2026-11-01 13:00 UTC');
    expect(again.report).toMatchObject({ asked: 0, requests: 0, unconditional: 0 });
    expect(almost.report.requests).toBe(0);
    expect(server.requests).toHaveLength(1);
  });

  test('is asked before it is due when a refresh is wanted', async () => {
    server.put('/feed', conditional('<rss/>', { etag: '"1"' }));
    await build(root, [server.url('/feed')]);

    const { outcomes } = await build(root, [ask(server.url('/feed'), { isRefresh: true })]);

    expect(inShort(outcomes[0])).toBe('unchanged: answered 304 Not Modified');
  });

  test('brings its newest validators along, also when the bytes stay the same', async () => {
    server.put('/feed', ({ earlier }) => ({ headers: { etag: `"${earlier}"` }, body: '<rss/>' }));

    await build(root, [server.url('/feed')]);
    const second = await build(root, [server.url('/feed')], { now: hoursLater(1) });
    await build(root, [server.url('/feed')], { now: hoursLater(2) });

    expect(inShort(second.outcomes[0])).toBe('unchanged: answered with the same bytes as before');
    expect(server.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"0"', '"1"']);
  });

  test('has them replaced by those of a 304', async () => {
    server.put('/feed', ({ earlier }) =>
      earlier === 0
        ? { headers: { etag: '"a"', 'last-modified': LAST_MODIFIED }, body: '<rss/>' }
        : { status: 304, headers: { etag: '"b"' } },
    );

    for (const hours of [0, 1, 2]) await build(root, [server.url('/feed')], { now: hoursLater(hours) });

    expect(server.requests[2]?.headers).toMatchObject({
      'if-none-match': '"b"',
      'if-modified-since': LAST_MODIFIED,
    });
  });

  test('is asked with a date that is not one, but not with a date in the future', async () => {
    server.put('/odd', { headers: { 'last-modified': 'yesterday, I think' }, body: '<rss/>' });
    server.put('/2038', {
      headers: { 'last-modified': 'Tue, 19 Jan 2038 03:14:07 GMT', etag: '"1"' },
      body: '<a/>',
    });
    const feeds = [server.url('/odd'), server.url('/2038')];

    await build(root, feeds);
    await build(root, feeds, { now: hoursLater(1) });

    const [odd, future] = server.requests.slice(2);
    expect(odd?.headers['if-modified-since']).toBe('yesterday, I think');
    expect(future?.headers['if-none-match']).toBe('"1"');
    expect(future?.headers).not.toHaveProperty('if-modified-since');
  });

  test('sends them only to the address that gave them', async () => {
    server.put('/listed', ({ earlier }) => ({
      status: 302,
      headers: { location: earlier === 0 ? '/one' : '/two' },
    }));
    server.put('/one', conditional('<one/>', { etag: '"1"' }));
    server.put('/two', conditional('<two/>', { etag: '"1"' }));

    await build(root, [server.url('/listed')]);
    const second = await build(root, [server.url('/listed')], { now: hoursLater(1) });

    expect(inShort(second.outcomes[0])).toBe('fetched: <two/>');
    expect(second.report.unconditional).toBe(1);
  });
});

test('a feed without validators is asked once a day', async () => {
  server.put('/feed', '<rss/>');
  await build(root, [server.url('/feed')]);

  const before = await build(root, [server.url('/feed')], { now: hoursLater(23.9) });
  const after = await build(root, [server.url('/feed')], { now: hoursLater(24) });

  expect([before.report.requests, after.report.requests]).toEqual([0, 1]);
  expect(inShort(after.outcomes[0])).toBe('unchanged: answered with the same bytes as before');
});

test('a 304 to an unconditional request is a failure', async () => {
  server.put('/feed', { status: 304 });

  const { outcomes } = await build(root, [server.url('/feed')]);

  expect(inShort(outcomes[0])).toBe(
    'failed: 127.0.0.1 answered 304 Not Modified although nothing was asked conditionally',
  );
});

describe('a changed scope', () => {
  test('asks once for the whole feed although it is not due, and counts it', async () => {
    server.put('/feed', conditional('<rss/>', { etag: '"1"' }));
    await build(root, [server.url('/feed')]);
    const changed = ask(server.url('/feed'), { scope: 'scope 2' });

    const first = await build(root, [changed]);
    const second = await build(root, [changed]);
    const third = await build(root, [changed], { now: hoursLater(1) });

    expect(inShort(first.outcomes[0])).toBe('fetched: <rss/>');
    expect([first, second, third].map(({ report }) => report.unconditional)).toEqual([1, 0, 0]);
    expect([first, second, third].map(({ report }) => report.requests)).toEqual([1, 0, 1]);
  });

  test('does not press a server that refuses', async () => {
    server.put('/feed', { status: 500 });
    await build(root, [server.url('/feed')]);

    const { report } = await build(root, [ask(server.url('/feed'), { scope: 'scope 2' })]);

    expect(report.requests).toBe(0);
  });
});

describe('a feed of which the archive is lost', () => {
  test('is asked whole and at once, although nothing is due, and only once', async () => {
    server.put('/feed', conditional('<rss/>', { etag: '"1"' }));
    await build(root, [server.url('/feed')]);
    const lost = ask(server.url('/feed'), { isLost: true });

    const first = await build(root, [lost]);
    const second = await build(root, [server.url('/feed')], { now: hoursLater(1) });

    expect(inShort(first.outcomes[0])).toBe('fetched: <rss/>');
    expect([first, second].map(({ report }) => report.unconditional)).toEqual([1, 0]);
  });

  test('is still asked whole after a build that could not ask', async () => {
    server.put('/feed', conditional('<rss/>', { etag: '"1"' }));
    await build(root, [server.url('/feed')]);
    await build(root, [ask(server.url('/feed'), { isLost: true })], { isOffline: true });

    const { outcomes } = await build(root, [server.url('/feed')]);

    expect(inShort(outcomes[0])).toBe('fetched: <rss/>');
  });
});

test('an offline build asks nobody', async () => {
  server.put('/feed', '<rss/>');

  const { outcomes, report } = await build(root, [server.url('/feed')], { isOffline: true });

  expect(inShort(outcomes[0])).toBe('unchanged: not asked, this build is offline');
  expect(report.requests).toBe(0);
  expect(server.requests).toEqual([]);
});

test('one address listed twice is asked once', async () => {
  server.put('/feed', '<rss/>');

  const { outcomes, report } = await build(root, [
    server.url('/feed'),
    ask(server.url('/feed#top'), { member: 'other' }),
  ]);

  expect(outcomes.map((outcome) => [outcome.request.member, outcome.kind]).sort()).toEqual([
    ['harbor', 'fetched'],
    ['other', 'unchanged'],
  ]);
  expect(server.requests).toHaveLength(1);
  expect(report.visits).toMatchObject([{ asked: 'all' }, { member: 'other', asked: 'nothing' }]);
});

test('what a server confirmed is told apart from what it was not asked', async () => {
  const pausing = await serve({ '/feed': { status: 503 }, '/other': '<rss/>' }, '127.0.0.2');
  server.put('/conditional', conditional('<rss/>', { etag: '"1"' }));
  server.put('/same-bytes', '<rss/>');
  const feeds = ['/conditional', '/same-bytes'].map(server.url);
  await build(root, feeds);
  const refreshed = feeds.map((feed) => ask(feed, { isRefresh: true }));
  const repeated = ask(`${feeds[0]}#top`);

  const asked = await build(root, [...refreshed, repeated, ...['/feed', '/other'].map(pausing.url)]);
  const offline = await build(root, [...feeds], { isOffline: true });
  await pausing.close();

  const confirmed = (round: typeof asked) =>
    Object.fromEntries(
      round.outcomes.map((one) => [
        new URL(one.request.feed).pathname + new URL(one.request.feed).hash,
        one.kind === 'unchanged' ? one.isConfirmed : one.kind,
      ]),
    );
  expect(confirmed(asked)).toEqual({
    '/conditional': true,
    '/same-bytes': true,
    '/conditional#top': false,
    '/feed': 'failed',
    '/other': false,
  });
  expect(confirmed(offline)).toEqual({ '/conditional': false, '/same-bytes': false });
});
