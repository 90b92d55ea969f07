import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { conditional, type Served } from '../helpers/serve.ts';
import { ask, build, gather, hoursLater, inShort, openHub, remove } from './a-round.ts';

let root: string;
let server: Served;

beforeEach(async () => {
  const opened = await openHub();
  ({ root, server } = opened);
  return opened.close;
});

describe('what is remembered', () => {
  test('is nothing before the caller says that the archive is written', async () => {
    server.put('/feed', conditional('<rss/>', { etag: '"1"' }));

    await gather(root, [server.url('/feed')]);
    const second = await gather(root, [server.url('/feed')]);

    expect(inShort(second.outcomes[0])).toBe('fetched: <rss/>');
    expect(second.report.unconditional).toBe(1);
    expect(await readdir(root)).toEqual([]);
  });

  test('never holds the bytes of a feed', async () => {
    server.put('/feed', conditional('<rss>private words</rss>', { etag: '"1"' }));

    await build(root, [server.url('/feed')]);

    const folder = path.join(root, '.kith', 'http');
    const files = await readdir(folder);
    const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
    expect(files).toHaveLength(2);
    expect(texts.join('\n')).not.toContain('private words');
  });

  test('leaves out validators of a feed that could not be read, so that it is asked for whole again', async () => {
    server.put('/feed', conditional('<html>', { etag: '"1"' }));
    const unreadable = () => ({ kind: 'unreadable', reason: 'this is a web page, not a feed' }) as const;

    await build(root, [server.url('/feed')], {}, unreadable);
    const soon = await build(root, [server.url('/feed')], { now: hoursLater(1) });
    const nextDay = await build(root, [server.url('/feed')], { now: hoursLater(24) });

    expect(inShort(soon.outcomes[0])).toBe('failed: this is a web page, not a feed');
    expect(soon.report.requests).toBe(0);
    expect(inShort(nextDay.outcomes[0])).toBe('fetched: <html>');
  });

  test('keeps the validators of the last good copy while the feed is unreadable', async () => {
    server.put('/feed', conditional('<rss/>', { etag: '"good"' }));
    await build(root, [server.url('/feed')]);
    server.put('/feed', conditional('<html>', { etag: '"bad"' }));
    const unreadable = () => ({ kind: 'unreadable', reason: 'not a feed' }) as const;
    await build(root, [server.url('/feed')], { now: hoursLater(1) }, unreadable);
    server.put('/feed', conditional('<rss/>', { etag: '"good"' }));

    const { outcomes, report } = await build(root, [server.url('/feed')], { now: hoursLater(25) });

    expect(inShort(outcomes[0])).toBe('unchanged: answered 304 Not Modified');
    expect(report.visits[0]).not.toHaveProperty('failure');
  });

  test('is made anew with a warning when it is damaged, not JSON, or from a newer version', async () => {
    server.put('/feed', conditional('<rss/>', { etag: '"1"' }));
    const folder = path.join(root, '.kith', 'http');
    await build(root, [server.url('/feed')]);
    const [metadata = '', contents = ''] = (await readdir(folder)).sort();
    const damages: readonly (readonly [string, string])[] = [
      [metadata, '{"cachedAt":17'],
      [contents, ''],
      [contents, '{"version":2,"etag":"\\"1\\""}'],
      [contents, 'null'],
    ];

    for (const [file, text] of damages) {
      await writeFile(path.join(folder, file), text);
      const { outcomes, report } = await build(root, [server.url('/feed')]);

      expect(inShort(outcomes[0])).toBe('fetched: <rss/>');
      expect(report.warnings).toEqual([
        '.kith/http held a damaged record, which is made anew; 1 feed was asked whole in this build.',
      ]);
    }
    expect((await build(root, [server.url('/feed')])).report.warnings).toEqual([]);
  });

  test('gives a warning when it cannot be written', async () => {
    server.put('/feed', '<rss/>');
    await writeFile(path.join(root, '.kith'), 'a file where the folder should be');

    const { outcomes, report } = await gather(root, [server.url('/feed')]);
    const warnings = await report.remember();

    expect(inShort(outcomes[0])).toBe('fetched: <rss/>');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^\.kith\/http could not be written/);
  });

  test('is missed with a warning when it is gone and the archive is not', async () => {
    server.put('/feed', conditional('<rss/>', { etag: '"1"' }));
    const archived = ask(server.url('/feed'), { isLost: false });
    const isNew = await build(root, [ask(server.url('/feed'), { isLost: true })]);
    await remove(path.join(root, '.kith', 'http'));

    const { report } = await build(root, [archived]);
    const after = await build(root, [archived]);

    expect(isNew.report.warnings).toEqual([]);
    expect(report.warnings).toEqual([
      '.kith/http is gone, so that 1 feed was asked whole in this build; keep the folder between builds (a cache of your code host will do).',
    ]);
    expect(after.report.warnings).toEqual([]);
  });

  test('is replaced whole or not at all when there is no room to write it', async () => {
    server.put('/feed', conditional('<rss/>', { etag: '"1"' }));
    await build(root, [server.url('/feed')]);
    const folder = path.join(root, '.kith', 'http');
    const before = await readdir(folder);
    await writeFile(path.join(folder, 'writing'), 'left over from a build that was killed');

    await build(root, [server.url('/feed')], { now: hoursLater(1) });

    expect(await readdir(folder)).toEqual(before);
  });

  test('is not believed when it was written under a clock ahead of ours', async () => {
    server.put('/feed', conditional('<rss/>', { etag: '"1"' }));
    await build(root, [server.url('/feed')], { now: hoursLater(24 * 365) });

    const back = await build(root, [server.url('/feed')]);

    expect(inShort(back.outcomes[0])).toBe('unchanged: answered 304 Not Modified');
  });
});

test('what the caller throws stops the round and is thrown', async () => {
  const feeds = [server.url('/feed'), server.url('/missing'), server.url('/third')];
  const gathering = gather(root, feeds, {}, () => {
    throw new Error('the disk is full');
  });

  await expect(gathering).rejects.toThrow('the disk is full');
  expect(server.requests).toHaveLength(1);
});
