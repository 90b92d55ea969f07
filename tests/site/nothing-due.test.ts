/** Where no server is due, no day has begun and every file is as the last build left it, a build stops before it asks anybody. */
import { cp, mkdir, readFile, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { kithHere } from '../helpers/kith-here.ts';
import { copyOf, environmentAt, everyFile, type Hosts, openHosts } from '../shards/shard-hub.ts';

const NOON = Date.parse('2026-11-16T12:00:00Z');
const MINUTE = 60_000;

let hosts: Hosts;
let hub: string;

beforeEach(async () => {
  hosts = await openHosts(['ada', 'ben'], 80);
  hosts.feed('ada', '/feed', ['a2', 'a1'], [], '2026-11-16T11:30:00Z');
  hosts.feed('ben', '/feed', ['b1'], [hosts.url('ada', '/a2')]);
  hub = await hubWith();
});

/** Of what was written at half past eleven, the first half hour cools off until half past twelve. */
function hubWith(more = ''): Promise<string> {
  const member = (id: string) =>
    `  - { id: ${id}, name: ${id} of the hub, joined: 2026-01-01, site: "${hosts.url(id, '/')}", feeds: [{ url: "${hosts.url(id)}" }], consent: { granted: 2026-01-01 } }\n`;
  return copyOf({
    'feeds.yaml': `defaults: { coolingOff: 1h }\nmembers:\n${['ada', 'ben'].map(member).join('')}`,
    '_data/hub.yaml': `name: Harbor\nurl: https://hub.example/\ncontact: mailto:us@harbor.example\n${more}`,
  });
}

interface Report {
  readonly isUnchanged: boolean;
  readonly written: number;
  readonly files: number;
  readonly entries: number;
  readonly feeds: readonly { readonly kind: string; readonly note?: string }[];
  readonly notices: readonly string[];
  readonly until?: string;
}

function kith(minutes: number, ...words: readonly string[]) {
  return kithHere([...words, '--root', hub, '--allow-private', '127.0.0.0/8'], {
    environment: environmentAt(new Date(NOON + minutes * MINUTE).toISOString()),
  });
}

/** Builds so many minutes after noon. */
async function build(minutes: number, ...words: readonly string[]): Promise<Report> {
  const { code, stdout, stderr } = await kith(minutes, 'build', '--json', ...words);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout);
}

/** Whether a build looked at nothing beyond what the last one left: it asked nobody, and said so for every feed. */
function hasStopped({ feeds, written }: Report): boolean {
  return written === 0 && feeds.every(({ note = '' }) => note.startsWith('not asked, nothing is due'));
}

