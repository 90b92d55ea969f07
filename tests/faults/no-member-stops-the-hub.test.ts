/** What one member's feed says, by accident or in malice, never keeps the others from being published. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { entry, item, rss } from '../helpers/feed-text.ts';
import { kithHere } from '../helpers/kith-here.ts';
import type { Run } from '../helpers/run-kith.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

// Each test builds a whole site, some of them twice.
vi.setConfig({ testTimeout: 120_000 });

const environment = { KITH_KEY: 'a key for tests that nobody else has' };

const WORDS =
  'A word about light, and a second one that goes on a little while about the lamp at the end of the pier.';

const LANTERN = 'https://quiet.example/lantern';

const principles = readFileSync(join(import.meta.dirname, '../../src/config/principles.md'), 'utf8')
  .split('\n\n')
  .filter((paragraph) => /^[A-Z]/.test(paragraph))
  .join(' ')
  .replace(/\s+/g, ' ');

/** Young enough to wait until its hours have passed. */
const young = { date: 'Sun, 01 Nov 2026 11:00:00 GMT' };

/** A hub of one member who does nothing wrong, and one who may. */
function hubOf(harbor: readonly string[], more = '', consent = 'text: excerpt'): Promise<string> {
  return temporaryHub({
    'feeds.yaml': `members:
  - { id: quiet, name: Quiet, site: https://quiet.example/, feeds: [{ url: quiet.xml }], consent: { granted: 2026-01-01 } }
  - { id: harbor, name: Harbor, site: https://harbor.example/, feeds: [{ url: harbor.xml }], consent: { granted: 2026-01-01, ${consent} }${more} }
`,
    '_data/hub.yaml': 'name: Hub\nurl: https://hub.example/\nclock: 2026-11-01T12:00:00Z\n',
    'quiet.xml': rss([entry('lantern', { link: LANTERN, guid: LANTERN, html: `<p>${WORDS}</p>` })]),
    'harbor.xml': rss(harbor),
  });
}

function build(root: string): Promise<Run> {
  return kithHere(['build', '--root', root], { environment });
}

function filesWith(folder: string, words: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((file) => readFileSync(file).includes(words));
}

async function expectQuietIsShown(root: string): Promise<void> {
  const { code, stderr } = await build(root);

  expect([code, stderr]).toEqual([0, expect.not.stringContaining('not published')]);
  expect(filesWith(join(root, '_site'), 'https://quiet.example/lantern').length).toBeGreaterThan(0);
}

test('an entry that waits may be called what the hub’s pages say, or a day', async () => {
  const titles = ['Skip to the content', 'About this hub', 'Report a problem', '31 October 2026'];

  await expectQuietIsShown(await hubOf(titles.map((title, at) => entry(`canary${at}`, { title, ...young }))));
});

test('an entry that waits may quote the hub’s principles, and copy its front page', async () => {
  const root = await hubOf([
    entry('canary-words', { html: `<p>I like this: ${principles}</p>`, ...young }),
    entry('canary-copy', { html: `<p>lantern Quiet 31 October 2026 ${WORDS} More by Quiet</p>`, ...young }),
  ]);

  await expectQuietIsShown(root);

  expect(filesWith(join(root, '_site'), 'canary')).toEqual([]);
});

test('an entry that waits may give as its address a page of the hub, or the site of another member', async () => {
  const links = ['https://hub.example/join/', 'https://hub.example/atom.xml', 'https://quiet.example/'];

  await expectQuietIsShown(
    await hubOf(links.map((link, at) => item({ title: `one ${at}`, guid: `g${at}`, link, ...young }))),
  );
});

test('a feed under a pseudonym may sign with words of the hub’s pages', async () => {
  const signed = entry('signed').replace('</item>', '<author>Report a problem</author></item>');

  await expectQuietIsShown(await hubOf([signed], ', pseudonym: true'));
});

test('an e-mail address that hides in the address of an entry holds that entry alone', async () => {
  const link = 'https://harbor.example/canary?to=jane%40vasquez.example';
  const root = await hubOf([item({ title: 'one', guid: 'g', link, date: 'Sat, 31 Oct 2026 09:00:00 GMT' })]);

  await expectQuietIsShown(root);

  expect(filesWith(join(root, '_site'), 'vasquez')).toEqual([]);
});

test('a text that says one word twenty thousand times costs no more time than another', async () => {
  const html = `<p>${'ha '.repeat(20_000)}</p>`;

  await expectQuietIsShown(await hubOf([entry('laughter', { html })], '', 'text: full'));
});

test('an entry that waits, or was taken back, and only points to a page keeps nobody from passing the page on', async () => {
  const links = ['https://quiet.example/lantern', 'https://stranger.example/x', 'https://stranger.example/y'];
  const root = await hubOf(
    links.map((link, at) => item({ title: `one ${at}`, guid: `g${at}`, link, ...young })),
  );
  const newcomer =
    '  - { id: new, name: New, joined: 2026-10-30, gifts: [https://stranger.example/x], feeds: [{ url: new.xml }], consent: { granted: 2026-10-30 } }\n';
  await appendFile(join(root, 'feeds.yaml'), newcomer);
  await appendFile(join(root, '_data', 'hub.yaml'), 'curators: [{ id: ines, name: Ines Roth }]\n');
  await writeFile(join(root, 'new.xml'), rss([entry('n', { link: 'https://new.example/n' })]));
  await writeFile(
    join(root, '_data', 'reshares.yaml'),
    `- { of: "https://quiet.example/lantern", by: ines, on: 2026-10-31, why: "For the lamp." }
- { of: "https://stranger.example/y", by: ines, on: 2026-10-31, why: "For the way.", title: Y, author: S, site: "https://stranger.example/" }
`,
  );

  await expectQuietIsShown(root);

  for (const words of ['For the lamp.', 'For the way.', 'https://stranger.example/x'])
    expect(filesWith(join(root, '_site'), words).length, words).toBeGreaterThan(0);
});

test('a member who leaves takes their own writing along, and nothing to which their feed pointed', async () => {
  const pointing = item({
    title: 'one',
    guid: 'https://quiet.example/lantern',
    link: 'https://quiet.example/lantern',
  });
  const root = await hubOf([pointing, entry('own-canary', { date: 'Sat, 31 Oct 2026 09:00:00 GMT' })]);
  await expectQuietIsShown(root);
  const listed = await readFile(join(root, 'feeds.yaml'), 'utf8');
  await writeFile(join(root, 'feeds.yaml'), listed.replace('id: harbor,', 'id: harbor, status: withdrawn,'));

  await expectQuietIsShown(root);

  expect(filesWith(join(root, '_site'), 'own-canary')).toEqual([]);
});
