import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findLeftovers } from '../../src/archive/find-leftovers.ts';
import { type KeptMember, keepMember, readMember } from '../../src/archive/keep-member.ts';
import { openTombstones } from '../../src/archive/tombstones.ts';
import type { Entry, Instant, Member } from '../../src/model.ts';
import { inventEntry, inventMember, NOW, words } from '../care/invent.ts';
import { filesIn, hubFolder } from './hub-folder.ts';

const feed = 'https://harbor.example/feed';
const archive = '_data/archive/harbor-notes.ndjson';
const cooling = '.kith/cooling/harbor-notes.ndjson';
const heldThere = '.kith/held/harbor-notes.ndjson';

const OF_HUB = { flood: 20, decisions: [], key: 'a key for tests that nobody else has' };

/** One build's work on a member; `entries` are what their feed said, absent when it was not read. */
async function build(
  root: string,
  member: Member,
  now: Instant,
  entries?: readonly Entry[],
): Promise<KeptMember> {
  const record = await readMember(root, member);
  const reads = entries ? [{ kind: 'read', feed, entries, isCut: false, identity: { feed } } as const] : [];
  const tombstones = await openTombstones(root, { make: () => 'a key for tests that nobody else has' });
  const kept = await keepMember(root, member, record, reads, { ...OF_HUB, now, tombstones });
  return { ...kept, notices: [...record.notices, ...kept.notices] };
}

function titles({ entries }: KeptMember): readonly string[] {
  return entries.map((entry) => entry.title);
}

const dated = inventEntry({
  html: `<p>${words(90)}</p>`,
  contentText: words(90),
  authors: [{ name: 'Real Name' }],
  links: [{ href: 'https://quiet.example/', text: 'quiet', sentence: 'They were quiet here.' }],
});

test('the same feed read twice leaves the same bytes', async () => {
  const root = await hubFolder();
  const entries = [dated, inventEntry({ id: '2', title: 'Second', published: '2026-11-02T09:00:00.000Z' })];
  await build(root, inventMember({}, { text: 'full' }), NOW, entries);
  const before = await filesIn(root);

  await build(root, inventMember({}, { text: 'full' }), '2026-11-25T00:00:00.000Z', entries.toReversed());

  expect(await filesIn(root)).toEqual(before);
});

test('keeps what was there when a feed was not read, and what left the feed', async () => {
  const root = await hubFolder();
  await build(root, inventMember(), NOW, [dated]);

  expect(titles(await build(root, inventMember(), NOW))).toEqual(['On home visits']);
  expect(titles(await build(root, inventMember(), NOW, []))).toEqual(['On home visits']);
});

describe('lowered consent', () => {
  test('takes text, HTML, sentences and names out of the file although the feed is not read again', async () => {
    const root = await hubFolder();
    await build(root, inventMember({}, { text: 'full' }), NOW, [dated]);
    expect((await filesIn(root))[archive]).toMatch(/word90.*Real Name|Real Name.*word90/);

    await build(root, inventMember({ excerptWords: 20 }), NOW);
    const excerpt = await filesIn(root);
    await build(root, inventMember({ pseudonym: true }, { text: 'link' }), NOW);
    const link = await filesIn(root);

    // Four of the twenty words stand around the link.
    expect(excerpt[archive]).toContain('word16');
    expect(excerpt[archive]).not.toMatch(/word17|"html"/);
    expect(JSON.stringify(link)).not.toMatch(/word1|They were quiet|Real Name/);
    expect(link[archive]).toContain('On home visits');
  });

  test('takes out what a narrower lane leaves outside', async () => {
    const root = await hubFolder();
    const entries = [
      inventEntry({ tags: ['practice'] }),
      inventEntry({ id: '2', title: 'My garden', tags: ['personal'] }),
    ];
    await build(root, inventMember(), NOW, entries);

    const narrow = inventMember({ feeds: [{ url: feed, lane: { only: [], not: ['personal'] } }] });

    expect(titles(await build(root, narrow, NOW))).toEqual(['On home visits']);
    expect(JSON.stringify(await filesIn(root))).not.toContain('garden');
  });

  test('names a member as they wish to be named today, in every entry', async () => {
    const root = await hubFolder();
    await build(root, inventMember({ name: 'Ada Real' }), NOW, [inventEntry()]);

    const { entries } = await build(root, inventMember({ name: 'Nickname' }), NOW);

    expect(entries[0]?.authors).toEqual([{ name: 'Nickname', url: 'https://harbor.example/' }]);
    expect(JSON.stringify(await filesIn(root))).not.toContain('Ada Real');
  });
});

