/** The hub follows its authors: what they take back, what somebody else does in their name, and what only looks like it. */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { feeds } from '../../src/pages/feeds.ts';
import { frontPlaces } from '../../src/relate/front-places.ts';
import { faultHub } from '../helpers/fault-hub.ts';
import { entry, rss } from '../helpers/feed-text.ts';
import { conditional } from '../helpers/serve.ts';

const on = (day: number): { date: string } => ({ date: `${day} Oct 2026 09:00:00 GMT` });
const regret = entry('regret', { ...on(30), html: '<p>Words I should not have written.</p>' });
const middle = entry('middle', on(20));
const old = entry('old', on(10));
const WHOLE = rss([regret, middle, old]);
const WITHOUT = rss([middle, old]);
const ALL = ['old', 'middle', 'regret'];
const REST = ['old', 'middle'];

/** Every byte that the hub's folder keeps, the configuration aside. */
async function kept(root: string): Promise<string> {
  const files = await readdir(root, { recursive: true, withFileTypes: true });
  const texts = files
    .filter((file) => file.isFile() && file.name !== 'feeds.yaml')
    .map((file) => readFile(path.join(file.parentPath, file.name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}

const tombstones = (root: string) => path.join(root, '_data', 'archive', '_tombstones.ndjson');

async function decide(root: string, decisions: string): Promise<void> {
  await mkdir(path.join(root, '_data'), { recursive: true });
  await writeFile(path.join(root, '_data', 'decisions.yaml'), decisions);
}

describe('an entry that its author takes back', () => {
  test('leaves every byte of the hub with the second reading that lacks it, the newest one included', async () => {
    const hub = await faultHub(WHOLE);
    await hub.build(0);
    hub.answer(WITHOUT);

    const [once, twice] = [await hub.build(24), await hub.build(48)];

    expect(once.titles).toEqual(ALL);
    expect(twice.titles).toEqual(REST);
    expect(twice.community.notices).toContainEqual(expect.stringMatching(/^harbor: An entry was taken back/));
    expect(await kept(hub.root)).not.toMatch(/regret|should not have/);
  });

  test('leaves a tombstone that gives nothing away, under a key that only its owner reads', async () => {
    const hub = await faultHub(WHOLE);
    await hub.build(0);
    hub.answer(WITHOUT);
    await hub.build(24);
    await hub.build(48);

    const lines = (await readFile(tombstones(hub.root), 'utf8')).trim().split('\n');
    const key = await stat(path.join(hub.root, '.kith', 'key'));

    expect(lines).toHaveLength(1);
    expect(Object.keys(JSON.parse(lines[0] ?? ''))).toEqual([
      'version',
      'key',
      'on',
      'feed',
      'id',
      'address',
    ]);
    expect(lines[0]).not.toMatch(/harbor|regret/);
    expect(key.mode & 0o777).toBe(0o600);
  });

  test('is gone as well when the server says 304 to the second reading', async () => {
    const hub = await faultHub(conditional(WHOLE, { etag: '"1"' }));
    await hub.build(0);
    hub.answer(conditional(WITHOUT, { etag: '"2"' }));
    await hub.build(2);

    const { inShort, titles } = await hub.build(4);

    expect([inShort, titles]).toEqual(['unchanged', REST]);
  });

  test('does not come back with an old copy of the feed, nor with an old archive', async () => {
    const hub = await faultHub(WHOLE);
    await hub.build(0);
    const before = await hub.archive();
    hub.answer(WITHOUT);
    await hub.build(24);
    await hub.build(48);

    hub.answer(WHOLE);
    const oldCopy = await hub.build(72);
    await writeFile(path.join(hub.root, '_data', 'archive', 'harbor.ndjson'), before);
    hub.answer({ status: 500 });
    const oldArchive = await hub.build(96);
    hub.answer(WITHOUT);
    await hub.build(120);
    hub.answer(WHOLE);
    const flapping = await hub.build(144);

    expect([oldCopy.titles, oldArchive.titles, flapping.titles]).toEqual([REST, REST, REST]);
  });

  test('comes back when its author publishes it anew and it stays for two readings', async () => {
    const hub = await faultHub(WHOLE);
    await hub.build(0);
    hub.answer(WITHOUT);
    await hub.build(24);
    await hub.build(48);
    hub.answer(WHOLE);

    const [first, second] = [await hub.build(72), await hub.build(96)];

    expect([first.titles, second.titles]).toEqual([REST, ALL]);
    expect(await readFile(tombstones(hub.root), 'utf8')).toBe('');
  });
});

test('what left one feed of a member stays in another, without a tombstone', async () => {
  const hub = await faultHub(WHOLE);
  hub.server.put('/category', WHOLE);
  const yaml = await readFile(path.join(hub.root, 'feeds.yaml'), 'utf8');
  const second = `feeds: [{ url: "${hub.server.url('/category')}" }, {`;
  await writeFile(path.join(hub.root, 'feeds.yaml'), yaml.replace('feeds: [{', second));
  await hub.build(0);
  hub.server.put('/category', WITHOUT);
  await hub.build(24);
  await hub.build(48);

  const { titles } = await hub.build(72);

  expect(new Set(titles)).toEqual(new Set(ALL));
  await expect(stat(tombstones(hub.root))).rejects.toThrow('ENOENT');
});

test('an entry that is taken back takes a reshare of it along, and lines put aside', async () => {
  const hub = await faultHub(WHOLE);
  await hub.build(0);
  await mkdir(path.join(hub.root, '_data'), { recursive: true });
  await writeFile(
    path.join(hub.root, '_data', 'reshares.yaml'),
    '- { of: "https://harbor.example/regret", on: 2026-11-01, why: Worth it., title: regret, author: H, site: "https://harbor.example/" }\n',
  );
  const archive = path.join(hub.root, '_data', 'archive', 'harbor.ndjson');
  await writeFile(archive, `${await readFile(archive, 'utf8')}{"title":"regret"\n`);
  const before = await hub.build(1);
  hub.answer(WITHOUT);
  await hub.build(25);

  const { community } = await hub.build(49);

  expect(before.community.reshares).toHaveLength(1);
  expect(community.reshares).toEqual([]);
  expect(community.placedNotes).toEqual([
    expect.objectContaining({ path: [0, 'of'], message: expect.stringContaining('took it back. Delete it') }),
  ]);
  expect((await kept(path.join(hub.root, '.kith'))) + (await hub.archive())).not.toContain('regret');
});

describe('an entry stays', () => {
  const quiet = { status: 200, body: '' };
  test.each([
    {
      when: 'it only scrolled out of the feed',
      pages: [rss([entry('new', on(31)), regret, middle])],
      lost: 'old',
    },
    {
      when: 'an entry dated back slides to the end of the feed',
      pages: [
        rss([entry('new', on(31)), entry('dated back', on(1)), regret, middle, old]),
        rss([entry('newer', on(31)), entry('new', on(31)), entry('dated back', on(1)), regret, middle]),
        rss([
          entry('third', on(31)),
          entry('newer', on(31)),
          entry('new', on(31)),
          entry('dated back', on(1)),
        ]),
      ],
    },
    { when: 'the feed is empty', pages: [rss([])] },
    { when: 'the feed is cut', pages: [WHOLE.replace(regret, '').slice(0, -60)] },
    { when: 'the answer is empty', pages: [quiet] },
    { when: 'the server fails', pages: [{ status: 500 }] },
    {
      when: 'a web page stands there',
      pages: ['<!DOCTYPE html><html><body>For sale</body></html>'],
      lost: undefined,
    },
    { when: 'it is away for one reading only', pages: [WITHOUT, WHOLE, WITHOUT, WHOLE] },
  ])('when $when', async ({ pages }) => {
    const hub = await faultHub(WHOLE);
    await hub.build(0);
    const titles: string[] = [];

    for (const [index, page] of [...pages, ...pages, ...pages].entries()) {
      hub.answer(page);
      titles.push(...(await hub.build(24 * 8 * (index + 1))).titles);
    }

    for (const title of ALL) expect(titles.filter((shown) => shown === title)).toHaveLength(pages.length * 3);
  });
});

describe('a feed whose title, site and entries change all at once', () => {
  const casino = rss(
    [1, 2].map((number) =>
      entry(`bonus-${number}`, { link: `https://casino.example/${number}`, guid: `c${number}`, ...on(31) }),
    ),
    { title: 'Best Casino', link: 'https://casino.example/' },
  );

  test('is not believed, however often it is read, and what it gave before stays', async () => {
    const hub = await faultHub(WHOLE);
    await hub.build(0);
    hub.answer(casino);

    const builds = [await hub.build(24), await hub.build(48), await hub.build(72)];

    for (const { titles, inShort } of builds) {
      expect(titles).toEqual(ALL);
      expect(inShort).toMatch(
        /^failed: its title, its site \(from harbor\.example to casino\.example\) and all/,
      );
    }
    expect(await kept(hub.root)).not.toContain('bonus');
  });

  test('is believed once a curator confirms it, and is judged anew the next time', async () => {
    const hub = await faultHub(WHOLE);
    await hub.build(0);
    hub.answer(casino);
    await hub.build(24);
    await decide(hub.root, `- { about: "${hub.server.url('/feed')}", ruling: confirm, on: 2026-11-01 }\n`);

    const confirmed = await hub.build(25);
    hub.answer(
      casino
        .replaceAll('casino', 'third')
        .replace('Best Casino', 'Third')
        .replaceAll('bonus', 'stake')
        .replaceAll('>c', '>d'),
    );
    const third = await hub.build(49);

    expect(confirmed.titles).toContain('bonus-1');
    expect(third.inShort).toMatch(/^failed: its title, its site/);
  });

  test('is not believed because an empty reading came between, or one link to the old site', async () => {
    const hub = await faultHub(WHOLE);
    await hub.build(0);
    hub.answer(rss([], { title: 'Best Casino', link: 'https://casino.example/' }));
    await hub.build(24);
    hub.answer(casino.replace('</channel>', `${entry('back-link', on(31))}</channel>`));

    expect((await hub.build(48)).inShort).toMatch(/^failed: its title, its site/);
  });

  test('is not believed on the old host either, as an expired domain has it', async () => {
    const hub = await faultHub(WHOLE);
    await hub.build(0);
    const bonus = [1, 2, 3].map((number) => entry(`bonus-${number}`, on(31)));
    hub.answer(rss(bonus, { title: 'Best Casino' }));

    expect((await hub.build(24)).inShort).toMatch(/^failed: its title and all its entries changed/);
  });

  test.each([
    { changes: 'moves to another host', feed: WHOLE.replaceAll('harbor.example', 'new.example') },
    { changes: 'is renamed', feed: rss([entry('after', on(31))], { title: 'New name' }) },
    {
      changes: 'changes all but one known entry',
      feed: casino.replace('</channel>', `${old}</channel>`),
    },
  ])('is another matter than one that $changes', async ({ feed }) => {
    const hub = await faultHub(WHOLE);
    await hub.build(0);
    hub.answer(feed);

    expect((await hub.build(24)).inShort).toBe('read');
  });
});

describe('a feed that is gone', () => {
  const words = 'Words that somebody wrote.';
  const feed = rss([entry('one', { html: `<p>${words}</p>` })]);

  async function shown(hub: Awaited<ReturnType<typeof faultHub>>, hours: number): Promise<string> {
    const { entries } = await hub.build(hours);
    return JSON.stringify(entries);
  }

  test('for good (410) leaves titles and links until a curator decides', async () => {
    const hub = await faultHub(feed);
    const before = await shown(hub, 0);
    hub.answer({ status: 410 });

    const { entries, community } = await hub.build(24);
    await decide(hub.root, `- { about: "${hub.server.url('/feed')}", ruling: release, on: 2026-11-02 }\n`);

    expect(before).toContain(words);
    expect(entries).toMatchObject([{ title: 'one', url: 'https://harbor.example/one' }]);
    expect(JSON.stringify(entries)).not.toContain(words);
    expect(community.notices).toContainEqual(
      expect.stringMatching(/is gone for good \(410\).*ruling: release/),
    );
    expect(await shown(hub, 48)).toContain(words);
  });

  test('is shown with nothing at all when the curator keeps it out', async () => {
    const hub = await faultHub(feed);
    await hub.build(0);
    hub.answer({ status: 410 });
    await decide(hub.root, `- { about: "${hub.server.url('/feed')}", ruling: keep-out, on: 2026-11-02 }\n`);

    expect((await hub.build(24)).titles).toEqual([]);
  });

  test('or so it seems (404) for fourteen days, other failures between, does the same', async () => {
    const hub = await faultHub(feed);
    await hub.build(0);
    hub.answer({ status: 404 });
    await hub.build(24);
    hub.answer({ status: 500 });
    await hub.build(24 * 5);
    hub.answer({ status: 404 });

    const [almost, after] = [await shown(hub, 24 * 14), await shown(hub, 24 * 15)];
    hub.answer(feed);
    const back = await shown(hub, 24 * 40);

    expect(almost).toContain(words);
    expect(after).not.toContain(words);
    expect(back).toContain(words);
  });
});

test('a blog that imports hundreds of entries anew fills its own page, not the front page or the hub’s feed', async () => {
  const hub = await faultHub(WHOLE);
  await hub.build(0);
  const anew = Array.from({ length: 500 }, (_, index) => entry(`anew-${index}`, on(31)));
  hub.answer(rss([...anew, middle, old]));

  const { community } = await hub.build(24);

  const front = frontPlaces(community)
    .flatMap(({ related, more }) => [related, ...more])
    .map(({ entry: { title } }) => title);
  const hubFeed =
    feeds
      .pages(community)
      .find(({ path: file }) => file === '/atom.xml')
      ?.render() ?? '';
  expect(community.entriesOfMember.get('harbor')).toHaveLength(503);
  expect(front.toSorted()).toEqual(ALL.toSorted());
  expect(hubFeed).toContain('middle');
  expect(hubFeed).not.toContain('anew-');
});

describe('a feed that moves', () => {
  test('takes its entries along when the curator says where to', async () => {
    const hub = await faultHub(WHOLE);
    const before = await hub.build(0);
    const yaml = await readFile(path.join(hub.root, 'feeds.yaml'), 'utf8');
    hub.server.put('/new', rss([middle]));
    await writeFile(path.join(hub.root, 'feeds.yaml'), yaml.replace('/feed', '/new'));
    const lost = await hub.build(1);
    const [from, to] = [hub.server.url('/feed'), hub.server.url('/new')];
    await decide(hub.root, `- { about: "${from}", ruling: moved, to: "${to}", on: 2026-11-01 }\n`);

    const { entries, titles } = await hub.build(2);

    expect(lost.titles).toEqual(['middle']);
    expect(titles.toSorted()).toEqual(ALL.toSorted());
    expect(entries.map(({ feed }) => feed)).toEqual([to, to, to]);
    expect(entries.map(({ key }) => key)).toContain(before.entries[0]?.key);
  });
});

test('a first line cut from an archive costs one whole reading and nothing else', async () => {
  const hub = await faultHub(conditional(WHOLE, { etag: '"1"' }));
  await hub.build(0);
  const whole = await hub.archive();
  await writeFile(path.join(hub.root, '_data', 'archive', 'harbor.ndjson'), '');

  const { titles, requests } = await hub.build(1);

  expect(titles).toEqual(ALL);
  expect(requests).toHaveLength(1);
  expect((await hub.archive()).split('\n')).toHaveLength(whole.split('\n').length);
});
