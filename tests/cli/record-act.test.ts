import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entry, rss } from '../helpers/feed-text.ts';
import { kithHere } from '../helpers/kith-here.ts';
import { feedsYaml, temporaryHub } from '../helpers/temporary-hub.ts';

test('a command writes down who decided, and the next build has nothing to add', async () => {
  const root = await temporaryHub({
    'feeds.yaml': feedsYaml({ ada: 'ada.xml' }),
    'ada.xml': rss([entry('tide', { link: 'https://ada.example/tide' })]),
    '_data/hub.yaml': 'curators: [{id: cleo, name: Cleo}]\nclock: 2026-11-16T12:00:00Z\n',
  });
  const kith = (...words: readonly string[]) => kithHere([...words, '--root', root]);
  const record = () => readFile(join(root, '_data/audit.ndjson'), 'utf8');
  await kith('build');
  const before = await record();

  const { code } = await kith('reshare', 'https://ada.example/tide', '--why', 'It names what we avoid.');
  const after = await record();
  await kith('build');

  expect(code).toBe(0);
  expect(after.startsWith(before)).toBe(true);
  expect(JSON.parse(after.slice(before.length))).toMatchObject({
    on: '2026-11-16',
    by: 'cleo',
    act: 'reshare',
  });
  // Nothing that the letters of a hash, a to f, could spell by chance.
  expect(after).not.toMatch(/ada\.xml|ada\.example|tide|avoid/);
  expect(await record()).toBe(after);
}, 120_000);