describe('the lane', () => {
  const member = inventMember({ feeds: [{ url: feed, lane: { only: ['practice'], not: [] } }] });

  test('lets nothing outside it be stored anywhere', async () => {
    const root = await hubFolder();

    await build(root, member, NOW, [inventEntry({ title: 'My garden', published: NOW, tags: ['personal'] })]);

    expect(JSON.stringify(await filesIn(root))).not.toContain('garden');
  });

  test('is followed when the author moves an entry out of it', async () => {
    const root = await hubFolder();
    await build(root, member, NOW, [inventEntry({ tags: ['practice'] })]);

    expect(titles(await build(root, member, NOW, [inventEntry({ tags: [] })]))).toEqual([]);
    expect(JSON.stringify(await filesIn(root))).not.toContain('On home visits');
  });
});

describe('cooling-off', () => {
  const young = inventEntry({ id: 'young', title: 'Too early', published: '2026-11-20T11:00:00.000Z' });
  const old = inventEntry();
  const later = '2026-11-20T23:00:00.000Z';

  test('keeps a young entry out of the archive until its hours have passed, the feed read again or not', async () => {
    const root = await hubFolder();
    const first = await build(root, inventMember(), NOW, [young, old]);
    const files = await filesIn(root);

    const second = await build(root, inventMember(), later);

    expect(titles(first)).toEqual(['On home visits']);
    expect(first.notices).toEqual([]);
    expect(files[archive]).not.toContain('Too early');
    expect(files[cooling]).toContain('Too early');
    expect(titles(second)).toEqual(['On home visits', 'Too early']);
    expect(Object.keys(await filesIn(root))).toEqual([heldThere, archive]);
  });

  test('lets an undated entry wait from when it was first seen, and keeps that moment', async () => {
    const root = await hubFolder();
    const { published, ...undated } = young;
    await build(root, inventMember(), NOW, [undated, old]);

    const halfway = await build(root, inventMember(), '2026-11-20T23:59:59.999Z', [undated, old]);
    const after = await build(root, inventMember(), '2026-11-21T00:00:00.000Z', [undated, old]);

    expect(titles(halfway)).toEqual(['On home visits']);
    expect(after.entries.at(-1)).toMatchObject({
      title: 'Too early',
      date: NOW,
      firstSeen: NOW,
      isDated: false,
    });
  });

  test('starts the wait again when the private state is lost', async () => {
    const root = await hubFolder();
    const { published, ...undated } = young;
    await build(root, inventMember(), NOW, [undated]);
    await writeFile(path.join(root, cooling), 'lost');

    const record = await readMember(root, inventMember());
    const kept = await build(root, inventMember(), later, [undated]);

    expect(record.isWhole).toBe(false);
    expect(titles(kept)).toEqual([]);
    expect((await filesIn(root))[cooling]).toContain(later);
  });

  test('shows only the last version of an entry edited meanwhile', async () => {
    const root = await hubFolder();
    await build(root, inventMember(), NOW, [young, old]);

    const kept = await build(root, inventMember(), later, [{ ...young, title: 'Better so' }, old]);

    expect(titles(kept)).toEqual(['On home visits', 'Better so']);
    expect(JSON.stringify(await filesIn(root))).not.toContain('Too early');
  });

  test('leaves no trace of an entry deleted meanwhile, even when its hours have passed by then', async () => {
    const root = await hubFolder();
    await build(root, inventMember(), NOW, [young, old]);

    const kept = await build(root, inventMember(), later, [old]);

    expect(titles(kept)).toEqual(['On home visits']);
    expect(JSON.stringify(await filesIn(root))).not.toContain('Too early');
  });

  test('keeps an entry that a burst of younger ones pushed out of the feed, or that an empty feed lacks', async () => {
    const root = await hubFolder();
    await build(root, inventMember(), NOW, [young, old]);
    const younger = inventEntry({ id: 'younger', title: 'Younger', published: '2026-11-20T11:30:00.000Z' });

    await build(root, inventMember(), NOW, [younger]);
    await build(root, inventMember(), NOW, []);
    const kept = await build(root, inventMember(), '2026-11-21T12:00:00.000Z');

    expect(titles(kept)).toEqual(['On home visits', 'Too early', 'Younger']);
  });

  test('never hides again what was already shown', async () => {
    const root = await hubFolder();
    await build(root, inventMember({ coolingOffHours: 0 }), NOW, [young]);

    expect(titles(await build(root, inventMember({ coolingOffHours: 48 }), NOW, [young]))).toEqual([
      'Too early',
    ]);
  });

  test('says nothing about what waits when its file is damaged', async () => {
    const root = await hubFolder();
    await build(root, inventMember(), NOW, [young]);
    await writeFile(path.join(root, cooling), 'a\nb\n{"title":"Too early"}\n');

    const { notices } = await readMember(root, inventMember());

    expect(notices).toEqual([
      `${cooling}: a part of this file cannot be read and is left out; the feeds are read again.`,
    ]);
  });
});

