import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { knownCommunity } from '../../src/cli/known-community.ts';
import { openHub } from '../../src/config/open-hub.ts';
import { parseAllowPrivate } from '../../src/gather/parse-allow-private.ts';
import { entry, rss } from '../helpers/feed-text.ts';
import { kithHere } from '../helpers/kith-here.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

const NOON = '1793534400'; // 2026-11-01T12:00:00Z
const INTRANET = ['--allow-private', '10.0.0.0/8'];

/** A built hub that passes on a page which only its own network knows. */
async function builtHub() {
  const root = await temporaryHub({
    'harbor.xml': rss([entry('chairs', { date: '30 Oct 2026 09:00:00 GMT' })]),
    'quiet.xml': rss([entry('waiting', { link: 'https://quiet.example/waiting', guid: 'w' })]),
    'feeds.yaml': `defaults: { coolingOff: 0h }
members:
  - { id: harbor, name: Harbor, site: "https://harbor.example/", feeds: [{ url: harbor.xml }], consent: { granted: 2026-01-01 } }
  - { id: quiet, name: Quiet, site: "https://quiet.example/", feeds: [{ url: quiet.xml }], consent: { granted: 2026-01-01 } }
`,
    '_data/hub.yaml': 'curators: [{ id: cleo, name: Cleo }]\n',
    '_data/reshares.yaml':
      '- { of: "http://10.0.0.7/handbook", by: cleo, on: 2026-10-31, why: Ours., title: The handbook, author: The office, site: "http://10.0.0.7/" }\n',
  });
  const kith = (...words: readonly string[]) =>
    kithHere([...words, '--root', root], { environment: { SOURCE_DATE_EPOCH: NOON } });
  const site = async () => {
    const folder = join(root, '_site', 'reshares');
    const pages = (await readdir(folder)).filter((name) => name.startsWith('2026'));
    return (
      await Promise.all(pages.map((page) => readFile(join(folder, page, 'index.html'), 'utf8')))
    ).join();
  };
  await kith('build', ...INTRANET);
  return { root, kith, site };
}

test('what a hub passes on in its own network is known to the commands that look at it', async () => {
  const { root } = await builtHub();
  const config = await openHub(root);
  const allowed = parseAllowPrivate(['10.0.0.0/8']);
  const look = async (
    ...rest: Parameters<typeof knownCommunity> extends [unknown, unknown, unknown, ...infer Rest]
      ? Rest
      : never
  ) => (await knownCommunity(config, '2026-11-01T12:00:00.000Z', { make: () => '' }, ...rest)).community;

  const seen = await look(allowed.kind === 'parsed' ? allowed.allowances : []);
  const unseen = await look();

  expect(seen.reshares.map(({ original }) => original.title)).toEqual(['The handbook']);
  expect(unseen.reshares).toEqual([]);
});

test('it stays on the site when a member leaves', async () => {
  const { kith, site } = await builtHub();
  const before = await site();

  const left = await kith('withdraw', 'quiet', '--yes', ...INTRANET);

  expect(left.code).toBe(0);
  expect(before).toContain('The handbook');
  expect(await site()).toContain('The handbook');
});

test.each([
  ['curate', '--json'],
  ['verify', '--json'],
  ['introduce', 'harbor', 'quiet', '--yes'],
  ['withdraw', 'quiet', '--dry-run'],
])('kith %s knows the option, and says what is wrong with it', async (...words) => {
  const { kith } = await builtHub();

  const known = await kith(...words, ...INTRANET);
  const wrong = await kith(...words, '--allow-private', '300.0.0.0/8');

  expect([known.code, known.stderr]).toEqual([0, '']);
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain('300.0.0.0/8');
});
