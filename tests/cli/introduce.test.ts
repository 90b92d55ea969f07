import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { entry, rss } from '../helpers/feed-text.ts';
import { kithHere } from '../helpers/kith-here.ts';
import { serve } from '../helpers/serve.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

let built: string;

/** A built hub: Yes and Sure say yes to introductions, Ask is asked, No says no, Gone has withdrawn. */
beforeAll(async () => {
  const consents = { yes: 'yes', sure: 'yes', ask: 'ask', no: 'no', gone: 'yes' };
  const at = (id: string, name: string) => ({ link: `https://${id}.example/${name}` });
  const feed = (id: string) =>
    rss([
      entry(`${id}-new`, { ...at(id, 'new'), date: '30 Oct 2026 09:00:00 GMT' }),
      entry(`${id}-chairs`, {
        ...at(id, 'chairs'),
        date: '20 Oct 2026 09:00:00 GMT',
        html: '<p>On folding chairs.</p>',
      }),
    ]);
  const members = Object.entries(consents).map(
    ([id, introductions]) =>
      `  - { id: ${id}, name: ${id}, site: "https://${id}.example/", feeds: [{ url: ${id}.xml }], status: ${id === 'gone' ? 'withdrawn' : 'active'}, consent: { granted: 2026-01-01, introductions: ${introductions} } }\n`,
  );
  built = await mkdtemp(join(tmpdir(), 'kith-introduce-'));
  await mkdir(join(built, '_data'));
  const files = {
    'feeds.yaml': `defaults: { coolingOff: 0h }\nmembers:\n${members.join('')}`,
    ...Object.fromEntries(Object.keys(consents).map((id) => [`${id}.xml`, feed(id)])),
    '_data/topics.yaml': '- { id: chairs, name: Chairs, phrases: [folding chairs] }\n',
  };
  for (const [path, text] of Object.entries(files)) await writeFile(join(built, path), text);
  await kithIn(built)('build');
});

afterAll(() => rm(built, { recursive: true }));

function kithIn(root: string) {
  return (...words: readonly string[]) =>
    kithHere([...words, '--root', root], { environment: { SOURCE_DATE_EPOCH: '1793534400' } });
}

/** A copy of the built hub, for one test to change. */
async function builtHub() {
  const root = await temporaryHub({});
  await cp(built, root, { recursive: true });
  const file = () => readFile(join(root, '_data/introductions.yaml'), 'utf8').catch(() => '');
  return { kith: kithIn(root), file };
}

test('writes two who said yes in advance as accepted, with an entry of each on what both write about', async () => {
  const { kith, file } = await builtHub();

  const { code, stdout } = await kith(
    'introduce',
    'yes',
    'sure',
    '--follow-up',
    '2026-12-01',
    '--words',
    'yes=Hello there.',
  );
  const built = await kith('build', '--json');

  expect([code, stdout]).toEqual([
    0,
    'Written _data/introductions.yaml:3: yes and sure\n  Both have said yes to introductions: it is public with the next build.\n',
  ]);
  expect((await file()).split('\n').slice(2).join('\n')).toBe(`- between: [yes, sure]
  proposed: 2026-11-01
  accepted:
    yes: 2026-11-01
    sure: 2026-11-01
  words:
    yes: Hello there.
  read:
    - https://yes.example/chairs
    - https://sure.example/chairs
  followUp: 2026-12-01
`);
  // One other member of this hub has withdrawn, and that is told.
  expect(JSON.parse(built.stdout).notices).toEqual([
    expect.stringContaining('contact: is missing'),
    expect.stringContaining('has withdrawn'),
  ]);
});

test('tells with its place of an entry to read that the hub does not show', async () => {
  const { kith } = await builtHub();
  await kith('introduce', 'yes', 'sure', '--read', 'https://sure.example/taken-back');

  const build = await kith('build');

  expect(build.code).toBe(0);
  expect(build.stderr).toMatch(
    /Note: _data\/introductions\.yaml:9:7 0\.read\.0: is no entry of the two that the hub shows, so it is left out/,
  );
});

test('a build asks nothing of a site to which members link, nor of a candidate', async () => {
  const server = await serve({ '/': 'Hello.' });
  onTestFinished(() => server.close());
  const linking = (id: string) =>
    rss([
      entry(`${id}-1`, { link: `https://${id}.example/1`, html: `<a href="${server.url('/')}">them</a>` }),
    ]);
  const member = (id: string) =>
    `  - { id: ${id}, name: ${id}, feeds: [{ url: ${id}.xml }], consent: { granted: 2026-01-01 } }\n`;
  const root = await temporaryHub({
    'feeds.yaml': `members:\n${member('ada')}${member('ben')}`,
    'ada.xml': linking('ada'),
    'ben.xml': linking('ben'),
    '_data/candidates.yaml': `- ${server.url('/')}\n`,
  });

  const { code } = await kithHere(['build', '--root', root, '--allow-private', '127.0.0.1']);

  expect(code).toBe(0);
  expect(server.requests).toEqual([]);
});

test('leaves the yes of who wants to be asked to them, and comes back to it in a month', async () => {
  const { kith, file } = await builtHub();

  const { code, stdout } = await kith('introduce', 'ask', 'yes', '--read', 'https://ask.example/new');

  expect(code).toBe(0);
  expect(stdout).toContain('Ask ask. After their yes, put the day of it under `accepted`: ask: 2026-11-01');
  expect(await file()).toContain(
    '  accepted:\n    yes: 2026-11-01\n  read:\n    - https://ask.example/new\n  followUp: 2026-12-01\n',
  );
});

test('reports as one JSON object', async () => {
  const { kith } = await builtHub();

  const { code, stdout } = await kith('introduce', 'ask', 'yes', '--json');

  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    file: '_data/introductions.yaml',
    line: 3,
    waitingFor: ['ask'],
  });
});

test.each([
  ['who said no', ['no', 'yes'], 'no does not want introductions'],
  ['who has withdrawn', ['yes', 'gone'], 'gone has withdrawn'],
  [
    'a day before the proposal',
    ['yes', 'sure', '--follow-up', '2026-10-01'],
    'followUp: is before 2026-11-01',
  ],
])('refuses %s, and writes nothing', async (_, words, message) => {
  const { kith, file } = await builtHub();

  const { code, stderr } = await kith('introduce', ...words);

  expect(code).toBe(1);
  expect(stderr).toContain(message);
  expect(await file()).toBe('');
});

test('refuses two who were proposed to each other before, in either order', async () => {
  const { kith } = await builtHub();
  await kith('introduce', 'yes', 'sure');

  const { code, stderr } = await kith('introduce', 'sure', 'yes');

  expect(code).toBe(1);
  expect(stderr).toContain('were proposed to each other on 2026-11-01');
});

test.each([
  ['one member', ['yes'], 'Name two members'],
  ['the same twice', ['yes', 'yes'], 'an introduction is between two'],
  ['nobody’s id', ['yes', 'suer'], 'did you mean `sure`?'],
  ['words of a third', ['yes', 'sure', '--words', 'ask=Hello.'], 'expected the id of one of the two'],
])('is used wrongly with %s', async (_, words, message) => {
  const { kith } = await builtHub();

  const { code, stderr } = await kith('introduce', ...words);

  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
