import { expect, test } from 'vitest';
import type { ArchivedEntry, Member } from '../../src/model.ts';
import { findOneWayFeeds } from '../../src/relate/find-one-way-feeds.ts';
import { inventCommunity, resident, writing } from './invent-community.ts';

const kin = {
  id: 'kin',
  name: 'Kinship',
  tags: [],
  phrases: [],
  members: ['sender', 'ada', 'ben', 'cora', 'dora'],
};
const sender = resident('sender');
const others = ['ada', 'ben', 'cora', 'dora'].map((id) => resident(id));

/** Eight entries with the same links, at home and in buttons. */
function eight(links: readonly string[], last: readonly string[] = links): readonly ArchivedEntry[] {
  return Array.from({ length: 8 }, (_, index) => writing('sender', index === 7 ? last : links));
}

const HOME = [
  'https://sender.example/older',
  'https://www.facebook.com/sharer.php?u=x',
  'https://twitter.com/intent',
];

function oneWay(entries: readonly ArchivedEntry[], members: readonly Member[] = [sender, ...others]) {
  return findOneWayFeeds(inventCommunity({ members, topics: [kin] }, entries));
}

test('notices eight entries that link to nobody else, and names an entry of three others on a topic in common', () => {
  const waiting = ['ada', 'ben', 'cora'].map((id) => writing(id));
  const elsewhere = writing('eve');

  const [found, ...more] = oneWay(
    [...eight(HOME), ...waiting, elsewhere],
    [sender, ...others, resident('eve')],
  );

  expect(more).toEqual([]);
  expect(found?.member.id).toBe('sender');
  expect(found?.couldAnswer.map(({ member }) => member.id).toSorted()).toEqual(['ada', 'ben', 'cora']);
});

test.each([
  ['a member’s entry', 'https://ada.example/1'],
  ['anybody’s page', 'https://stranger.example/page'],
  ['a work of reference', 'https://en.wikipedia.org/wiki/Kinship'],
])('says nothing where one link leads to %s', (_, href) => {
  expect(oneWay(eight(HOME, [href]))).toEqual([]);
});

test('says nothing after seven entries', () => {
  expect(oneWay(eight(HOME).slice(1))).toEqual([]);
});

test.each([
  ['who rests', resident('sender', { status: 'resting' })],
  ['who does not want to be in conversations', resident('sender', {}, { conversations: false })],
])('leaves a member in peace %s', (_, member) => {
  expect(oneWay(eight(HOME), [member, ...others])).toEqual([]);
});

test('offers three entries and no more, what waits for an answer first, and nobody’s who keeps out of conversations', () => {
  const quiet = resident('dora', {}, { conversations: false });
  const answered = writing('ada', [], { date: '2026-11-10T09:00:00.000Z' });
  const entries = [
    ...eight(HOME),
    answered,
    writing('ben', [answered.url ?? '']),
    writing('cora', [], { date: '2026-10-01T09:00:00.000Z' }),
    writing('dora'),
  ];

  const [found] = oneWay(entries, [sender, ...others.filter(({ id }) => id !== 'dora'), quiet]);

  expect(found?.couldAnswer.map(({ member }) => member.id)).toEqual(['ben', 'cora', 'ada']);
});

test('names only entries in a language in which the member writes, whatever its region', () => {
  const english = eight(HOME).map((entry) => ({ ...entry, language: 'en-GB' }));
  const theirs = [
    writing('ada', [], { language: 'es' }),
    writing('ben', [], { language: 'en-US' }),
    writing('cora'),
  ];

  const [found] = oneWay([...english, ...theirs]);

  expect(found?.couldAnswer.map(({ member }) => member.id).toSorted()).toEqual(['ben', 'cora']);
});
