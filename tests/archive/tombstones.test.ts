import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTombstones } from '../../src/archive/tombstones.ts';
import { inventArchived, inventEntry, NOW } from '../care/invent.ts';
import { filesIn, hubFolder } from './hub-folder.ts';

const file = '_data/archive/_tombstones.ndjson';
const KEY = 'the first key of this hub';
const given = (key: string | undefined) => ({ given: key, make: () => 'a key made anew at random' });
const regret = inventArchived();
const HOUR_LATER = '2026-11-20T13:00:00.000Z';

async function hubWithTombstone(key: string | undefined = KEY): Promise<string> {
  const root = await hubFolder();
  await (await openTombstones(root, given(key))).put([regret], NOW);
  return root;
}

test('a tombstone is recognised by the next build, by id and by address, and for its own member only', async () => {
  const { has } = await openTombstones(await hubWithTombstone(), given(KEY));

  expect(has(regret)).toBe(true);
  expect(has({ ...regret, id: 'another', feed: 'https://harbor.example/other' })).toBe(true);
  expect(has({ ...regret, url: 'http://www.harbor.example/2026/visits?utm_source=x', id: 'another' })).toBe(
    true,
  );
  expect(has({ ...regret, member: 'thief' })).toBe(false);
  expect(has({ ...regret, id: 'another', url: 'https://harbor.example/else/' })).toBe(false);
});

test('says of an address whether a member took back what stood there', async () => {
  const { hasAddress } = await openTombstones(await hubWithTombstone(), given(KEY));

  expect(
    hasAddress('http://harbor.example/2026/visits', () => [{ id: 'quiet' }, { id: 'harbor-notes' }]),
  ).toBe(true);
  expect(hasAddress('http://harbor.example/2026/visits', () => [{ id: 'quiet' }])).toBe(false);
});

test('an entry that comes back is away until it stood for an hour, and again when it was away in between', async () => {
  const root = await hubWithTombstone();
  const feed = { member: regret.member, feed: regret.feed };
  const back = inventEntry();
  const readAt = async (now: string, entries: readonly (typeof back)[]) => {
    const tombstones = await openTombstones(root, given(KEY));
    const away = tombstones.keepAway(feed, entries, now).size;
    await tombstones.write();
    return away;
  };

  expect(await readAt(NOW, [back])).toBe(1);
  expect(await readAt('2026-11-20T12:59:59.999Z', [back])).toBe(1);
  expect(await readAt(HOUR_LATER, [])).toBe(0);
  expect(await readAt(HOUR_LATER, [back])).toBe(1);
  expect(await readAt('2026-11-20T14:00:00.000Z', [back])).toBe(0);
  expect((await filesIn(root))[file]).toBe('');
});

describe('the key', () => {
  test('is neither asked for nor made while nothing was taken back', async () => {
    const root = await hubFolder();

    await openTombstones(root, given(undefined));

    expect(await filesIn(root)).toEqual({});
  });

  test('is made when it is first needed, and readable by its owner only', async () => {
    const root = await hubWithTombstone('');

    expect(await readFile(path.join(root, '.kith/key'), 'utf8')).toBe('a key made anew at random\n');
    expect((await stat(path.join(root, '.kith/key'))).mode & 0o777).toBe(0o600);
  });

  test('is one key with and without the line end that a secret store adds', async () => {
    const { has } = await openTombstones(await hubWithTombstone(), given(`${KEY}\n`));

    expect(has(regret)).toBe(true);
  });

  test('that is another one recognises nothing, says so, and loses nothing', async () => {
    const root = await hubWithTombstone();
    const before = (await filesIn(root))[file] ?? '';

    const other = await openTombstones(root, given('another key of another hub'));
    await other.put([inventArchived({ id: '2', url: 'https://harbor.example/2' })], NOW);
    const first = await openTombstones(root, given(KEY));

    expect(other.has(regret)).toBe(false);
    expect(other.notices).toEqual([expect.stringMatching(/written under another key.*Set KITH_KEY/)]);
    expect((await filesIn(root))[file]).toContain(before.trim());
    expect(first.has(regret)).toBe(true);
  });

  test('that is lost is not made anew only to look', async () => {
    const root = await hubWithTombstone();

    const { notices } = await openTombstones(root, given(undefined));

    expect(notices).toHaveLength(1);
    expect(Object.keys(await filesIn(root))).toEqual([file]);
  });

  test('of a few letters is refused, with what to do', async () => {
    const root = await hubWithTombstone();

    await expect(openTombstones(root, given('short'))).rejects.toThrow(
      /^KITH_KEY is too short for a key: it has 5 characters and needs 16 or more.*Bring back the hub’s first key/,
    );
  });

  test('in an empty file, as a killed build may leave it, is no key yet', async () => {
    const root = await hubFolder();
    await mkdir(path.join(root, '.kith'));
    await writeFile(path.join(root, '.kith/key'), '');

    await (await openTombstones(root, given(undefined))).put([regret], NOW);

    expect(await readFile(path.join(root, '.kith/key'), 'utf8')).toBe('a key made anew at random\n');
  });
});

describe('a damaged file', () => {
  test('costs its broken lines, which are put aside, with a notice', async () => {
    const root = await hubWithTombstone();
    const before = (await filesIn(root))[file] ?? '';
    await writeFile(path.join(root, file), `${before}{"id":\n`);

    const { has, notices } = await openTombstones(root, given(KEY));

    expect(has(regret)).toBe(true);
    expect(notices).toEqual([
      expect.stringMatching(/_tombstones\.ndjson: a part of this file cannot be read/),
    ]);
    expect(Object.values(await filesIn(root))).toContain('{"id":\n');
  });

  test('of a newer version stops the build', async () => {
    const root = await hubWithTombstone();
    await writeFile(path.join(root, file), '{"version":2}\n');

    await expect(openTombstones(root, given(KEY))).rejects.toThrow(/newer version of Kith\. Upgrade/);
  });
});
