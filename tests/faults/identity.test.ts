/** What a hub does with entries whose names change, vanish, or belong to others. */
import { expect, test } from 'vitest';
import { faultHub } from '../helpers/fault-hub.ts';
import { entry, item, rss } from '../helpers/feed-text.ts';

test('an entry whose address gains https and campaign parameters is one entry, and follows its newest address', async () => {
  const hub = await faultHub(({ earlier }) => ({
    body: rss([
      entry('one', {
        guid: 'g',
        link: earlier === 0 ? 'http://harbor.example/one' : 'https://harbor.example/one?utm_source=rss',
      }),
    ]),
  }));

  const [first, second] = [await hub.build(0), await hub.build(24)];

  expect(second.entries).toHaveLength(1);
  expect(second.entries[0]?.key).toBe(first.entries[0]?.key);
  expect(second.entries[0]?.url).toMatch(/^https:/);
});

test('an entry without name and address is one entry over many builds', async () => {
  const hub = await faultHub(({ earlier }) => ({
    body: rss([
      item({ title: 'Only a title', date: 'Sat, 31 Oct 2026 09:00:00 GMT', html: `<p>Read ${earlier}</p>` }),
    ]),
  }));

  const builds = [await hub.build(0), await hub.build(24), await hub.build(48)];

  expect(builds.map(({ titles }) => titles)).toEqual(Array(3).fill(['Only a title']));
  expect(new Set(builds.map(({ entries }) => entries[0]?.key)).size).toBe(1);
});

test('an entry that is edited changes its words and keeps its place', async () => {
  const hub = await faultHub(({ earlier }) => ({
    body: rss([
      entry('newer', { date: 'Sat, 31 Oct 2026 10:00:00 GMT' }),
      entry('older', {
        title: `Edited ${earlier}`,
        date: `Sat, 31 Oct 2026 ${earlier === 0 ? '09' : '11'}:00:00 GMT`,
      }),
    ]),
  }));

  await hub.build(0);
  const { titles } = await hub.build(24);

  expect(titles).toEqual(['Edited 1', 'newer']);
});

test('an entry with the name and the address of another member’s does not touch that one', async () => {
  const mine = await faultHub({ body: rss([entry('mine', { title: 'As I wrote it' })]) });
  const before = await mine.build(0);
  mine.server.put('/thief', { body: rss([entry('mine', { title: 'Stolen' })]) });
  const { appendFile } = await import('node:fs/promises');
  await appendFile(
    `${mine.root}/feeds.yaml`,
    `  - { id: thief, name: Thief, feeds: [{ url: "${mine.server.url('/thief')}" }], consent: { granted: 2026-01-01 } }\n`,
  );

  const { entries } = await mine.build(24);

  expect(entries.find(({ member }) => member === 'harbor')).toEqual(before.entries[0]);
});

test('two entries under one name come out the same at every reading', async () => {
  const hub = await faultHub(({ earlier }) => ({
    body: rss([entry('one', { guid: 'same' }), entry('two', { guid: 'same' })], {
      more: `<!-- ${earlier} -->`,
    }),
  }));

  const builds = [await hub.build(0), await hub.build(24), await hub.build(48)];

  expect(builds[0]?.titles).toContain('one');
  for (const { entries } of builds) expect(entries).toEqual(builds[0]?.entries);
});

test('an entry that is missing from one reading is not taken for taken back', async () => {
  const hub = await faultHub(({ earlier }) => ({
    body: rss(earlier === 1 ? [entry('stays')] : [entry('comes back'), entry('stays')]),
  }));

  const builds = [await hub.build(0), await hub.build(24), await hub.build(48)];

  expect(builds.map(({ titles }) => titles.length)).toEqual([2, 2, 2]);
});
