import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { kithHere } from '../helpers/kith-here.ts';
import { runKith } from '../helpers/run-kith.ts';
import { type Page, type Served, serve } from '../helpers/serve.ts';
import { feedsYaml, temporaryHub } from '../helpers/temporary-hub.ts';

const LOOPBACK = ['--allow-private', '127.0.0.0/8'];

const servers: Served[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** Serves one feed on a host of its own, as every member's feed stands on theirs. */
async function feedOn(host: string, page: Page): Promise<Served> {
  const server = await serve({ '/feed': page }, host);
  servers.push(server);
  return server;
}

function rss(title: string, ...items: readonly string[]): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>https://${title}.example/</link>
<description>Notes</description>${items.join('')}</channel></rss>`;
}

function item(title: string, date = 'Mon, 02 Nov 2026 09:00:00 GMT'): string {
  const slug = title.toLowerCase().replaceAll(' ', '-');
  return `<item><title>${title}</title><link>https://author.example/${slug}</link><guid>https://author.example/${slug}</guid>
<pubDate>${date}</pubDate><description>Words about ${title.toLowerCase()}.</description></item>`;
}

const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>urn:a</id><title>Atom</title>
<updated>2026-11-02T09:00:00Z</updated><entry><id>urn:a:1</id><title>Held in common</title>
<link href="https://atom.example/held"/><updated>2026-11-02T09:00:00Z</updated><content type="html">&lt;p&gt;All of it.&lt;/p&gt;</content></entry></feed>`;

const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Json',
  items: [
    {
      id: '1',
      url: 'https://json.example/1',
      title: 'Plain speech',
      content_text: 'Said plainly.',
      date_published: '2026-11-02T09:00:00Z',
    },
  ],
});

const page = (root: string, path: string) => readFile(join(root, '_site', path), 'utf8');

