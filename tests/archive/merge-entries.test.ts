import { expect, test } from 'vitest';
import { entryKey } from '../../src/archive/entry-key.ts';
import { mergeEntries } from '../../src/archive/merge-entries.ts';
import { type ReducedEntry, reduceToConsent } from '../../src/care/reduce-to-consent.ts';
import { dice, inventEntry, inventMember, NOW } from '../care/invent.ts';

const reading = { member: 'harbor-notes', feed: 'https://harbor.example/feed', now: NOW };

function reduced(changes: Parameters<typeof inventEntry>[0] = {}): ReducedEntry {
  return reduceToConsent(inventEntry(changes), inventMember());
}

test('gives a new entry an opaque key, its date and when it was seen', () => {
  const [entry] = mergeEntries([], [reduced()], reading);

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
  const { published: _, ...undated } = reduced();

  const [entry] = mergeEntries([], [published === undefined ? undated : { ...undated, published }], reading);

  expect(entry).toMatchObject({ date: NOW, isDated: false, firstSeen: NOW });
});

test('drops an update that lies in the future', () => {
  const [entry] = mergeEntries([], [reduced({ updated: '2038-01-01T00:00:00.000Z' })], reading);

  expect(entry).not.toHaveProperty('updated');
});

test('takes over an edit, and keeps key, place and first sight', () => {
  const before = mergeEntries([], [reduced({ contentText: 'Old words.', tags: ['old'] })], reading);

  const edit = reduced({
    title: 'New title',
    contentText: 'New words.',
    published: '2026-11-19T00:00:00.000Z',
  });
  const [entry, ...others] = mergeEntries(before, [edit], { ...reading, now: '2026-11-21T00:00:00.000Z' });

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
  const { published, ...undated } = reduced();
  const before = mergeEntries([], [undated], reading);

  const [earlier] = mergeEntries(before, [reduced()], { ...reading, now: '2026-11-22T00:00:00.000Z' });
  const later = { ...undated, published: '2026-11-21T00:00:00.000Z' };
  const [unmoved] = mergeEntries(before, [later], { ...reading, now: '2026-11-22T00:00:00.000Z' });

  expect(earlier).toMatchObject({ date: published, isDated: true, firstSeen: NOW });
  expect(unmoved).toMatchObject({ date: NOW, isDated: false, firstSeen: NOW });
});

test('keeps what left the feed', () => {
  const before = mergeEntries([], [reduced()], reading);

  expect(mergeEntries(before, [], reading)).toEqual(before);
});

test('never takes an entry of one feed for that of another', () => {
  const before = mergeEntries([], [reduced({ title: 'Mine' })], reading);

  const both = mergeEntries(before, [reduced({ title: 'Theirs' })], {
    ...reading,
    feed: 'https://other.example/feed',
  });

  expect(both.map((entry) => entry.title).sort()).toEqual(['Mine', 'Theirs']);
  expect(new Set(both.map((entry) => entry.key)).size).toBe(2);
});

test('keeps the first of two entries with one id', () => {
  const twice = [reduced({ title: 'First' }), reduced({ title: 'Second' })];

  expect(mergeEntries([], twice, reading).map((entry) => entry.title)).toEqual(['First']);
});

test('orders by date and key whatever the order of the feed, and changes nothing the second time', () => {
  const random = dice(3);
  for (let round = 0; round < 50; round += 1) {
    const incoming = Array.from({ length: 20 }, (_, index) =>
      reduced({ id: `${index}`, published: `2026-11-0${1 + Math.floor(random() * 5)}T00:00:00.000Z` }),
    );
    const shuffled = incoming
      .map((entry) => ({ entry, at: random() }))
      .sort((one, other) => one.at - other.at);

    const once = mergeEntries([], incoming, reading);
    const again = mergeEntries(
      once,
      shuffled.map(({ entry }) => entry),
      { ...reading, now: '2026-12-01T00:00:00.000Z' },
    );

    expect(again).toEqual(once);
    const places = once.map(({ date, key }) => date + key);
    expect(places).toEqual([...places].sort());
  }
});
