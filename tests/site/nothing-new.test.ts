/** A build that finds nothing new lets the site stand, and what it lets stand is what a whole build would write. */
import {
  appendFile,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { kithHere } from '../helpers/kith-here.ts';
import { runKith } from '../helpers/run-kith.ts';
import { siteFiles } from '../helpers/site-files.ts';

const DAY = 86_400;
const NOON = Date.parse('2026-11-16T12:00:00Z') / 1000;

const MEMBERS = ['ada', 'ben', 'cem'];
const FILES: Readonly<Record<string, string>> = {
  'feeds.yaml': `defaults: { coolingOff: 12h }
members:
${MEMBERS.map((id) => `  - { id: ${id}, name: ${id}, site: "https://${id}.example/", feeds: [{ url: ${id}.xml }], consent: { granted: 2026-01-01 } }\n`).join('')}`,
  '_data/hub.yaml': 'name: Small hub\nurl: https://hub.example/\n',
  '_data/topics.yaml': '- { id: care, name: Care, tags: [care] }\n',
  ...Object.fromEntries(MEMBERS.map((id, at) => [`${id}.xml`, feed(id, at)])),
};

function feed(id: string, at: number, more = ''): string {
  const item = (number: number) =>
    `<item><title>Word ${number} of ${id}</title><link>https://${id}.example/${number}</link><category>care</category><pubDate>${new Date((NOON - (number * 9 + at) * DAY) * 1000).toUTCString()}</pubDate><description>What ${id} has to say, number ${number}.</description></item>`;
  return `<rss version="2.0"><channel><title>${id}</title><link>https://${id}.example/</link>${more}${[1, 2, 3].map(item).join('')}</channel></rss>`;
}

/** Built once; each test has a copy. */
let built: string;
let hub: string;

beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'kith-standing-'));
  for (const [path, content] of Object.entries(FILES)) await put(built, path, content);
  await build(built, 0);
});
afterAll(() => rm(built, { recursive: true, force: true }));

beforeEach(async () => {
  hub = await mkdtemp(join(tmpdir(), 'kith-standing-'));
  // The site's times of writing are part of how it is known again.
  await cp(built, hub, { recursive: true, preserveTimestamps: true });
  await build(hub, 0);
  onTestFinished(() => rm(hub, { recursive: true, force: true }));
});

async function put(root: string, path: string, content: string): Promise<void> {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), content);
}

async function build(root: string, days: number, ...options: readonly string[]) {
  const { code, stdout, stderr } = await kithHere(['build', '--root', root, '--json', ...options], {
    environment: { SOURCE_DATE_EPOCH: String(NOON + days * DAY) },
  });
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as {
    readonly isUnchanged: boolean;
    readonly files: number;
    readonly written: number;
  };
}

/** The site that a whole build writes of the same folder at the same hour. */
async function whole(root: string, days: number): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'kith-standing-'));
  onTestFinished(() => rm(copy, { recursive: true, force: true }));
  await cp(root, copy, { recursive: true });
  expect((await build(copy, days, '--force')).isUnchanged).toBe(false);
  return join(copy, '_site');
}

async function contents(site: string): Promise<ReadonlyMap<string, string>> {
  const files = siteFiles(site);
  return new Map(
    await Promise.all(files.map(async (path) => [path, await readFile(join(site, path), 'base64')] as const)),
  );
}

/** When each file of the hub's site was last written. */
async function timesOfWriting(): Promise<ReadonlyMap<string, number>> {
  const site = join(hub, '_site');
  return new Map(
    await Promise.all(
      siteFiles(site).map(async (path) => [path, (await stat(join(site, path))).mtimeMs] as const),
    ),
  );
}

