import { expect, test } from 'vitest';
import type { ArchivedEntry } from '../../src/model.ts';
import { findCrossLinks } from '../../src/relate/find-cross-links.ts';
import { inventArchived, inventMember } from '../care/invent.ts';

const harbor = inventMember();
const quiet = inventMember({ id: 'quiet-rooms', name: 'Quiet Rooms', site: 'https://quiet.example/' });
const members = [harbor, quiet];

const waiting = inventArchived({
  key: '00000000000000aa',
  member: 'quiet-rooms',
  url: 'https://quiet.example/2026/waiting/',
});

function linking(...hrefs: readonly string[]) {
  const links = hrefs.map((href) => ({ href, text: 'a link', sentence: `See ${href}.` }));
  return inventArchived({ key: '00000000000000bb', links });
}

test('finds a link to another member’s entry, with its sentence', () => {
  const href = 'http://www.quiet.example/2026/waiting?utm_source=mail#end';

  expect(findCrossLinks([waiting, linking(href)], members)).toEqual([
    {
      from: '00000000000000bb',
      fromMember: 'harbor-notes',
      to: '00000000000000aa',
      toMember: 'quiet-rooms',
      href,
      sentence: `See ${href}.`,
    },
  ]);
});

test('finds a link to another member’s site where it is no entry that the hub knows', () => {
  const [link] = findCrossLinks([waiting, linking('https://quiet.example/about')], members);

  expect(link).toMatchObject({ toMember: 'quiet-rooms' });
  expect(link).not.toHaveProperty('to');
});

test('links nobody to themselves, and strangers not at all', () => {
  const entry = linking(
    'https://harbor.example/older/',
    'https://harbor.example/',
    'https://stranger.example/',
  );

  expect(findCrossLinks([waiting, entry], members)).toEqual([]);
});

test('respects the path of a site on a shared host', () => {
  const ada = inventMember({ id: 'ada', site: 'https://medium.example/@ada' });
  const adam = inventMember({ id: 'adam', site: 'https://medium.example/@adam' });
  const center = inventMember({ id: 'center', site: 'https://medium.example/' });
  const entry = linking(
    'https://medium.example/@adam/one',
    'https://medium.example/@ada',
    'https://medium.example/x',
  );

  const found = findCrossLinks([entry], [harbor, ada, adam, center]);

  expect(found.map((link) => link.toMember)).toEqual(['adam', 'ada', 'center']);
});

test('takes a page on one’s own part of a host for one’s own', () => {
  const center = inventMember({ id: 'center', site: 'https://university.example/' });
  const person = inventMember({ site: 'https://university.example/~ada/' });

  const found = findCrossLinks([linking('https://university.example/~ada/cv')], [center, person]);

  expect(found).toEqual([]);
});

test('takes the copy on its own member’s site for the original, whoever comes first', () => {
  const copy = inventArchived({ key: '00000000000000cc', member: 'center', url: waiting.url ?? '' });
  const center = inventMember({ id: 'center', site: 'https://center.example/' });
  const entry = linking('https://quiet.example/2026/waiting/');

  const found = findCrossLinks([copy, waiting, entry], [center, ...members]);

  expect(found.map((link) => link.to)).toEqual([waiting.key]);
});

test('tells entries apart that share a page and differ by their fragment', () => {
  const day = 'https://quiet.example/2026/11/01.html';
  const one = inventArchived({ key: '0000000000000001', member: 'quiet-rooms', url: `${day}#one` });
  const two = inventArchived({ key: '0000000000000002', member: 'quiet-rooms', url: `${day}#two` });

  expect(findCrossLinks([one, two, linking(`${day}#two`)], members).map((link) => link.to)).toEqual([
    two.key,
  ]);
});

test('counts one link per target, and prefers the one with a sentence', () => {
  const href = 'https://quiet.example/2026/waiting/';
  const links = [
    { href, text: '', sentence: '' },
    { href: `${href}#again`, text: 'waiting', sentence: 'On waiting.' },
    { href, text: 'again', sentence: 'And again.' },
  ];

  const found = findCrossLinks([waiting, inventArchived({ key: '00000000000000bb', links })], members);

  expect(found.map((link) => link.sentence)).toEqual(['On waiting.']);
});

test.each([
  { says: 'who links', members: [inventMember({}, { conversations: false }), quiet] },
  { says: 'who is linked to', members: [harbor, inventMember({ ...quiet }, { conversations: false })] },
  { says: 'who has withdrawn', members: [harbor, { ...quiet, status: 'withdrawn' as const }] },
])('shows no link of a member $says and is not to be in conversations', ({ members: those }) => {
  const entry = linking('https://quiet.example/2026/waiting/', 'https://quiet.example/');

  expect(findCrossLinks([waiting, entry], those)).toEqual([]);
});

test('survives ten thousand links in one entry', () => {
  const hrefs = Array.from({ length: 10_000 }, (_, index) => `https://quiet.example/${index}`);

  expect(findCrossLinks([linking(...hrefs)], members)).toHaveLength(1);
});

test('tells a link that was put in later from an answer: it leads to an entry that is more than a day younger', () => {
  const from = linking('https://quiet.example/2026/waiting/');
  const linked = (changes: Partial<ArchivedEntry>) =>
    findCrossLinks([{ ...waiting, ...changes }, from], members)[0]?.isAddedLater;

  expect(from.date).toBe('2026-11-01T09:00:00.000Z');
  expect(linked({ date: '2026-10-01T09:00:00.000Z' })).toBeUndefined();
  // The same day in another zone, or dated by its day alone.
  expect(linked({ date: '2026-11-02T08:00:00.000Z' })).toBeUndefined();
  expect(linked({ date: '2026-11-02T10:00:00.000Z' })).toBe(true);
  // When it was written is not known, only when the hub first saw it.
  expect(linked({ date: '2026-11-02T10:00:00.000Z', isDated: false })).toBeUndefined();
});