describe('a hub of feeds over HTTP', () => {
  test('publishes every format, and asks nobody in a second build', async () => {
    const feeds = {
      rss: await feedOn('127.0.0.2', rss('rss', item('First visit'))),
      atom: await feedOn('127.0.0.3', atom),
      json: await feedOn('127.0.0.4', json),
    };
    const root = await temporaryHub({
      'feeds.yaml': feedsYaml(
        Object.fromEntries(Object.entries(feeds).map(([id, server]) => [id, server.url('/feed')])),
      ),
      '_data/hub.yaml': 'contact: mailto:office@hub.example\n',
    });

    const first = await runKith(['build', '--root', root, ...LOOPBACK]);
    const requestsOfFirst = Object.values(feeds).map((server) => server.requests.length);
    const home = await page(root, 'index.html');
    const second = await runKith(['build', '--root', root, ...LOOPBACK]);

    expect(first).toMatchObject({
      code: 0,
      stderr: '3 feeds: 3 read. 3 asked of a server, 3 of them whole.\n',
    });
    for (const original of [
      'https://author.example/first-visit',
      'https://atom.example/held',
      'https://json.example/1',
    ]) {
      expect(home).toContain(`rel="bookmark" href="${original}"`);
    }
    expect(requestsOfFirst).toEqual([1, 1, 1]);
    expect(second).toMatchObject({ code: 0, stderr: '3 feeds: 0 read, 3 not asked.\n' });
    expect(Object.values(feeds).map((server) => server.requests.length)).toEqual([1, 1, 1]);
    expect(await page(root, 'index.html')).toContain('https://atom.example/held');
  });

  test('keeps what a feed gave before when it fails, and says so', async () => {
    const server = await feedOn('127.0.0.2', rss('steady', item('Still here')));
    const root = await temporaryHub({ 'feeds.yaml': feedsYaml({ steady: server.url('/feed') }) });
    await kithHere(['build', '--root', root, ...LOOPBACK], {
      environment: { SOURCE_DATE_EPOCH: '1795000000' },
    });
    server.put('/feed', { status: 500 });

    const later = await kithHere(['build', '--root', root, ...LOOPBACK], {
      environment: { SOURCE_DATE_EPOCH: '1795200000' },
    });

    expect(later.code).toBe(0);
    expect(later.stderr).toContain('Left out: steady');
    expect(later.stderr).toContain('500');
    expect(await page(root, 'index.html')).toContain('Still here');
  });

  test('keeps entries after they scroll out of the feed', async () => {
    const server = await feedOn(
      '127.0.0.2',
      rss('steady', item('Older entry', 'Sun, 01 Nov 2026 09:00:00 GMT')),
    );
    const root = await temporaryHub({ 'feeds.yaml': feedsYaml({ steady: server.url('/feed') }) });
    await kithHere(['build', '--root', root, ...LOOPBACK], {
      environment: { SOURCE_DATE_EPOCH: '1795000000' },
    });
    server.put('/feed', rss('steady', item('Newer entry')));

    await kithHere(['build', '--root', root, ...LOOPBACK], {
      environment: { SOURCE_DATE_EPOCH: '1795200000' },
    });

    const member = await page(root, 'members/steady/index.html');
    expect(member).toContain('Newer entry');
    expect(member).toContain('Older entry');
  });

  test('asks no private address unless it is allowed by name', async () => {
    const server = await feedOn('127.0.0.2', rss('inside', item('Not for the hub')));
    const root = await temporaryHub({ 'feeds.yaml': feedsYaml({ inside: server.url('/feed') }) });

    const { code, stderr } = await kithHere(['build', '--root', root]);

    expect(code).toBe(0);
    expect(stderr).toContain('--allow-private');
    expect(server.requests).toEqual([]);
    expect(await page(root, 'index.html')).not.toContain('Not for the hub');
  });

  test('goes on without the feeds that are broken, and names each with its reason', async () => {
    const good = await feedOn('127.0.0.2', rss('good', item('Well and good')));
    const webPage = await feedOn(
      '127.0.0.3',
      '<!DOCTYPE html><html><head><title>A page</title></head><body>Hello</body></html>',
    );
    const empty = await feedOn('127.0.0.4', '');
    const badDate = await feedOn(
      '127.0.0.5',
      rss('dates', item('Dated never', 'the day before yesterday'), item('Dated well')),
    );
    const latin = await feedOn('127.0.0.6', {
      headers: { 'content-type': 'application/rss+xml' },
      body: Buffer.from(
        rss('latin', item('Señales')).replace(
          '<?xml version="1.0"?>',
          '<?xml version="1.0" encoding="iso-8859-1"?>',
        ),
        'latin1',
      ),
    });
    const hub = { good, 'web-page': webPage, empty, dates: badDate, latin };
    const root = await temporaryHub({
      'feeds.yaml': feedsYaml({
        ...Object.fromEntries(Object.entries(hub).map(([id, server]) => [id, server.url('/feed')])),
        gone: `${good.origin}/gone`,
      }),
    });

    const { code, stderr } = await kithHere(['build', '--root', root, ...LOOPBACK]);
    const home = await page(root, 'index.html');

    expect(code).toBe(0);
    expect(stderr).toMatch(/6 feeds: 3 read, 3 failed/);
    expect(stderr).toMatch(/Left out: web-page http\S+: .*(web page|HTML)/);
    expect(stderr).toMatch(/Left out: empty http\S+: .*empty/);
    expect(stderr).toMatch(/Left out: gone http\S+: .*404/);
    expect(stderr).not.toMatch(/^\s+at /m);
    for (const title of ['Well and good', 'Dated never', 'Dated well', 'Señales'])
      expect(home).toContain(title);
  });

  test('does not wait for ever for a server that hangs', async () => {
    const hanging = await feedOn('127.0.0.2', () => undefined);
    const good = await feedOn('127.0.0.3', rss('good', item('Well and good')));
    const root = await temporaryHub({
      'feeds.yaml': feedsYaml({ hanging: hanging.url('/feed'), good: good.url('/feed') }),
    });

    const { code, stderr } = await kithHere(['build', '--root', root, ...LOOPBACK]);

    expect(code).toBe(0);
    expect(stderr).toMatch(/Left out: hanging .*(time|20 s)/);
    expect(await page(root, 'index.html')).toContain('Well and good');
  }, 60_000);
});