describe('where nothing is new', () => {
  test('the site stands, but for the pages that show the hour, and is what a whole build writes', async () => {
    const before = await timesOfWriting();

    const { isUnchanged, files } = await build(hub, 2);

    expect(isUnchanged).toBe(true);
    const after = await timesOfWriting();
    const written = [...after].filter(([path, time]) => before.get(path) !== time).map(([path]) => path);
    expect(written).toContain('/status/index.html');
    expect(written.length).toBeLessThan(files / 4);
    expect(await contents(join(hub, '_site'))).toEqual(await contents(await whole(hub, 2)));
  });

  test('and so it stands again and again, and in words', async () => {
    await build(hub, 2);
    const { stdout } = await kithHere(['build', '--root', hub], {
      environment: { SOURCE_DATE_EPOCH: String(NOON + 3 * DAY) },
    });

    expect(stdout).toMatch(
      /^Nothing new in Small hub since the last build: 3 members, 9 entries.* but for \d+ that tell the hour and were written\./mu,
    );
    expect(stdout).toContain('--force');
    expect(await contents(join(hub, '_site'))).toEqual(await contents(await whole(hub, 3)));
  });

  test('all of it is written when that is asked for', async () => {
    const before = await timesOfWriting();

    expect((await build(hub, 0, '--force')).isUnchanged).toBe(false);
    const after = await timesOfWriting();
    expect([...after].filter(([path, time]) => before.get(path) === time)).toEqual([]);
  });
});

test('where somebody wrote, only the pages that show it are written, and the site is what a whole build writes', async () => {
  const before = await timesOfWriting();
  await writeFile(join(hub, 'ada.xml'), feed('ada', 0, item('New')));

  const { isUnchanged, files, written } = await build(hub, 2);

  expect(isUnchanged).toBe(false);
  expect(written).toBeGreaterThan(3);
  expect(written).toBeLessThan(files / 2);
  const after = await timesOfWriting();
  const stays = (path: string) => after.get(path) === before.get(path);
  expect(['/index.html', '/members/ada/index.html', '/members/ada/atom.xml'].filter(stays)).toEqual([]);
  expect(['/about/index.html', '/members/ben/index.html', '/members/ben/atom.xml'].every(stays)).toBe(true);
  expect(await contents(join(hub, '_site'))).toEqual(await contents(await whole(hub, 2)));
  expect((await build(hub, 2)).isUnchanged).toBe(true);
});

test('what little is new is put into the site that stands, unless somebody may be shown less', async () => {
  const folder = async () => (await stat(join(hub, '_site'))).ino;
  const before = await folder();
  await writeFile(join(hub, 'ada.xml'), feed('ada', 0, item('New')));
  await build(hub, 2);
  expect(await folder()).toBe(before);

  // Then all that stands is looked at again, and the site is replaced as a whole.
  await edit('feeds.yaml', (text) => text.replace('id: cem,', 'id: cem, status: withdrawn,'));
  await build(hub, 2);
  expect(await folder()).not.toBe(before);
  expect(await contents(join(hub, '_site'))).toEqual(await contents(await whole(hub, 2)));
});

describe('a build that was killed', () => {
  /** As it was found after a build of something new, but for what was still to be written when it was killed. */
  async function killedBefore(...left: readonly string[]): Promise<void> {
    const before = `${hub}-before`;
    onTestFinished(() => rm(before, { recursive: true, force: true }));
    await cp(hub, before, { recursive: true, preserveTimestamps: true });
    await writeFile(join(hub, 'ada.xml'), feed('ada', 0, item('New')));
    await build(hub, 2);
    for (const path of left) {
      await rm(join(hub, path), { recursive: true });
      await cp(join(before, path), join(hub, path), { recursive: true, preserveTimestamps: true });
    }
  }

  test('before it put its site in place leaves no search for which there is no page, nor pages without search', async () => {
    await killedBefore('_site', '.kith/proof.json', '.kith/standing.json');
    await build(hub, 2);
    expect(await contents(join(hub, '_site'))).toEqual(await contents(await whole(hub, 2)));
  });

  test('before it noted what it had written leaves no site that passes for that of before', async () => {
    await killedBefore('.kith/standing.json');
    await writeFile(join(hub, 'ada.xml'), feed('ada', 0));
    await cp(`${hub}-before/_data`, join(hub, '_data'), { recursive: true });
    await build(hub, 2);
    expect(await contents(join(hub, '_site'))).toEqual(await contents(await whole(hub, 2)));
  });

  test('half way through putting new files in place is made good by the next', async () => {
    await killedBefore('_site/index.html', '.kith/proof.json', '.kith/standing.json');
    expect((await build(hub, 2)).isUnchanged).toBe(false);
    expect(await contents(join(hub, '_site'))).toEqual(await contents(await whole(hub, 2)));
  });
});

