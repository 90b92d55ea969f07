/** What a whole build does when much goes wrong at once. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type BuildSettings, buildCommunity } from '../../src/community.ts';
import { openHub } from '../../src/config/open-hub.ts';
import type { Community } from '../../src/model.ts';
import { faultHub, faultSettings, GOOD_FEED, hoursLater } from '../helpers/fault-hub.ts';
import { entry, item, rss } from '../helpers/feed-text.ts';
import { conditional, type Page, type Served, serve } from '../helpers/serve.ts';
import { feedsYaml, temporaryHub } from '../helpers/temporary-hub.ts';

async function build(root: string, hours: number, more: Partial<BuildSettings> = {}): Promise<Community> {
  return buildCommunity(await openHub(root), faultSettings(hours, more));
}

async function serving(pages: Readonly<Record<string, Page>>, hostname?: string): Promise<Served> {
  const server = await serve(pages, hostname);
  onTestFinished(() => server.close());
  return server;
}

const titlesIn = ({ entries }: Community): readonly string[] =>
  entries.map(({ entry: { title } }) => title).sort();

/** Every way in which a feed can fail, as far as one server can do it. */
const FAILURES: readonly Page[] = [
  { status: 404 },
  { status: 410 },
  { status: 429, headers: { 'retry-after': '3600' } },
  { status: 500, body: 'oops' },
  { status: 503 },
  { status: 304 },
  { status: 302 },
  { status: 302, headers: { location: 'file:///etc/hostname' } },
  { status: 302, headers: { location: 'http://10.0.0.1/' } },
  { body: '' },
  { headers: { 'content-type': 'text/html' }, body: '<!DOCTYPE html><html><body>For sale</body></html>' },
  { body: '{"version":"https://jsonfeed.org/version/1.1","items":[{' },
  { headers: { 'content-encoding': 'gzip' }, body: 'not packed' },
  { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(16 * 1024 * 1024)) },
  { headers: { 'x-junk': 'j'.repeat(60_000) }, body: GOOD_FEED },
  () => undefined,
  (_request, response) => {
    response.socket?.resetAndDestroy();
    return undefined;
  },
  (_request, response) => {
    response.writeHead(200, { 'content-length': '9999' });
    response.write(GOOD_FEED.slice(0, 200), () => response.destroy());
    return undefined;
  },
];

test('of 300 feeds, 90 that fail in every way at once cost the other 210 nothing', async () => {
  const isFailing = (index: number) => index % 10 < 3;
  const pages = Array.from({ length: 300 }, (_, index): [string, Page] => [
    `/feed-${index}`,
    (isFailing(index)
      ? FAILURES[(3 * Math.floor(index / 10) + (index % 10)) % FAILURES.length]
      : undefined) ?? rss([entry(`entry-${index}`)]),
  ]);
  const server = await serving(Object.fromEntries(pages), '0.0.0.0');
  const addresses = pages.map(([path], index) => {
    const host = `127.8.${Math.floor(index / 250)}.${(index % 250) + 1}`;
    return [`m${index}`, `http://${host}:${server.port}${path}`] as const;
  });
  const root = await temporaryHub({ 'feeds.yaml': feedsYaml(Object.fromEntries(addresses)) });
  const startedAt = performance.now();

  // A machine that does much else may take its time over 210 good feeds.
  const community = await build(root, 0, { limits: { milliseconds: 3000 } });

  const of = (kind: string) => community.outcomes.filter((outcome) => outcome.kind === kind).length;
  expect([of('read'), of('failed')]).toEqual([210, 90]);
  expect(titlesIn(community)).toHaveLength(210);
  for (const outcome of community.outcomes)
    if (outcome.kind === 'failed') expect(outcome.reason).toMatch(/\w+ \w+/);
  expect(performance.now() - startedAt).toBeLessThan(60_000);
}, 90_000);

