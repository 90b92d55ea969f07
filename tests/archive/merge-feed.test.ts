import { describe, expect, test } from 'vitest';
import { byDate } from '../../src/archive/by-date.ts';
import { entryKey } from '../../src/archive/entry-key.ts';
import { mergeFeed } from '../../src/archive/merge-feed.ts';
import { tellApart } from '../../src/archive/tell-apart.ts';
import type { ArchivedEntry, Entry, Instant } from '../../src/model.ts';
import { dice, inventEntry, inventMember, NOW } from '../care/invent.ts';

const DAY_LATER = '2026-11-21T12:00:00.000Z';

/** What is kept of a feed after it listed these entries, oldest first. */
function merge(
  kept: readonly ArchivedEntry[],
  listed: readonly Entry[],
  { now = NOW, isWhole = true, flood = 20 }: { now?: Instant; isWhole?: boolean; flood?: number } = {},
): readonly ArchivedEntry[] {
  const listing = { url: 'https://harbor.example/feed', lane: { only: [], not: [] } };
  const keys = new Set(kept.map(({ key }) => key));
  const context = { member: inventMember(), listing, keys, now, isWhole, flood };
  return [...mergeFeed(kept, tellApart(listed), context).entries].sort(byDate);
}

function undated(changes: Partial<Entry> = {}): Entry {
  const { published, ...rest } = inventEntry();
  return { ...rest, ...changes };
}

test('gives a new entry an opaque key, its date and when it was seen', () => {
  const [entry] = merge([], [inventEntry()]);

  expect(entry).toMatchObject({
    key: entryKey('harbor-notes', 'https://harbor.example/feed', 'tag:harbor.example,2026:1'),
    member: 'harbor-notes',
    feed: 'https://harbor.example/feed',
    date: '2026-11-01T09:00:00.000Z',
    isDated: true,
    firstSeen: NOW,
  });
  expect(entry?.key).toMatch(/^[0-9a-f]{16}$/);
  expect(entry).not.toHaveProperty('published');
});

test.each([
  { says: 'a missing', published: undefined },
  { says: 'a future', published: '2026-11-20T12:00:00.001Z' },
  { says: 'an impossible', published: '-000001-01-01T00:00:00.000Z' },
])('dates an entry with $says date by when it was seen', ({ published }) => {
  const [entry] = merge([], [published === undefined ? undated() : inventEntry({ published })]);

  expect(entry).toMatchObject({ date: NOW, isDated: false, firstSeen: NOW });
});

test('drops an update that lies in the future', () => {
  const [entry] = merge([], [inventEntry({ updated: '2038-01-01T00:00:00.000Z' })]);

  expect(entry).not.toHaveProperty('updated');
});

test('takes over an edit, and keeps key, place and first sight', () => {
  const before = merge([], [inventEntry({ contentText: 'Old words.', tags: ['old'] })]);

  const edit = inventEntry({
    title: 'New title',
    contentText: 'New words.',
    published: '2026-11-19T00:00:00.000Z',
  });
  const [entry, ...others] = merge(before, [edit], { now: DAY_LATER });

  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    key: before[0]?.key,
    title: 'New title',
    excerpt: 'New words.',
    tags: [],
    date: '2026-11-01T09:00:00.000Z',
    firstSeen: NOW,
  });
});

test('lets an undated entry learn an earlier date, never a later one', () => {
  const { published = '' } = inventEntry();
  const before = merge([], [undated()]);

  const [earlier] = merge(before, [inventEntry()], { now: DAY_LATER });
  const [unmoved] = merge(before, [undated({ published: '2026-11-21T00:00:00.000Z' })], { now: DAY_LATER });

  expect(earlier).toMatchObject({ date: published, isDated: true, firstSeen: NOW });
  expect(unmoved).toMatchObject({ date: NOW, isDated: false, firstSeen: NOW });
});

test('keeps undated entries in the order of their feed', () => {
  const entries = merge([], [undated({ id: '2', url: 'https://harbor.example/2' }), undated({ id: '1' })]);

  expect(entries.map(({ id }) => id)).toEqual(['1', '2']);
});

test('keeps what left an empty feed', () => {
  const before = merge([], [inventEntry()]);

  expect(merge(before, [])).toMatchObject([{ title: 'On home visits' }]);
});

test('counts an entry that is listed twice once', () => {
  const twice = [inventEntry({ title: 'First' }), inventEntry({ title: 'Second' })];

  expect(merge([], twice).map((entry) => entry.title)).toEqual(['First']);
});

test('keeps apart what a feed gives one id, by address, also when one of them has left', () => {
  const [one, two] = ['one', 'two'].map((name) =>
    inventEntry({ id: 'https://harbor.example/', title: name, url: `https://harbor.example/${name}` }),
  );
  const both = merge(
    [],
    [one, two].flatMap((entry) => entry ?? []),
  );

  const later = merge(
    both,
    [two].flatMap((entry) => entry ?? []),
    { now: DAY_LATER },
  );

  expect(both.map(({ title }) => title).sort()).toEqual(['one', 'two']);
  expect(later.map(({ key, title }) => [title, key]).sort()).toEqual(
    both.map(({ key, title }) => [title, key]).sort(),
  );
});

