import type { ServerResponse } from 'node:http';
import { beforeEach, describe, expect, test } from 'vitest';
import { gatherFeeds } from '../../src/gather/gather-feeds.ts';
import { type Reply, type Served, serve } from '../helpers/serve.ts';
import { simulatedPace } from '../helpers/simulated-pace.ts';
import { ask, build, gather, hoursLater, inShort, openHub, optionsFor } from './a-round.ts';

let root: string;
let server: Served;

beforeEach(async () => {
  const opened = await openHub();
  ({ root, server } = opened);
  return opened.close;
});

test('a request says who asks, for what, and nothing else', async () => {
  server.put('/feed', { headers: { 'set-cookie': 'id=7', etag: '"1"' }, body: '<rss/>' });

  await build(root, [server.url('/feed')]);
  await build(root, [server.url('/feed')], { now: hoursLater(1) });

  for (const { method, headers } of server.requests) {
    expect(method).toBe('GET');
    expect(headers).toMatchObject({
      'user-agent': 'Kith/1.2.3 (+https://hub.example/about/; 12 members)',
      'accept-encoding': 'gzip, br',
    });
    expect(headers.accept).toMatch(/^application\/atom\+xml, application\/rss\+xml, application\/feed\+json/);
  }
  expect(Object.keys(server.requests[1]?.headers ?? {}).sort()).toEqual([
    'accept',
    'accept-encoding',
    'connection',
    'host',
    'if-none-match',
    'user-agent',
  ]);
});

describe('one host', () => {
  test('is asked one at a time, with a second in between', async () => {
    const pace = simulatedPace();
    const askedAt: number[] = [];
    let atOnce = 0;
    let mostAtOnce = 0;
    const slow = (_request: unknown, response: ServerResponse): undefined => {
      askedAt.push(pace.elapsed());
      atOnce += 1;
      mostAtOnce = Math.max(mostAtOnce, atOnce);
      setTimeout(() => {
        atOnce -= 1;
        response.end('<rss/>');
      }, 20);
    };
    for (const path of ['/a', '/b', '/c']) server.put(path, slow);

    await gather(root, ['/a', '/b', '/c'].map(server.url), { pace });

    expect(askedAt).toEqual([0, 1000, 2000]);
    expect(mostAtOnce).toBe(1);
  });

  test('has redirects counted among its requests', async () => {
    const pace = simulatedPace();
    server.put('/a', { status: 302, headers: { location: '/b' } });
    server.put('/b', '<rss/>');

    const { report } = await gather(root, [server.url('/a')], { pace });

    expect(pace.slept).toEqual([1000]);
    expect(report).toMatchObject({ asked: 1, requests: 2, unconditional: 1 });
  });

  test('does not wait for another host', async () => {
    const other = await serve({}, '127.0.0.2');
    const waiting: (() => void)[] = [];
    const together = (_request: unknown, response: ServerResponse): undefined => {
      waiting.push(() => response.end('<rss/>'));
      // Neither answers before both are asked: one after the other would never end.
      if (waiting.length === 2) for (const answer of waiting) answer();
    };
    server.put('/feed', together);
    other.put('/feed', together);

    const { outcomes } = await gather(root, [server.url('/feed'), other.url('/feed')]);

    expect(outcomes.map(inShort)).toEqual(['fetched: <rss/>', 'fetched: <rss/>']);
    await other.close();
  });
});

test('no second outcome is handed over before the first is done with', async () => {
  const servers = await Promise.all(
    ['127.0.0.3', '127.0.0.4', '127.0.0.5'].map((host) => serve({ '/': 'x' }, host)),
  );
  let atOnce = 0;
  let mostAtOnce = 0;

  await gatherFeeds(
    servers.map((one) => ask(one.url('/'))),
    optionsFor(root),
    async () => {
      atOnce += 1;
      mostAtOnce = Math.max(mostAtOnce, atOnce);
      await new Promise((resolve) => setTimeout(resolve, 5));
      atOnce -= 1;
      return { kind: 'kept' };
    },
  );

  expect(mostAtOnce).toBe(1);
  await Promise.all(servers.map((one) => one.close()));
});

describe('a host that is asked too much', () => {
  const throttled = (status: number, retryAfter?: string): Reply => ({
    status,
    headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
  });

  test('is left alone by the rest of the build', async () => {
    server.put('/a', throttled(429, '7200'));
    server.put('/b', '<rss/>');

    const { outcomes } = await build(root, [server.url('/a'), server.url('/b')]);

    expect(outcomes.map(inShort)).toEqual([
      'failed: 127.0.0.1 answered 429 Too Many Requests: it asks for a pause, and is asked again later',
      'unchanged: 127.0.0.1 asked not to be asked before 2026-11-01 14:00 UTC',
    ]);
    expect(server.requests).toHaveLength(1);
  });

  test.each<[string, Reply, number]>([
    ['429 and seconds', throttled(429, '10800'), 3],
    ['429 and a date', throttled(429, 'Sun, 01 Nov 2026 15:00:00 GMT'), 3],
    ['503 and seconds', throttled(503, '10800'), 3],
    ['429 alone', throttled(429), 4],
    ['503 and nonsense', throttled(503, 'soon'), 4],
  ])('with %s is not asked before its time, in later builds either', async (_name, reply, hours) => {
    server.put('/a', reply);
    server.put('/b', '<rss/>');
    await build(root, [server.url('/a')]);

    const before = await build(root, [server.url('/a'), server.url('/b')], { now: hoursLater(hours - 0.1) });
    const after = await build(root, [server.url('/b')], { now: hoursLater(hours) });

    expect([before.report.requests, after.report.requests]).toEqual([0, 1]);
  });

  test('and gives no time waits twice as long each time, until an answer', async () => {
    server.put('/a', throttled(429));
    const asked = async (hours: number): Promise<number> =>
      (await build(root, [server.url('/a')], { now: hoursLater(hours) })).report.requests;

    expect(await asked(0)).toBe(1);
    expect(await asked(4)).toBe(1);
    expect(await asked(11)).toBe(0);
    server.put('/a', '<rss/>');
    expect(await asked(12)).toBe(1);
    server.put('/a', throttled(429));
    expect(await asked(36)).toBe(1);
    expect(await asked(40)).toBe(1);
  });

  test('is left alone also when another host redirects to it', async () => {
    const other = await serve({}, '127.0.0.2');
    other.put('/feed', { status: 302, headers: { location: server.url('/b') } });
    server.put('/a', throttled(429, '7200'));
    await build(root, [server.url('/a')]);

    const { outcomes } = await build(root, [other.url('/feed')]);
    const again = await build(root, [other.url('/feed')], { now: hoursLater(1) });

    expect(inShort(outcomes[0])).toBe(
      'unchanged: 127.0.0.1 asked not to be asked before 2026-11-01 14:00 UTC',
    );
    expect(again.report.requests).toBe(0);
    expect(server.requests).toHaveLength(1);
    await other.close();
  });
});