describe('the network', () => {
  const noNetwork = (code: string) => ({
    resolve: () => Promise.reject(Object.assign(new Error(code), { code })),
  });

  /** A hub with a name instead of an address, and what DNS says about the name. */
  async function namedHub(): Promise<{ root: string; server: Served; canary: Served }> {
    const server = await serving({ '/feed': conditional(GOOD_FEED, { etag: '"1"' }) });
    const canary = await serving({ '/feed': rss([entry('secret')]) }, '127.0.0.2');
    const feed = `http://harbor.example:${server.port}/feed`;
    return { root: await temporaryHub({ 'feeds.yaml': feedsYaml({ harbor: feed }) }), server, canary };
  }
  const home = { resolve: async () => [{ address: '127.0.0.1', family: 4 }] };

  test.each([['EAI_AGAIN'], ['ENETUNREACH'], ['ENOTFOUND']])(
    'that is not there (%s) takes nothing away, and the very next build asks again',
    async (code) => {
      const { root, server } = await namedHub();
      const before = await build(root, 0, home);

      const without = await build(root, 24, noNetwork(code));
      const back = await build(root, 24, home);

      expect(titlesIn(without)).toEqual(titlesIn(before));
      expect(without.outcomes[0]?.kind).toBe('failed');
      expect(back.outcomes[0]).toMatchObject({ kind: 'unchanged', note: 'answered 304 Not Modified' });
      expect(server.requests).toHaveLength(2);
    },
  );

  test('whose DNS never answers costs its time limit and no more, and reached nobody', async () => {
    const { root } = await namedHub();
    const startedAt = performance.now();

    const { outcomes } = await build(root, 0, { resolve: () => new Promise(() => {}) });

    expect(outcomes[0]).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('could not be looked up within the time limit'),
      visit: { asked: 'nothing', nextTry: hoursLater(0) },
    });
    expect(performance.now() - startedAt).toBeLessThan(3000);
  });

  test.each([
    ['a public and a private address', ['93.184.216.34', '127.0.0.2']],
    ['a private address in the form of IPv6', ['::ffff:127.0.0.2']],
    ['an address of a network that is not given out', ['2001:db8::1']],
  ])('whose DNS gives %s is not asked at all', async (_name, addresses) => {
    const { root, server, canary } = await namedHub();
    const resolve = async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

    const { outcomes } = await build(root, 0, { resolve, allowPrivate: [] });

    expect(outcomes[0]).toMatchObject({ kind: 'failed', reason: expect.stringContaining('private network') });
    expect([...server.requests, ...canary.requests]).toEqual([]);
  });

  test('whose DNS answers otherwise the second time is connected to at the address that was checked', async () => {
    const { root, server, canary } = await namedHub();
    let lookups = 0;
    const resolve = async () => {
      lookups += 1;
      return [{ address: lookups === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
    };
    const allowPrivate = [{ kind: 'range', address: '127.0.0.1', prefix: 32 }] as const;

    const community = await build(root, 0, { resolve, allowPrivate });

    expect(titlesIn(community)).toEqual(['first', 'second']);
    expect([lookups, server.requests.length, canary.requests.length]).toEqual([1, 1, 0]);
  });
});

describe('the clock', () => {
  test('a year ahead and back again loses nothing, and the feed is asked again at once', async () => {
    const hub = await faultHub(
      conditional(GOOD_FEED, { etag: '"1"', lastModified: 'Sat, 31 Oct 2026 09:00:00 GMT' }),
    );
    const year = 24 * 365;

    const before = await hub.build(0);
    const ahead = await hub.build(year);
    const back = await hub.build(1);
    const after = await hub.build(2);

    for (const { titles } of [ahead, back, after]) expect(titles).toEqual(before.titles);
    expect([ahead, back, after].map(({ requests }) => requests.length)).toEqual([1, 1, 1]);
    expect(back.entries).toEqual(before.entries);
  });

  test('that was ahead when a host asked for a pause does not silence the host for a year', async () => {
    const hub = await faultHub({ status: 429, headers: { 'retry-after': '3600' } });
    await hub.build(24 * 365);
    hub.answer(GOOD_FEED);

    expect((await hub.build(0)).titles).toEqual(['first', 'second']);
  });
});

test('sixty feeds on one host meet one 429: one request, and all entries stay', async () => {
  const paths = Array.from({ length: 60 }, (_, index) => `/feed-${index}`);
  const server = await serving(Object.fromEntries(paths.map((path) => [path, rss([entry(path.slice(1))])])));
  const root = await temporaryHub({
    'feeds.yaml': feedsYaml(Object.fromEntries(paths.map((path, index) => [`m${index}`, server.url(path)]))),
  });
  await build(root, 0);
  for (const path of paths) server.put(path, { status: 429, headers: { 'retry-after': '7200' } });
  const earlier = server.requests.length;

  const community = await build(root, 24);
  await build(root, 25.9);

  expect(server.requests.length - earlier).toBe(1);
  expect(titlesIn(community)).toHaveLength(60);
});

test('one feed under several addresses is asked once, and its entries stand once', async () => {
  const server = await serving({
    '/feed': conditional(GOOD_FEED, { etag: '"1"' }),
    '/feed/': { status: 301, headers: { location: '/feed' } },
    '/rss': { status: 302, headers: { location: '/feed/' } },
    '/atom': { status: 301, headers: { location: '/feed/' } },
  });
  const root = await temporaryHub({
    'feeds.yaml': feedsYaml({
      a: server.url('/rss'),
      b: server.url('/feed'),
      c: server.url('/atom'),
    }),
  });

  const builds = [await build(root, 0), await build(root, 25), await build(root, 50)];

  for (const community of builds) expect(titlesIn(community)).toEqual(['first', 'second']);
  const asked = server.requests.map(({ path }) => path).sort();
  expect(asked.filter((path) => path === '/feed')).toHaveLength(3);
});

