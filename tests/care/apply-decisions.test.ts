import { expect, test } from 'vitest';
import { applyDecisions } from '../../src/care/apply-decisions.ts';
import type { ArchivedEntry, Decision } from '../../src/model.ts';

const entry = {
  key: 'k',
  id: 'urn:1',
  url: 'https://harbor.example/tide',
  title: 'Tide',
  excerpt: 'Some words.',
  feed: 'https://harbor.example/feed',
  links: [{ href: 'https://quiet.example/', text: 'quiet', sentence: 'They were quiet.' }],
} as unknown as ArchivedEntry;

function ruled(...rulings: readonly Decision['ruling'][]) {
  const decisions = rulings.map((ruling) => ({
    about: entry.url ?? '',
    ruling,
    on: '2026-11-01',
    by: 'wren',
  }));
  return applyDecisions([entry], decisions);
}

test('what a curator keeps out, or asks its author about, is not shown', () => {
  expect(ruled('keep-out')).toEqual([]);
  expect(ruled('ask')).toEqual([]);
});

test('title only takes every word away but the title', () => {
  expect(JSON.stringify(ruled('title-only'))).not.toMatch(/Some words|quiet\b.*They were/);
  expect(ruled('title-only')[0]).toMatchObject({ title: 'Tide', url: entry.url });
});

test.each([
  'http://harbor.example/tide',
  'https://www.harbor.example/tide/?utm_source=rss',
  'https://harbor.example/tide#x',
])('a ruling reaches an entry that calls itself %s', (url) => {
  const decision: Decision = { about: entry.url ?? '', ruling: 'keep-out', on: '2026-11-01', by: 'wren' };

  expect(applyDecisions([{ ...entry, url }], [decision])).toEqual([]);
});

test('a ruling about a place in a page is about that place only', () => {
  const [one, two] = ['#one', '#two'].map((place) => ({
    ...entry,
    url: `https://harbor.example/day${place}`,
  }));
  const decision: Decision = {
    about: 'https://harbor.example/day#one',
    ruling: 'keep-out',
    on: '2026-11-01',
    by: 'wren',
  };

  expect(
    applyDecisions(
      [one, two].flatMap((each) => each ?? []),
      [decision],
    ),
  ).toEqual([two]);
});

test('an entry cannot take the name of a feed to be meant by a ruling about that', () => {
  const feed = 'https://harbor.example/feed';
  const thief = { ...entry, id: 'https://quiet.example/feed', feed };
  const other = { ...entry, feed: 'https://quiet.example/feed' };
  const decisions: readonly Decision[] = [
    { about: 'https://quiet.example/feed', ruling: 'release', on: '2026-11-01', by: 'wren' },
    { about: feed, ruling: 'keep-out', on: '2026-11-01', by: 'wren' },
  ];

  expect(applyDecisions([thief, other], decisions)).toEqual([other]);
});

test('the last ruling counts, and an entry may be named by its id', () => {
  expect(ruled('keep-out', 'release')).toEqual([entry]);
  expect(
    applyDecisions([entry], [{ about: 'urn:1', ruling: 'keep-out', on: '2026-11-01', by: 'wren' }]),
  ).toEqual([]);
});

test('a pin is no ruling on what may be shown, and takes none back', () => {
  expect(ruled('keep-out', 'pin')).toEqual([]);
});