describe('where nothing is due', () => {
  test('a build asks nobody, writes nothing and says until when', async () => {
    await build(0);
    const before = await everyFile(hub);
    const asked = hosts.requests().length;

    const { code, stdout, stderr } = await kith(20, 'build');

    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Nothing is due in Harbor before 2026-11-16 12:30 UTC, so nobody was asked: 2 members, 2 entries, 0 reshares; the \d+ files in .* stay\. /u,
    );
    expect(stderr).toContain('2 feeds: 0 read, 2 not asked.\n');
    expect(hosts.requests().length).toBe(asked);
    expect(await everyFile(hub)).toEqual(before);
  });

  test('a program is told until when', async () => {
    expect((await build(0)).until).toBeUndefined();

    expect((await build(10)).until).toBe('2026-11-16T12:30:00.000Z');
  });

  test('what happened once is told once', async () => {
    await build(0);
    const held = { pid: 2 ** 22 + 1, host: hostname(), since: '2026-11-16T11:00:00.000Z' };
    await edit('.kith/lock', () => JSON.stringify(held));

    const [mended, next, quiet] = [await build(1), await build(2), await build(3)];

    expect(mended.notices.join()).toContain('a lock left by a build that ended early');
    expect(next.notices).toEqual([]);
    expect([mended, next, quiet].map(hasStopped)).toEqual([false, false, true]);
  });

  test('what it lets stand is what a whole build writes at any moment until then', async () => {
    await build(0);
    const copy = await copyOf(hub);
    expect(hasStopped(await build(29))).toBe(true);
    const stands = await everyFile(join(hub, '_site'));

    hub = copy;
    await build(29, '--force');

    expect(stands).toEqual(await everyFile(join(copy, '_site')));
  });

  test('it tells again what the last build had to tell', async () => {
    hosts.put('ben', '/feed', { status: 500 });
    const first = await kith(0, 'build');
    const again = await kith(10, 'build');

    expect(again.stdout).toContain('Nothing is due in Harbor before');
    expect(first.stderr).toContain('Left out: ben');
    expect(again.stderr).toContain('Left out: ben');
  });

  test('a slip in the hub’s files is told again, and is a failure again', async () => {
    await edit('feeds.yaml', (text) => text.replaceAll('granted:', 'reshares: false, granted:'));
    await writeFile(
      join(hub, '_data/reshares.yaml'),
      `- { of: "${hosts.url('ada', '/a1')}", on: 2026-11-01, why: It helps. }\n`,
    );
    const first = await kith(0, 'build');
    const again = await kith(10, 'build');

    expect([first.code, again.code]).toEqual([1, 1]);
    expect(first.stderr).toContain('To mend:');
    expect(again.stderr.match(/To mend: .*/gu)).toEqual(first.stderr.match(/To mend: .*/gu));
  });

  test('what is noted for that tells nobody’s name without the hub’s key', async () => {
    await build(0);

    const note = await readFile(join(hub, '.kith/due.json'), 'utf8');

    expect(note).not.toMatch(/of the hub|127\.0\.3|Harbor/u);
    expect(Buffer.from(JSON.parse(note).said, 'hex').toString('latin1')).not.toContain('of the hub');
  });
});

