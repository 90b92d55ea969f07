import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { buildCommunity } from '../../src/community.ts';
import { openHub } from '../../src/config/open-hub.ts';
import { faultSettings, GOOD_FEED } from '../helpers/fault-hub.ts';
import { type Page, serve } from '../helpers/serve.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

const DAY = 25;

/** A hub of one member who allows `consent` in `feeds.yaml` and lists a beacon that answers `page`. */
async function beaconHub(page: Page, consent = 'text: full') {
  const server = await serve({ '/feed': GOOD_FEED });
  const site = await serve({ '/consent.txt': page }, '127.0.0.3');
  let isClosed = false;
  const closeSite = async () => {
    if (!isClosed) await site.close();
    isClosed = true;
  };
  onTestFinished(async () => {
    await server.close();
    await closeSite();
  });
  const feeds = `defaults: { coolingOff: 0h }
members:
  - id: harbor
    name: Harbor Notes
    beacon: "${site.url('/consent.txt')}"
    feeds: [{ url: "${server.url('/feed')}" }]
    consent: { granted: 2026-01-01, ${consent} }
`;
  const root = await temporaryHub({ 'feeds.yaml': feeds });
  return {
    root,
    feeds,
    site,
    closeSite,
    answer: (next: Page) => site.put('/consent.txt', next),
    /** How much of the member's text the hub holds after a build: in the archive and on its pages. */
    build: async (hours: number, more: Parameters<typeof faultSettings>[1] = {}) => {
      const community = await buildCommunity(await openHub(root), faultSettings(hours, more));
      const archive = await readFile(join(root, '_data', 'archive', 'harbor.ndjson'), 'utf8');
      const [related] = community.entries;
      const isShown = related?.entry.excerpt !== undefined;
      if (isShown !== archive.includes('"excerpt"')) throw new Error('Pages and archive differ.');
      const level = related?.entry.html !== undefined ? 'full' : isShown ? 'excerpt' : 'link';
      return { level, notices: community.notices.filter((notice) => notice.includes('beacon')) };
    },
  };
}

