/** “Where is my post?”, asked at a terminal and on the page: real servers, a real build, files on disk. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entry, rss } from '../../helpers/feed-text.ts';
import { kithHere } from '../../helpers/kith-here.ts';
import { type Served, serve } from '../../helpers/serve.ts';

const NOON = Date.UTC(2026, 10, 1, 12) / 1000;
const THREE_WEEKS_LATER = NOON + 21 * 86_400;

let root: string;
let server: Served;
let page: string;

function kith(words: readonly string[], at = NOON) {
  return kithHere([...words, '--root', root], {
    environment: { SOURCE_DATE_EPOCH: String(at), KITH_KEY: 'a key for tests that nobody else has' },
  });
}

const build = (at: number) => kith(['build', '--allow-private', '127.0.0.1/32'], at);

async function statusOf(member: string, at = NOON) {
  const { stdout } = await kith(['status', member, '--json'], at);
  return JSON.parse(stdout).members[0];
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kith-status-'));
  const old = (name: string) => entry(name, { date: '20 Oct 2026 09:00:00 GMT' });
  server = await serve({
    '/well.xml': rss([old('fish & chips').replace('&amp;', '&')]),
    '/lost.xml': { status: 404 },
    '/closed.xml': { status: 401 },
    '/home':
      '<!doctype html><html><body><a href="https://www.hub.example/members/">Friends</a></body></html>',
    '/elsewhere': '<!doctype html><html><body><a href="https://hub.example.evil/">x</a></body></html>',
  });
  await writeFile(
    join(root, 'cooling.xml'),
    rss([old('an old one'), entry('canary-cooling', { date: '01 Nov 2026 09:00:00 GMT' })]),
  );
  await writeFile(
    join(root, 'held.xml'),
    rss([
      old('another old one'),
      entry('canary-held', { date: '20 Oct 2026 09:00:00 GMT', html: '<p>Words enough.</p>' }),
    ]),
  );
  const member = (id: string, url: string, more = '') =>
    `  - { id: ${id}, name: ${id}, feeds: [{ url: "${url}" }], consent: { granted: 2026-01-01 }${more} }\n`;
  await writeFile(
    join(root, 'feeds.yaml'),
    `members:\n${[
      member('well', server.url('/well.xml'), `, site: "${server.url('/home')}"`),
      member('lost', server.url('/lost.xml'), `, site: "${server.url('/elsewhere')}"`),
      member('closed', server.url('/closed.xml'), ', pseudonym: true'),
      member('cooling', 'cooling.xml'),
      member('held', 'held.xml', ', coolingOff: 0h, reviewFirst: 2'),
    ].join('')}`,
  );
  await mkdir(join(root, '_data'));
  await writeFile(join(root, '_data/hub.yaml'), 'name: Hub\nurl: https://hub.example/\n');
  await build(NOON);
  page = await readFile(join(root, '_site/status/index.html'), 'utf8');
});
afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true, force: true });
});

/** What the page says of one member, as text. */
function saidOf(id: string): string {
  const [, said = ''] =
    new RegExp(`<li id="member-${id}">([\\s\\S]*?)</li>\\n(?:<li id|</ul></main|</ul>)`).exec(page) ?? [];
  return said
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

describe('the page', () => {
  test('says when a feed was read and is read again, in absolute dates, and what could be mended', () => {
    expect(saidOf('well')).toMatch(/Last read on November 1, 2026 at 12:00 UTC \. All is well\./u);
    expect(saidOf('well')).toMatch(/We look again with the first build after November 2, 2026 at 12:00 UTC/u);
    expect(saidOf('well')).toContain('not quite well-formed');
  });

  test('says of a feed that could not be had why, without the server’s own words', () => {
    expect(saidOf('lost')).toContain('not found at its address');
    expect(saidOf('closed')).toContain('asks for a login');
    expect(page).not.toContain('answered 40');
  });

  test('says of cooling and of held the same, and not one word of them, nor how many', () => {
    expect(saidOf('cooling')).toContain('Some entries wait.');
    expect(saidOf('held')).toContain('Some entries wait.');
    expect(saidOf('well')).not.toContain('Some entries wait.');
    expect(page).not.toContain('canary');
  });

  test('is the same when it is built again at the same moment, though no server is asked then', async () => {
    await build(NOON);

    expect(await readFile(join(root, '_site/status/index.html'), 'utf8')).toBe(page);
  });
});

describe('at the terminal', () => {
  test('counts what cools off and what is held, for the member and the curator', async () => {
    expect(await statusOf('cooling')).toMatchObject({
      entries: 2,
      cooling: { entries: 1, until: '2026-11-01T21:00:00.000Z' },
      held: 0,
    });
    expect(await statusOf('held')).toMatchObject({ entries: 2, cooling: { entries: 0 }, held: 2 });
  });

  test('names state, times and repairs of each feed', async () => {
    const { feeds } = await statusOf('well');

    expect(feeds).toMatchObject([
      {
        state: 'fine',
        lastRead: '2026-11-01T12:00:00.000Z',
        nextTry: '2026-11-02T12:00:00.000Z',
        repairs: [{ kind: 'markup' }],
      },
    ]);
  });

  test('ends with code 1 where a feed is not found, and with 2 for somebody who is no member', async () => {
    const lost = await kith(['status', 'lost']);
    const nobody = await kith(['status', 'wel']);

    expect(lost).toMatchObject({ code: 1 });
    expect(lost.stdout).toMatch(/not found at its address[\s\S]*The reason: .*answered 404/u);
    expect(nobody).toMatchObject({ code: 2 });
    expect(nobody.stderr).toContain('did you mean `well`');
  });

  test('asks no server, but with --links each home page once, after its robots.txt', async () => {
    const before = server.requests.length;
    await kith(['status']);
    expect(server.requests).toHaveLength(before);

    const { stdout } = await kith([
      'status',
      'well',
      'lost',
      'held',
      '--links',
      '--json',
      '--allow-private',
      '127.0.0.1/32',
    ]);

    const { members } = JSON.parse(stdout);
    expect(members.map((one: { linksBack: { kind: string } }) => one.linksBack.kind)).toEqual([
      'links',
      'none',
      'unknown',
    ]);
    expect(server.requests.slice(before).map(({ path }) => path)).toEqual([
      '/robots.txt',
      '/home',
      '/elsewhere',
    ]);
  });

  test('calls a member resting who was not reachable for two weeks, drafts a kind note, and keeps them', async () => {
    await build(THREE_WEEKS_LATER);

    const { stdout, code } = await kith(['status', 'closed', '--letters'], THREE_WEEKS_LATER);
    const later = await readFile(join(root, '_site/status/index.html'), 'utf8');

    expect(code).toBe(1);
    expect(stdout).toMatch(/closed \(closed\): resting/u);
    expect(stdout).toMatch(
      /Hello closed,[\s\S]*since November 1, 2026 our hub has not been able to read your feed/u,
    );
    expect(later).toContain('Resting: we have not been able to read the feed since');
    expect(later).toContain('id="member-closed"');
  });
});
