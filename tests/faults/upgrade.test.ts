/** Another version of Kith builds a hub: what the one before it had kept can be had back, until anybody takes something back. */
import { existsSync } from 'node:fs';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn } from '../archive/hub-folder.ts';
import { type FaultHub, faultHub } from '../helpers/fault-hub.ts';
import { entry, rss } from '../helpers/feed-text.ts';
import { type WithdrawalHub, withdrawalHub } from '../helpers/withdrawal-hub.ts';

const WRITER = '_data/archive/_written-by.json';

async function copiesOf({ root }: Pick<FaultHub, 'root'>): Promise<readonly string[]> {
  return (await readdir(join(root, '.kith'))).filter((name) => name.startsWith('archive-before-'));
}

function isNoted(notices: readonly string[]): boolean {
  return notices.some((notice) => notice.includes('builds the hub for the first time'));
}

/** A hub that one version built, and then, with a new entry in its feed, another. */
async function upgraded() {
  const hub = await faultHub();
  await hub.build(0);
  const before = await filesIn(join(hub.root, '_data/archive'));
  hub.answer(
    rss([entry('third'), entry('second', { date: 'Sat, 31 Oct 2026 10:00:00 GMT' }), entry('first')]),
  );
  const build = await hub.build(24, { version: '2.0.0' });
  return { hub, before, build };
}

test('the first build by another version copies the archive before it writes there, and says so once', async () => {
  const { hub, before, build } = await upgraded();
  const again = await hub.build(48, { version: '2.0.0' });

  const { '_made-under': _, ...copy } = await filesIn(join(hub.root, '.kith/archive-before-2.0.0'));
  expect(copy).toEqual(before);
  expect(await hub.archive()).not.toBe(before['harbor.ndjson']);
  expect([isNoted(build.community.notices), isNoted(again.community.notices)]).toEqual([true, false]);
  expect(build.community.notices.join()).toContain('2.0.0, builds the hub for the first time, after 1.2.3.');
  expect(JSON.parse(await readFile(join(hub.root, WRITER), 'utf8'))).toEqual({ version: '2.0.0' });
});

test('an archive of which nobody knows who wrote it is copied, a new hub and the same version copy nothing', async () => {
  const hub = await faultHub();

  const first = await hub.build(0);
  const second = await hub.build(24);
  const none = await copiesOf(hub);
  await writeFile(join(hub.root, WRITER), 'torn');
  const third = await hub.build(48);

  expect([first, second, third].map(({ community }) => isNoted(community.notices))).toEqual([
    false,
    false,
    true,
  ]);
  expect(none).toEqual([]);
  expect(await copiesOf(hub)).toEqual(['archive-before-1.2.3']);
});

test('only the copy of the last change of versions is kept', async () => {
  const { hub } = await upgraded();

  await hub.build(48, { version: '3.0.0' });

  expect(await copiesOf(hub)).toEqual(['archive-before-3.0.0']);
});

test('a build that did not come to its end leaves the copy for the next one, which does not copy what it wrote', async () => {
  const hub = await faultHub();
  await hub.build(0);
  const before = await hub.archive();
  const archive = join(hub.root, '_data/archive/harbor.ndjson');
  await writeFile(archive, before.replace('"archive":1', '"archive":0'));
  await expect(hub.build(24, { version: '2.0.0' })).rejects.toThrow('format');
  const copy = () => readFile(join(hub.root, '.kith/archive-before-2.0.0/harbor.ndjson'), 'utf8');
  const kept = await copy();
  await writeFile(archive, before);

  await hub.build(48, { version: '2.0.0' });

  expect(JSON.parse(await readFile(join(hub.root, WRITER), 'utf8'))).toEqual({ version: '2.0.0' });
  expect(kept).toContain('"archive":0');
  expect(await copy()).toBe(kept);
});

test('the copy goes after two weeks', async () => {
  const { hub } = await upgraded();
  const copy = join(hub.root, '.kith/archive-before-2.0.0');
  const made = (days: number) =>
    utimes(copy, new Date(), Date.parse('2026-11-03T12:00:00Z') / 1000 - days * 86_400);

  await made(13);
  await hub.build(48, { version: '2.0.0' });
  const isYoung = existsSync(copy);
  await made(15);
  await hub.build(48, { version: '2.0.0' });

  expect([isYoung, existsSync(copy)]).toEqual([true, false]);
});

test.each<[string, (hub: FaultHub) => Promise<void>]>([
  [
    'less is allowed in feeds.yaml',
    async ({ root }) => {
      const file = join(root, 'feeds.yaml');
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replace(/text: \w+/u, 'text: link'));
    },
  ],
  [
    'an entry is to be kept out',
    ({ root }) =>
      writeFile(
        join(root, '_data/decisions.yaml'),
        '- { about: "https://harbor.example/first", ruling: keep-out, on: 2026-10-01, reason: x }\n',
      ),
  ],
])('the copy goes at once when %s', async (_, change) => {
  const { hub } = await upgraded();
  const before = await copiesOf(hub);

  await change(hub);
  await hub.build(48, { version: '2.0.0' });

  expect(before).toHaveLength(1);
  expect(await copiesOf(hub)).toEqual([]);
});

test('the copy goes at once when an author takes an entry back', async () => {
  const { hub } = await upgraded();
  hub.answer(rss([entry('third'), entry('first')]));

  await hub.build(48, { version: '2.0.0' });
  await hub.build(72, { version: '2.0.0' });

  expect((await hub.build(96, { version: '2.0.0' })).titles.toSorted()).toEqual(['first', 'third']);
  expect(await copiesOf(hub)).toEqual([]);
});

async function withFormerArchive(): Promise<WithdrawalHub> {
  const hub = await withdrawalHub();
  await hub.kith(['build'], 0);
  await hub.change(WRITER, () => '{"version":"0.0.9"}\n');
  return hub;
}

test('a member who withdraws leaves the copy, too, also where the withdrawal is the first that the new version does', async () => {
  const [later, first, byLine] = [
    await withFormerArchive(),
    await withFormerArchive(),
    await withFormerArchive(),
  ];
  await later.kith(['build'], 0.1);
  const copied = await later.traces();
  await byLine.kith(['build'], 0.1);
  await byLine.change('feeds.yaml', (text) =>
    text.replace('    name: zqname\n', '    name: zqname\n    status: withdrawn\n'),
  );

  await later.kith(['withdraw', 'zqid', '--yes'], 0.3);
  await first.kith(['withdraw', 'zqid', '--yes'], 0.3);
  await byLine.kith(['build'], 0.3);

  expect(copied.filter((trace) => trace.startsWith('.kith/archive-before-')).join()).toContain('zqtext');
  for (const hub of [later, first, byLine]) {
    expect(await hub.traces()).toEqual([]);
    expect(await copiesOf(hub)).toEqual([]);
  }
}, 120_000);

test('one entry that is taken out leaves the copy, too', async () => {
  const hub = await withFormerArchive();
  await hub.kith(['build'], 0.1);

  await hub.kith(['withdraw', hub.server.url('/zqsite/one'), '--yes'], 0.3);

  expect(await copiesOf(hub)).toEqual([]);
}, 120_000);