test('the same input twice gives the same bytes', async () => {
  const server = await serving({
    '/feed': { body: GOOD_FEED },
    '/undated': { body: rss([item({ title: 'Undated', html: '<p>x</p>' })]) },
    '/broken': { status: 500 },
  });
  const files = {
    'feeds.yaml': feedsYaml({ a: server.url('/feed'), b: server.url('/undated'), c: server.url('/broken') }),
  };
  const results: string[] = [];
  for (const root of [await temporaryHub(files), await temporaryHub(files)]) {
    const community = await build(root, 0);
    const archives = await Promise.all(
      ['a', 'b', 'c'].map((id) => readFile(join(root, '_data', 'archive', `${id}.ndjson`), 'utf8')),
    );
    results.push(JSON.stringify([community.entries, community.outcomes, community.notices, archives]));
  }

  expect(results[1]).toBe(results[0]);
  expect(results[0]).toContain('Undated');
});

describe('what the hub keeps', () => {
  const archiveOf = (root: string) => join(root, '_data', 'archive', 'harbor.ndjson');

  test.each<[string, (text: string) => string]>([
    ['cut off in the middle of a line', (text) => text.slice(0, -100)],
    ['not JSON', () => 'ceci n’est pas\nune archive\n'],
  ])('and is %s is read again from the feeds, with a word about it', async (_name, damage) => {
    const hub = await faultHub(conditional(GOOD_FEED, { etag: '"1"' }));
    const before = await hub.build(0);
    await writeFile(archiveOf(hub.root), damage(await hub.archive()));

    const after = await hub.build(24);

    expect(after.titles).toEqual(before.titles);
    expect(after.requests[0]?.headers).not.toHaveProperty('if-none-match');
    expect(
      (await hub.archive())
        .split('\n')
        .filter(Boolean)
        .map((line) => typeof JSON.parse(line)),
    ).toEqual(Array(3).fill('object'));
  });

  test('from a newer version is not touched: the build stops, and says what to do', async () => {
    const hub = await faultHub();
    await hub.build(0);
    const newer = '{"archive":99,"member":"harbor"}\n{"later":true}\n';
    await writeFile(archiveOf(hub.root), newer);

    await expect(hub.build(24)).rejects.toThrow(/newer version of Kith.*Upgrade/s);
    expect(await hub.archive()).toBe(newer);
  });

  test.each(['0', '"x"', 'null', '-1', '{}'])(
    'of a format that nobody knows, %s, is not touched either',
    async (format) => {
      const hub = await faultHub();
      await hub.build(0);
      const foreign = (await hub.archive()).replace('"archive":1', `"archive":${format}`);
      await writeFile(archiveOf(hub.root), foreign);

      await expect(hub.build(24)).rejects.toThrow(
        /harbor\.ndjson names in its first line a format that no version of Kith .*nothing was changed/su,
      );
      expect(await hub.archive()).toBe(foreign);
    },
  );

  test('but cannot be written stops the build, with what to do about it', async () => {
    const hub = await faultHub();
    await writeFile(join(hub.root, '_data'), 'a file where the folder should be').catch(() => {});

    await expect(hub.build(0)).rejects.toThrow(/_data\/archive\/[a-z_]+\.ndjson cannot be (read|written)/);
  });

  test('of the servers, and cannot be written, costs a warning and one more request', async () => {
    const hub = await faultHub(conditional(GOOD_FEED, { etag: '"1"' }));
    await writeFile(join(await emptyFolder(hub.root, '.kith'), 'http'), 'a file where the folder should be');

    const first = await hub.build(0);
    const second = await hub.build(1);

    expect(first.titles).toEqual(['first', 'second']);
    expect(first.community.notices.join()).toMatch(/\.kith\/http could not be written/);
    expect(second.requests).toHaveLength(1);
  });

  async function emptyFolder(root: string, name: string): Promise<string> {
    await mkdir(join(root, name), { recursive: true });
    return join(root, name);
  }
});

test('of two builds at once one is done and the other says so', async () => {
  const hub = await faultHub();

  const results = await Promise.allSettled([hub.build(0), hub.build(0)]);

  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = results.find((result) => result.status === 'rejected');
  expect(String(refused?.reason)).toMatch(/Another build of this folder is running/);
  expect((await hub.build(24)).titles).toEqual(['first', 'second']);
});