describe('a beacon', () => {
  test('lowers what is kept and shown in the build that first reads it, and in the archive of earlier ones', async () => {
    const hub = await beaconHub('text: full\n');

    const before = await hub.build(0);
    hub.answer('text: link\n');
    const after = await hub.build(DAY);

    expect(before).toEqual({ level: 'full', notices: [] });
    expect(after.level).toBe('link');
    expect(after.notices).toEqual([
      expect.stringContaining('the beacon of "harbor" allows less than feeds.yaml does'),
    ]);
  });

  test('never raises what feeds.yaml allows, and the curator is told that it asks for more', async () => {
    const hub = await beaconHub('text: full\n', 'text: link');

    const { level, notices } = await hub.build(0);

    expect(level).toBe('link');
    expect(notices).toEqual([
      expect.stringContaining('allows more than feeds.yaml does, and that is not followed'),
    ]);
  });

  test.each([
    ['is gone (404)', { status: 404 }],
    ['is gone for good (410)', { status: 410 }],
    ['may not be read (403)', { status: 403 }],
    ['is empty', ''],
    ['is a page of its server', '<!DOCTYPE html><title>Welcome</title>'],
    ['cannot be understood', 'text: whatever you like\n'],
  ] satisfies readonly (readonly [string, Page])[])(
    'that %s on two readings takes its member down to links',
    async (_, page) => {
      const hub = await beaconHub('text: full\n');
      await hub.build(0);
      hub.answer(page);

      const once = await hub.build(DAY);
      const twice = await hub.build(3 * DAY);

      expect([once.level, twice.level]).toEqual(['full', 'link']);
      expect(once.notices).toEqual([expect.stringContaining('was read without a statement')]);
      expect(twice.notices).toEqual([expect.stringContaining('was read twice without a statement')]);
    },
  );

  test('that never said anything takes its member down as well', async () => {
    const hub = await beaconHub({ status: 404 });

    const levels = [(await hub.build(0)).level, (await hub.build(DAY)).level];

    expect(levels).toEqual(['full', 'link']);
  });

  test('that speaks again is followed again', async () => {
    const hub = await beaconHub({ status: 404 });
    await hub.build(0);
    await hub.build(DAY);
    hub.answer('text: excerpt\n');

    const { level } = await hub.build(3 * DAY);

    expect(level).toBe('excerpt');
  });

  test.each([
    ['an error of the server', { status: 500 }],
    ['a server that is overloaded', { status: 503 }],
    ['a server that asks for a pause', { status: 429 }],
    ['silence', () => undefined],
  ] satisfies readonly (readonly [string, Page])[])(
    'changes nothing through an outage (%s)',
    async (_, page) => {
      const hub = await beaconHub('text: excerpt\n');
      await hub.build(0);
      hub.answer(page);

      const levels: string[] = [];
      for (const days of [1, 2, 3]) levels.push((await hub.build(days * 3 * DAY)).level);

      expect(levels).toEqual(['excerpt', 'excerpt', 'excerpt']);
    },
  );

  test('changes nothing while its host cannot be reached', async () => {
    const hub = await beaconHub('text: excerpt\n');
    await hub.build(0);
    await hub.closeSite();

    const levels = [(await hub.build(DAY)).level, (await hub.build(3 * DAY)).level];

    expect(levels).toEqual(['excerpt', 'excerpt']);
  });

  test('that cannot be taken in is told, and changes nothing', async () => {
    const hub = await beaconHub('text: excerpt\n');
    const never = await beaconHub({ body: '#'.repeat(11 * 1024 * 1024) });
    await hub.build(0);
    hub.answer({ body: `text: full\n${'#'.repeat(11 * 1024 * 1024)}` });

    const after = await hub.build(DAY);
    const first = await never.build(0);

    expect([after.level, first.level]).toEqual(['excerpt', 'full']);
    expect(after.notices[0]).toMatch(/the beacon of "harbor" cannot be read \(.* goes by what it said last/);
    expect(first.notices).toEqual([expect.stringMatching(/cannot be read .* goes by feeds\.yaml alone/)]);
  });

  test('holds in a build without a network, as it was last heard', async () => {
    const hub = await beaconHub('text: link\n');
    await hub.build(0);

    const { level } = await hub.build(DAY, { isOffline: true });

    expect(level).toBe('link');
  });

  test('holds when the private state is lost while its host is down', async () => {
    const hub = await beaconHub('text: link\n');
    await hub.build(0);
    await rm(join(hub.root, '.kith'), { recursive: true });
    hub.answer({ status: 503 });

    const { level } = await hub.build(1);

    expect(level).toBe('link');
  });

  test('is asked politely: as ourselves, not before it is due, and only for what is new', async () => {
    const hub = await beaconHub({ body: 'text: link\n', headers: { etag: '"one"' } });

    await hub.build(0);
    await hub.build(0.5);
    hub.answer(({ headers }) => ({ status: headers['if-none-match'] === '"one"' ? 304 : 500 }));
    const { level } = await hub.build(2);

    expect(hub.site.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"one"']);
    expect(hub.site.requests[0]?.headers['user-agent']).toMatch(/kith/i);
    expect(level).toBe('link');
  });

  test('may not be in a private network that the hub was not allowed', async () => {
    const hub = await beaconHub('text: link\n');

    await hub.build(0, { allowPrivate: [{ kind: 'range', address: '127.0.0.1', prefix: 32 }] });

    expect(hub.site.requests).toEqual([]);
  });

  test('is neither asked nor remembered once its member has left', async () => {
    const hub = await beaconHub('text: link\n');
    await hub.build(0);
    const asked = hub.site.requests.length;
    await writeFile(join(hub.root, 'feeds.yaml'), `${hub.feeds}    status: withdrawn\n`);

    await buildCommunity(await openHub(hub.root), faultSettings(DAY));

    expect(hub.site.requests).toHaveLength(asked);
    expect(existsSync(join(hub.root, '_data', 'archive', '_beacons.ndjson'))).toBe(false);
  });
});

test('a candidate is never asked for anything by a build', async () => {
  const member = await serve({ '/feed': GOOD_FEED });
  const stranger = await serve({ '/': GOOD_FEED, '/feed': GOOD_FEED }, '127.0.0.4');
  onTestFinished(async () => {
    await member.close();
    await stranger.close();
  });
  const root = await temporaryHub({
    'feeds.yaml': `members:\n  - { id: ada, name: Ada, feeds: [{ url: "${member.url('/feed')}" }], consent: { granted: 2026-01-01 } }\n`,
    '_data/candidates.yaml': `- { name: Quiet Rooms, site: "${stranger.url('/')}", feed: "${stranger.url('/feed')}", on: 2026-10-01 }\n`,
  });

  for (const hours of [0, DAY]) await buildCommunity(await openHub(root), faultSettings(hours));

  expect(member.requests.length).toBeGreaterThan(1);
  expect(stranger.requests).toEqual([]);
});