test('keeps broken lines aside before it rewrites the file', async () => {
  const root = await hubFolder();
  await build(root, inventMember(), NOW, [dated]);
  const good = await readFile(path.join(root, archive), 'utf8');
  await writeFile(path.join(root, archive), `${good}{"key":"half\n`);

  const kept = await build(root, inventMember(), NOW);

  const files = await filesIn(root);
  const aside = Object.keys(files).filter((file) => file.startsWith('.kith/broken/harbor-notes/'));
  expect(kept.notices).toEqual([`${archive}:3: this line is left out, because it is not JSON.`]);
  expect(titles(kept)).toEqual(['On home visits']);
  expect(files[archive]).toBe(good);
  expect(aside.map((file) => files[file])).toEqual(['{"key":"half\n']);
});

test('asks for a full reading only where an archive is missing or damaged', async () => {
  const root = await hubFolder();
  const before = await readMember(root, inventMember());
  await build(root, inventMember(), NOW, []);

  const after = await readMember(root, inventMember());

  expect([before.isWhole, after.isWhole]).toEqual([false, true]);
});

test('deletes every file of a withdrawn member, reads none, and shows nothing', async () => {
  const root = await hubFolder();
  const young = inventEntry({ id: 'young', published: NOW });
  await build(root, inventMember(), NOW, [dated, young]);
  await writeFile(path.join(root, archive), 'broken\n', { flag: 'a' });
  await build(root, inventMember(), NOW);
  await writeFile(path.join(root, `${archive}.tmp`), 'left by a killed build');

  const kept = await build(root, inventMember({ status: 'withdrawn' }), NOW, [dated]);

  expect(kept).toEqual({
    entries: [],
    withheld: [],
    isWaiting: false,
    unlisted: [],
    retracted: [],
    gone: [],
    notices: [],
  });
  expect(await filesIn(root)).toEqual({});
});

test('gives what was kept and is no more, public or not, so that the site can be compared with it', async () => {
  const root = await hubFolder();
  const young = inventEntry({ id: 'young', published: NOW, tags: ['work'] });
  const home = inventEntry({ id: 'home', published: NOW });
  const before = await build(root, inventMember(), NOW, [dated, young, home]);
  const lane = { only: ['work'], not: [] };
  const narrower = inventMember({ feeds: [{ url: 'https://harbor.example/feed', lane }] });

  const after = await build(root, narrower, NOW);

  expect(before.gone).toEqual([]);
  expect(after.withheld.map(({ id }) => id)).toEqual(['young']);
  expect(after.gone.map(({ id }) => id).sort()).toEqual([dated.id, 'home'].sort());
});

test('keeps and does not show the entries of a feed that is no longer listed, and says so', async () => {
  const root = await hubFolder();
  await build(root, inventMember(), NOW, [dated]);
  const before = await filesIn(root);
  const moved = inventMember({ feeds: [{ url: 'https://new.example/feed', lane: { only: [], not: [] } }] });

  const kept = await build(root, moved, NOW);

  expect(titles(kept)).toEqual([]);
  expect(kept.notices).toEqual([
    `${archive}: it holds entries of ${feed}, which feeds.yaml no longer lists for "harbor-notes". They are kept and not shown. List the feed again; or, where it moved, add to _data/decisions.yaml, with today’s date, and with your id after by: where the hub lists curators: - { about: "${feed}", ruling: moved, to: "https://new.example/feed", on: YYYY-MM-DD }`,
  ]);
  expect(await filesIn(root)).toEqual(before);
});

test('names the archives of members whom feeds.yaml does not list, and leaves them', async () => {
  const root = await hubFolder();
  await build(root, inventMember(), NOW, [dated]);
  await mkdir(path.join(root, '_data/archive'), { recursive: true });
  await writeFile(path.join(root, '_data/archive/gone.ndjson'), 'kept');

  const notices = await findLeftovers(root, [inventMember()]);

  expect(notices).toHaveLength(1);
  expect(notices[0]).toMatch(/^_data\/archive\/gone\.ndjson: feeds\.yaml lists no such member/);
  expect((await filesIn(root))['_data/archive/gone.ndjson']).toBe('kept');
  expect(await findLeftovers(path.join(root, 'nowhere'), [])).toEqual([]);
});

test('says what to do, and keeps the old file, when the archive cannot be written', async () => {
  const root = await hubFolder();
  await mkdir(path.join(root, '_data'), { recursive: true });
  await writeFile(path.join(root, '_data/archive'), 'a file where the folder should be');
  const record = { published: [], cooling: [], held: [], feeds: [], isWhole: true, notices: [] };
  const tombstones = await openTombstones(path.join(root, 'elsewhere'), { make: () => 'x'.repeat(32) });

  const keeping = keepMember(root, inventMember(), record, [], { ...OF_HUB, now: NOW, tombstones });

  await expect(keeping).rejects.toThrow(
    /^_data\/archive\/harbor-notes\.ndjson cannot be written \(.*\)\. Free some space or mend the permissions/,
  );
});