test('where no words changed that search knows, its bundle stays', async () => {
  const before = await timesOfWriting();
  await appendFile(join(hub, '_data/hub.yaml'), 'motto: Hello\n');
  const { written, files } = await build(hub, 0);

  const after = await timesOfWriting();
  const fragments = [...after].filter(([path]) => path.startsWith('/pagefind/fragment/'));
  expect(fragments.length).toBeGreaterThan(5);
  expect(fragments.filter(([path, time]) => before.get(path) !== time)).toEqual([]);
  expect(written).toBeGreaterThan(3);
  expect(written).toBeLessThan(files);
});

test('what was taken over is part of what the next build knows', async () => {
  for (const [day, title] of ['One', 'Two', 'Three'].entries()) {
    await writeFile(join(hub, 'ada.xml'), feed('ada', 0, item(title)));
    const { files, written } = await build(hub, day);
    expect(written).toBeLessThan(files);
  }
  expect(await contents(join(hub, '_site'))).toEqual(await contents(await whole(hub, 2)));
});

describe('a site that was carried to another machine, as by a cache,', () => {
  beforeEach(async () => {
    const elsewhere = `${hub}-elsewhere`;
    await cp(hub, elsewhere, { recursive: true });
    await rm(hub, { recursive: true });
    await cp(elsewhere, hub, { recursive: true });
    await rm(elsewhere, { recursive: true });
  });

  test('still stands', async () => {
    expect((await build(hub, 0)).isUnchanged).toBe(true);
  });

  test.each([
    ['another byte', () => appendFile(join(hub, '_site/about/index.html'), ' ')],
    ['a file less', () => rm(join(hub, '_site/about/index.html'))],
    ['a file more', () => writeFile(join(hub, '_site/more.html'), '')],
    ['a link that leads nowhere', () => replaceByLink('_site/about/index.html', 'nowhere')],
    ['a link that leads to the same bytes', () => linkToCopy('_site/about/index.html')],
  ])('is written anew when it came with %s', async (_, change) => {
    await change();
    expect((await build(hub, 0)).isUnchanged).toBe(false);
    expect(await contents(join(hub, '_site'))).toEqual(await contents(await whole(hub, 0)));
  });
});

test('links are followed, and one that leads nowhere, as an editor’s lock does, stops nothing', async () => {
  await mkdir(join(hub, 'elsewhere'));
  await writeFile(join(hub, 'elsewhere/style.css'), 'h1 { color: red }');
  await symlink(join(hub, 'elsewhere'), join(hub, 'theme'));
  await symlink('somebody@somewhere.4711', join(hub, '_data/.#hub.yaml'));
  expect((await build(hub, 0)).isUnchanged).toBe(false);
  expect((await build(hub, 0)).isUnchanged).toBe(true);

  await writeFile(join(hub, 'elsewhere/style.css'), 'h1 { color: tan }');
  expect((await build(hub, 0)).isUnchanged).toBe(false);
});

