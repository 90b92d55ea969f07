/** What a hub does about the validators, the headers and the statuses of a server. */
import { describe, expect, test } from 'vitest';
import { expectRefusal, type Refusal } from '../helpers/expect-refusal.ts';
import { faultHub, GOOD_FEED } from '../helpers/fault-hub.ts';
import { conditional, type Page } from '../helpers/serve.ts';

describe('a server that answers well', () => {
  test('is told the validators it gave, and the entries stay', async () => {
    const lastModified = 'Sat, 31 Oct 2026 09:00:00 GMT';
    const hub = await faultHub(conditional(GOOD_FEED, { etag: '"1"', lastModified }));

    const first = await hub.build(0);
    const second = await hub.build(1);

    expect(first.titles).toEqual(['first', 'second']);
    expect(second.titles).toEqual(['first', 'second']);
    expect(second.requests[0]?.headers).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': lastModified,
    });
  });

  test('that gives new validators for the same bytes is told the newest', async () => {
    const hub = await faultHub(({ earlier }) => ({ headers: { etag: `"${earlier}"` }, body: GOOD_FEED }));

    await hub.build(0);
    await hub.build(1);
    const third = await hub.build(2);

    expect(third.requests[0]?.headers['if-none-match']).toBe('"1"');
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['a weak validator with a comma and a blank', { etag: 'W/"x, y z"' }, 'if-none-match'],
    ['a date in a form of its own', { 'last-modified': '2026/10/31 09:00' }, 'if-modified-since'],
  ])('but with %s is told exactly that', async (_name, headers, sent) => {
    const hub = await faultHub(() => ({ headers, body: GOOD_FEED }));

    await hub.build(0);
    const { requests } = await hub.build(1);

    expect(requests[0]?.headers[sent]).toBe(Object.values(headers)[0]);
  });

  test('and calls its answer fresh for half a day is not asked before', async () => {
    const hub = await faultHub({
      headers: { etag: '"1"', 'cache-control': 'max-age=43200' },
      body: GOOD_FEED,
    });

    await hub.build(0);
    const early = await hub.build(11.9);
    const due = await hub.build(12);

    expect([early.requests.length, due.requests.length]).toEqual([0, 1]);
  });

  test('unless the request says no-cache is never told that', async () => {
    const hub = await faultHub(({ headers }) =>
      headers['if-none-match'] === '"1"' && headers['cache-control'] === undefined
        ? { status: 304 }
        : { headers: { etag: '"1"' }, body: GOOD_FEED },
    );

    await hub.build(0);
    const { outcome } = await hub.build(1);

    expect(outcome).toMatchObject({ kind: 'unchanged', note: 'answered 304 Not Modified' });
  });

  test('and sets a cookie never gets it back', async () => {
    const hub = await faultHub({
      headers: { 'set-cookie': 'reader=7; Path=/', etag: '"1"' },
      body: GOOD_FEED,
    });

    await hub.build(0);
    const { requests } = await hub.build(1);

    expect(requests[0]?.headers).not.toHaveProperty('cookie');
  });
});

const refusals: readonly Refusal[] = [
  {
    server: 'says 304 although nothing was asked conditionally',
    answer: () => ({ status: 304 }),
    reason: '127.0.0.1 answered 304 Not Modified although nothing was asked conditionally',
    again: 1,
  },
  {
    server: 'wants a pause of an hour',
    answer: () => ({ status: 429, headers: { 'retry-after': '3600' } }),
    reason: '127.0.0.1 answered 429 Too Many Requests: it asks for a pause, and is asked again later',
    again: 1,
  },
  {
    server: 'wants a pause until a date',
    answer: () => ({ status: 429, headers: { 'retry-after': 'Mon, 02 Nov 2026 17:00:00 GMT' } }),
    reason: /429/,
    again: 5,
  },
  {
    server: 'wants a pause and does not say how long',
    answer: () => ({ status: 429 }),
    reason: /429/,
    again: 4,
  },
  {
    server: 'is under repair for six hours',
    answer: () => ({ status: 503, headers: { 'retry-after': '21600' } }),
    reason: '127.0.0.1 answered 503 Service Unavailable: it asks for a pause, and is asked again later',
    again: 6,
  },
  { server: 'does not find the feed', answer: () => ({ status: 404 }), reason: /404 Not Found/, again: 24 },
  {
    server: 'says that the feed is gone for good',
    answer: () => ({ status: 410 }),
    reason: '127.0.0.1 answered 410 Gone, and is not asked again',
    again: 'never',
  },
  {
    server: 'may not show the feed by law',
    answer: () => ({ status: 451 }),
    reason: '127.0.0.1 answered 451 Unavailable For Legal Reasons, and is not asked again',
    again: 'never',
  },
  { server: 'wants a password', answer: () => ({ status: 401 }), reason: /401 Unauthorized/, again: 4 },
  { server: 'forbids it', answer: () => ({ status: 403 }), reason: /403 Forbidden/, again: 4 },
  {
    server: 'has an accident',
    answer: () => ({ status: 500 }),
    reason: /500 Internal Server Error/,
    again: 1,
  },
  {
    server: 'sends nothing with 200',
    answer: () => ({ status: 200 }),
    reason: '127.0.0.1 answered with an empty document',
    again: 1,
  },
  {
    server: 'sends a body with an error',
    answer: (): Page => ({
      status: 500,
      body: '<rss version="2.0"><channel><item><title>x</title></item></channel></rss>',
    }),
    reason: /500/,
    again: 1,
  },
];

describe('an answer that gives nothing: the reason is told, the entries stay, the wait is kept', () => {
  test.each(refusals)('a server that $server is asked again after $again hours', expectRefusal);
});

test('a pause is not taken for a failure: the status says which it was', async () => {
  const hub = await faultHub({ status: 429, headers: { 'retry-after': '7200' } });

  const { outcome } = await hub.build();

  expect(outcome.visit).toMatchObject({ failure: { status: 429 }, nextTry: '2026-11-01T14:00:00.000Z' });
});