describe('an entry is the same', () => {
  const [before] = merge([], [inventEntry()]);

  test.each<{ by: string; changes: Partial<Entry> }>([
    { by: 'by its id, wherever it moved', changes: { url: 'https://new.example/x', title: 'Other' } },
    { by: 'by its address under a new id', changes: { id: 'volatile', title: 'Other' } },
    { by: 'by http and https', changes: { id: 'v', url: 'http://harbor.example/2026/visits' } },
    { by: 'with and without www', changes: { id: 'v', url: 'https://www.harbor.example/2026/visits/' } },
    {
      by: 'with campaign parameters',
      changes: { id: 'v', url: 'https://harbor.example/2026/visits/?utm_source=rss#utm_medium=x' },
    },
    { by: 'by title and date', changes: { id: 'v', url: 'https://new.example/visits' } },
    {
      by: 'by title and a date that another time zone moved',
      changes: { id: 'v', url: 'https://new.example/visits', published: '2026-11-01T10:00:00.000Z' },
    },
  ])('$by', ({ changes }) => {
    const entries = merge(before ? [before] : [], [inventEntry(changes)], { now: DAY_LATER });

    expect(entries.map(({ key }) => key)).toEqual([before?.key]);
  });

  test.each<{ not: string; changes: Partial<Entry> }>([
    { not: 'another page', changes: { id: 'v', url: 'https://harbor.example/2026/other/', title: 'Other' } },
    {
      not: 'another place in a page',
      changes: { id: 'v', url: 'https://harbor.example/2026/visits/#two', title: 'Other' },
    },
    {
      not: 'another year’s entry of one title',
      changes: { id: 'v', url: 'https://harbor.example/b', published: '2025-11-01T09:00:00.000Z' },
    },
  ])('never for $not', ({ changes }) => {
    const entries = merge(before ? [before] : [], [inventEntry(), inventEntry(changes)], { now: DAY_LATER });

    expect(entries).toHaveLength(2);
    expect(entries.map(({ key }) => key)).toContain(before?.key);
  });

  test('by its date alone where it has no title, as notes have none', () => {
    const [first] = merge([], [inventEntry({ title: '' })]);
    const again = inventEntry({ title: '', id: 'volatile', url: 'https://harbor.example/' });

    const entries = merge(first ? [first] : [], [again], { now: DAY_LATER });

    expect(entries.map(({ key }) => key)).toEqual([first?.key]);
  });

  test('never because two link to a site’s front page', () => {
    const home = { url: 'https://harbor.example/?utm_source=rss', title: '' };
    const [first] = merge([], [inventEntry({ ...home, id: '1' })]);
    const next = inventEntry({ ...home, id: '2', published: '2026-11-02T09:00:00.000Z' });

    const entries = merge(first ? [first] : [], [next], { now: DAY_LATER });

    expect(entries).toHaveLength(2);
  });

  test('gives a new entry with an id that was in use a key of its own', () => {
    const renamed = merge(before ? [before] : [], [inventEntry({ id: 'new id' })], { now: DAY_LATER });

    const entries = merge(renamed, [
      inventEntry({ id: 'new id' }),
      inventEntry({ url: 'https://harbor.example/another/', title: 'Another' }),
    ]);

    expect(new Set(entries.map(({ key }) => key)).size).toBe(2);
  });
});

describe('more new entries at once than the flood', () => {
  const many = (count: number, published: Instant): readonly Entry[] =>
    Array.from({ length: count }, (_, index) =>
      inventEntry({ id: `${index}`, url: `https://harbor.example/${index}`, title: `${index}`, published }),
    );

  test('are marked, and stay so', () => {
    const before = merge([], [inventEntry()]);

    const after = merge(before, [...many(21, '2026-11-20T10:00:00.000Z'), inventEntry()], { now: DAY_LATER });
    const later = merge(after, [...many(21, '2026-11-20T10:00:00.000Z'), inventEntry()], { now: DAY_LATER });

    expect(after.filter(({ isFlood }) => isFlood)).toHaveLength(21);
    expect(later).toEqual(after);
  });

  test('are not, when they are as many as allowed, or the years that a new member brings', () => {
    const before = merge([], [inventEntry()]);

    const few = merge(before, [...many(20, '2026-11-20T10:00:00.000Z'), inventEntry()], { now: DAY_LATER });
    const years = merge([], many(500, '2025-01-01T00:00:00.000Z'));
    const import500 = merge([], many(500, '2026-11-20T10:00:00.000Z'));

    expect([few, years].flat().some(({ isFlood }) => isFlood)).toBe(false);
    expect(import500.every(({ isFlood }) => isFlood)).toBe(true);
  });
});

test('orders by date and key whatever the order of the feed, and changes nothing the second time', () => {
  const random = dice(3);
  for (let round = 0; round < 50; round += 1) {
    const incoming = Array.from({ length: 20 }, (_, index) =>
      inventEntry({
        id: `${index}`,
        url: `https://harbor.example/${index}`,
        published: `2026-11-0${1 + Math.floor(random() * 5)}T00:00:00.000Z`,
      }),
    );
    const shuffled = incoming
      .map((entry) => ({ entry, at: random() }))
      .sort((one, other) => one.at - other.at)
      .map(({ entry }) => entry);

    const once = merge([], incoming);
    const again = merge(once, shuffled, { now: '2026-12-01T00:00:00.000Z' });

    expect(again).toEqual(once);
    const places = once.map(({ date, key }) => date + key);
    expect(places).toEqual([...places].sort());
  }
});