describe('a hub whose files are faulty', () => {
  test('is not built: every fault is named with its place, and no server is asked', async () => {
    const server = await feedOn('127.0.0.2', rss('good', item('Well and good')));
    const root = await temporaryHub({
      'feeds.yaml': `members:
  - id: ../x
    name: Outside
    feeds:
      - url: ${server.url('/feed')}
    consent: { granted: 2026-01-01 }
  - id: harbor
    nmae: Harbor
    name: Harbor
    feeds:
      - url: file:///etc/passwd
`,
      '_data/reshares.yaml': '- of: javascript:alert(1)\n  by: nobody\n  on: 2026-11-01\n',
    });

    const { code, stdout, stderr } = await kithHere(['build', '--root', root, ...LOOPBACK]);

    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/feeds\.yaml:2:9 members\.0\.id: /);
    expect(stderr).toMatch(/feeds\.yaml:8:5 members\.1\.nmae: .*did you mean.*name/i);
    expect(stderr).toMatch(/feeds\.yaml:11:14 members\.1\.feeds\.0\.url: /);
    expect(stderr).toMatch(/feeds\.yaml:7:5 members\.1\.consent\.granted: is missing/);
    expect(stderr).toMatch(/_data\/reshares\.yaml:1:7 0\.of: /);
    expect(stderr).toMatch(/_data\/reshares\.yaml:1:3 0\.why: is missing/);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(server.requests).toEqual([]);
    expect(existsSync(join(root, '_site'))).toBe(false);
  });

  test('leaves the last good site as it was', async () => {
    const server = await feedOn('127.0.0.2', rss('good', item('Well and good')));
    const root = await temporaryHub({ 'feeds.yaml': feedsYaml({ good: server.url('/feed') }) });
    await kithHere(['build', '--root', root, ...LOOPBACK]);
    await writeFile(join(root, 'feeds.yaml'), 'members: [');

    const { code } = await kithHere(['build', '--root', root, ...LOOPBACK]);

    expect(code).toBe(1);
    expect(await page(root, 'index.html')).toContain('Well and good');
  });

  test('says how to begin when there is no feeds.yaml', async () => {
    const root = await temporaryHub({});

    const { code, stderr } = await kithHere(['build', '--root', root]);

    expect(code).toBe(1);
    expect(stderr).toMatch(/feeds\.yaml/);
    expect(stderr).not.toMatch(/ENOENT|^\s+at /m);
  });
});

describe('the output folder', () => {
  test('loses the pages that are no longer made', async () => {
    const root = await temporaryHub({
      'feeds.yaml': feedsYaml({ stays: 'a.xml', goes: 'b.xml' }),
      'a.xml': atom,
      'b.xml': rss('b', item('Gone soon')),
    });
    await kithHere(['build', '--root', root]);
    await writeFile(join(root, 'feeds.yaml'), feedsYaml({ stays: 'a.xml' }));

    await kithHere(['build', '--root', root]);

    const members = await readdir(join(root, '_site', 'members'));
    expect(members).toContain('stays');
    expect(members).not.toContain('goes');
  });

  test('is not replaced when no build of Kith wrote it', async () => {
    const root = await temporaryHub({
      'feeds.yaml': feedsYaml({ a: 'a.xml' }),
      'a.xml': atom,
      'photos/dog.jpg': 'woof',
    });

    const { code, stderr } = await kithHere(['build', '--root', root, '--output', join(root, 'photos')]);

    expect(code).toBe(1);
    expect(stderr).toContain('--output');
    expect(await readdir(join(root, 'photos'))).toEqual(['dog.jpg']);
  });

  test('may lie anywhere', async () => {
    const root = await temporaryHub({ 'feeds.yaml': feedsYaml({ a: 'a.xml' }), 'a.xml': atom });
    const elsewhere = join(await temporaryHub({}), 'public');

    const { code } = await kithHere(['build', '--root', root, '--output', elsewhere]);

    expect(code).toBe(0);
    expect(existsSync(join(elsewhere, 'index.html'))).toBe(true);
    expect(existsSync(join(root, '_site'))).toBe(false);
  });
});