describe('where something is due, it builds', () => {
  test.each([
    ['an entry has cooled off', 30, 3],
    ['a server may be asked again', 61, 3],
  ])('%s', async (_, minutes, entries) => {
    await build(0);
    expect(hasStopped(await build(Math.min(29, minutes - 1)))).toBe(true);

    const report = await build(minutes);

    expect(hasStopped(report)).toBe(false);
    expect(report.entries).toBe(entries);
  });

  test('a new day begins, where the hub is', async () => {
    hub = await hubWith('timeZone: Europe/Madrid\n');
    await build(600);
    // From then on, midnight in Madrid is due before a server is.
    await build(641);
    expect(hasStopped(await build(659))).toBe(true);

    expect(hasStopped(await build(660))).toBe(false);
  });

  test('the clock goes back', async () => {
    await build(5);

    expect(hasStopped(await build(4))).toBe(false);
  });

  test.each([
    ['feeds.yaml is edited', () => edit('feeds.yaml', (text) => text.replace('ada of', 'Ada of'))],
    ['feeds.yaml was written again', () => edit('feeds.yaml', (text) => text)],
    ['a page of the site is touched', () => edit('_site/index.html', (text) => `${text} `)],
    ['a page of the site is gone', () => rm(join(hub, '_site/about/index.html'))],
    ['the archive is touched', () => edit('_data/archive/ada.ndjson', (text) => text)],
    ['what is known of servers is gone', () => rm(join(hub, '.kith/http'), { recursive: true })],
    ['a theme comes', () => edit('theme/theme.css', () => 'body { color: red }\n')],
    ['a curator decides', () => edit('_data/decisions.yaml', () => '[]\n')],
    ['a build ended early', () => edit('.kith/lock', () => '')],
    ['a desk was saved', () => edit('.kith/desk.html', () => 'of the hub')],
    ['a letter waits', () => edit('.kith/letters/1.txt', () => 'of the hub')],
    [
      'what was noted is damaged',
      () => edit('.kith/due.json', (text) => text.replace('"said":"', '"said":"aaaa')),
    ],
  ])('%s', async (_, change) => {
    await build(0);
    expect(hasStopped(await build(1))).toBe(true);
    await change();

    expect(hasStopped(await build(2))).toBe(false);
  });

  test.each([
    ['feeds.yaml', (text: string) => text.replaceAll('granted:', 'text: link, granted:')],
    ['theme/theme.css', () => 'body { color: blue }'],
  ])('what a link leads to is edited: %s', async (path, change) => {
    const elsewhere = await copyOf({ file: 'body { color: red }' });
    if (path === 'feeds.yaml') await cp(join(hub, path), join(elsewhere, 'file'));
    await rm(join(hub, path), { force: true });
    await mkdir(join(hub, path, '..'), { recursive: true });
    await symlink(join(elsewhere, 'file'), join(hub, path));
    await build(0);
    expect(hasStopped(await build(1))).toBe(true);

    await edit(path, change);

    expect(hasStopped(await build(2))).toBe(false);
  });

  test('a beacon is gone, until that has been heard twice', async () => {
    hosts.put('ben', '/beacon', { status: 410 });
    await edit('feeds.yaml', (text) =>
      text.replace('name: ben', `beacon: "${hosts.url('ben', '/beacon')}", name: ben`),
    );
    await build(0);

    expect(hasStopped(await build(1))).toBe(false);
    expect(hasStopped(await build(2))).toBe(true);
  });

  test('a server was not reached, although it is the same moment', async () => {
    await edit('feeds.yaml', (text) => text.replace(hosts.url('ben'), 'http://127.0.3.99:9/feed'));
    await build(0);

    expect(hasStopped(await build(0))).toBe(false);
  });

  test('the hub lies elsewhere', async () => {
    const moved = `${hub}-moved`;
    onTestFinished(() => rm(moved, { recursive: true, force: true }));
    const output = await copyOf({});
    await build(1, '--output', output);
    await rename(hub, moved);
    hub = moved;

    expect(hasStopped(await build(2, '--output', output))).toBe(false);
  });

  test.each([['--force'], ['--refresh', 'ada'], ['--offline']])('it is asked to: %s', async (...words) => {
    await build(0);

    expect(hasStopped(await build(1, ...words))).toBe(false);
  });

  test('the last build failed', async () => {
    await build(0);
    await edit('feeds.yaml', (text) => text.replace('members:', 'people:'));
    expect((await kith(1, 'build')).code).toBe(1);
    await edit('feeds.yaml', (text) => text.replace('people:', 'members:'));

    expect(hasStopped(await build(2))).toBe(false);
  });

  test('the hub’s key is another', async () => {
    await build(0);
    const environment = {
      ...environmentAt(new Date(NOON).toISOString()),
      KITH_KEY: 'another key for the same hub',
    };

    const { stdout } = await kithHere(['build', '--root', hub, '--allow-private', '127.0.0.0/8'], {
      environment,
    });

    expect(stdout).not.toContain('Nothing is due');
  });

  test('a feed is a file, which is read in every build, except at the same moment', async () => {
    await mkdir(join(hub, 'feeds'));
    await writeFile(
      join(hub, 'feeds/cem.xml'),
      '<rss version="2.0"><channel><title>Cem</title><item><title>One</title><link>https://cem.example/1</link></item></channel></rss>',
    );
    await edit(
      'feeds.yaml',
      (text) =>
        `${text}  - { id: cem, name: Cem, feeds: [{ url: feeds/cem.xml }], consent: { granted: 2026-01-01 } }\n`,
    );
    await build(0);

    expect(hasStopped(await build(0))).toBe(true);
    expect(hasStopped(await build(1))).toBe(false);
    const { atime, mtime } = await stat(join(hub, 'feeds/cem.xml'));
    await utimes(join(hub, 'feeds/cem.xml'), atime, new Date(mtime.getTime() + 1));
    expect(hasStopped(await build(1))).toBe(false);
  });
});

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const file = join(hub, path);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, change(await readFile(file, 'utf8').catch(() => '')));
}