describe('the whole site is written anew when', () => {
  const CHANGES: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['somebody wrote', () => writeFile(join(hub, 'ada.xml'), feed('ada', 0, item('New')))],
    ['a word of the hub’s changed', () => appendFile(join(hub, '_data/hub.yaml'), 'motto: Hello\n')],
    ['it has a style of its own', () => put(hub, 'theme/style.css', 'h1 { color: red }')],
    [
      'a member left',
      () => edit('feeds.yaml', (text) => text.replace('id: cem,', 'id: cem, status: withdrawn,')),
    ],
    ['a page of it was edited', () => appendFile(join(hub, '_site/index.html'), '<p>by hand</p>')],
    ['a page of it was edited in its place and in its length', replaceInPlace],
    ['a page of it is gone', () => rm(join(hub, '_site/about/index.html'))],
    ['what is known of its files is lost', () => rm(join(hub, '.kith/proof.json'))],
    [
      'folders lie where that is noted',
      async () => {
        for (const name of ['standing.json', 'proof.json']) {
          await rm(join(hub, '.kith', name));
          await mkdir(join(hub, '.kith', name));
        }
      },
    ],
    ['a file lies beside it', () => writeFile(join(hub, '_site/stray.html'), '<p>stray</p>')],
    [
      'what is known of it cannot be read',
      () => writeFile(join(hub, '.kith/standing.json'), '{ "standing": 9'),
    ],
  ];

  test.each(CHANGES)('%s', async (_, change) => {
    await change();

    expect((await build(hub, 0)).isUnchanged).toBe(false);
    expect(await contents(join(hub, '_site'))).toEqual(await contents(await whole(hub, 0)));
    expect((await build(hub, 0)).isUnchanged).toBe(true);
  });

  test('its look was edited while it was being built', async () => {
    await put(hub, 'theme/_note.txt', 'a');
    // The edit comes when the site is written, as a curator's may while `kith start` runs.
    const theme = `import { writeFileSync } from 'node:fs';\nexport * from 'kith:templates/footer';\nwriteFileSync(${JSON.stringify(join(hub, 'theme/style.css'))}, 'h1 { color: blue }');\n`;
    await put(hub, 'theme/footer.js', theme);
    await runKith(['build', '--root', hub], { environment: { SOURCE_DATE_EPOCH: String(NOON) } });

    const { stdout } = await runKith(['build', '--root', hub], {
      environment: { SOURCE_DATE_EPOCH: String(NOON) },
    });
    expect(stdout).toMatch(/^Built/mu);
  });

  test('its key is another', async () => {
    const { stdout } = await kithHere(['build', '--root', hub, '--json'], {
      environment: { SOURCE_DATE_EPOCH: String(NOON), KITH_KEY: 'k'.repeat(44) },
    });
    expect(JSON.parse(stdout)).toMatchObject({ isUnchanged: false });
  });

  test('time alone let an entry out that was cooling off', async () => {
    await writeFile(
      join(hub, 'ada.xml'),
      feed('ada', 0, item('Cooling', new Date(NOON * 1000).toUTCString())),
    );
    await build(hub, 0);
    expect((await build(hub, 0.1)).isUnchanged).toBe(true);

    expect((await build(hub, 1)).isUnchanged).toBe(false);
    expect(await readFile(join(hub, '_site/index.html'), 'utf8')).toContain('Cooling');
  });
});

function item(title: string, date = new Date((NOON - 2 * DAY) * 1000).toUTCString()): string {
  return `<item><title>${title}</title><link>https://ada.example/${title}</link><pubDate>${date}</pubDate><description>Said just now.</description></item>`;
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const file = join(hub, path);
  await writeFile(file, change(await readFile(file, 'utf8')));
}

async function replaceByLink(path: string, to: string): Promise<void> {
  await rm(join(hub, path));
  await symlink(to, join(hub, path));
}

async function linkToCopy(path: string): Promise<void> {
  await cp(join(hub, path), join(hub, 'copy.html'));
  await replaceByLink(path, join(hub, 'copy.html'));
}

/** Its length stays, and its time of writing is put back: only that another file lies there tells. */
async function replaceInPlace(): Promise<void> {
  const file = join(hub, '_site/about/index.html');
  const { atime, mtime } = await stat(file);
  const text = await readFile(file, 'utf8');
  await rm(file);
  await writeFile(file, text.replace('Small hub', 'Smell hub'));
  await utimes(file, atime, mtime);
}