test('a hub’s other files are never taken for pages', async () => {
  const root = await temporaryHub({
    'feeds.yaml': feedsYaml({ a: 'a.xml' }),
    'a.xml': atom,
    'README.md': '# {{ secret }}',
    'letters/one.html': '<p>Private</p>',
    'notes.11ty.js': 'export default () => "Private";',
  });

  await kithHere(['build', '--root', root]);

  expect(
    (await readdir(join(root, '_site'), { recursive: true })).filter((path) =>
      /readme|letters|notes/i.test(path),
    ),
  ).toEqual([]);
});

test('links honour the path in the hub’s address', async () => {
  const root = await temporaryHub({
    'feeds.yaml': feedsYaml({ a: 'a.xml' }),
    'a.xml': atom,
    '_data/hub.yaml': 'name: Below\nurl: https://university.example/hub\n',
  });

  await kithHere(['build', '--root', root]);

  const home = await page(root, 'index.html');
  expect(home).toContain('href="/hub/members/"');
  expect(home).not.toMatch(/(href|src)="\/(?!hub\/)/);
  expect(await page(root, 'atom.xml')).toContain('<id>https://university.example/hub/atom.xml</id>');
});

test('the report is one JSON object with --json', async () => {
  const root = await temporaryHub({
    'feeds.yaml': feedsYaml({ a: 'a.xml', missing: 'b.xml' }),
    'a.xml': atom,
    'b.xml': 'no feed',
  });

  const { code, stdout } = await kithHere(['build', '--root', root, '--json']);

  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    members: 2,
    entries: 1,
    feeds: [
      { kind: 'read', member: 'a', entries: 1 },
      { kind: 'failed', member: 'missing' },
    ],
  });
});

test('of two builds of one folder at once, the second says so and changes nothing', async () => {
  const root = await temporaryHub({ 'feeds.yaml': feedsYaml({ a: 'a.xml' }), 'a.xml': atom });

  const runs = await Promise.all([1, 2, 3].map(() => runKith(['build', '--root', root])));

  const refused = runs.filter(({ code }) => code === 1);
  expect(runs.filter(({ code }) => code === 0).length).toBeGreaterThan(0);
  for (const { stderr } of refused) expect(stderr).toContain('Another build of this folder is running');
  expect(await page(root, 'index.html')).toContain('https://atom.example/held');
});

test('no file of the hub folder is run, or taken for data', async () => {
  const root = await temporaryHub({
    'feeds.yaml': feedsYaml({ a: 'a.xml' }),
    'a.xml': atom,
    '_data/extra.mjs':
      'import { writeFileSync } from "node:fs"; writeFileSync(new URL("ran", import.meta.url), ""); export default 1;',
    '_data/community.ts': 'throw new Error("run");',
    '_data/permalink.json': 'false',
    'eleventy.config.js': 'throw new Error("run");',
  });

  const { code } = await kithHere(['build', '--root', root]);

  expect(code).toBe(0);
  expect(existsSync(join(root, '_data', 'ran'))).toBe(false);
});

test('half a character in a feed stops nothing, and the private folder keeps itself out of git', async () => {
  const cut = String.raw`{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","url":"https://a.example/1","title":"cut \ud83d","date_published":"2026-11-02T09:00:00Z"}]}`;
  const root = await temporaryHub({ 'feeds.yaml': feedsYaml({ a: 'a.json' }), 'a.json': cut });

  const { code } = await kithHere(['build', '--root', root]);

  expect(code).toBe(0);
  expect(await page(root, 'index.html')).toContain('https://a.example/1');
  expect(await readFile(join(root, '.kith', '.gitignore'), 'utf8')).toBe('*\n');
});
