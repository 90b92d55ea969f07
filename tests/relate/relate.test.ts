import { expect, test } from 'vitest';
import type { ArchivedEntry } from '../../src/model.ts';
import { relate } from '../../src/relate/relate.ts';
import { dice, inventArchived, inventMember, NOW } from '../care/invent.ts';
import { inventConfig } from './invent-hub.ts';

const harbor = inventMember();
const quiet = inventMember({ id: 'quiet-rooms', name: 'Quiet Rooms', site: 'https://quiet.example/' });
const gone = inventMember({ id: 'gone', name: 'Gone', site: 'https://gone.example/', status: 'withdrawn' });

const question = inventArchived({ key: '000000000000000a', title: 'A question' });
const answer = inventArchived({
  key: '000000000000000b',
  member: 'quiet-rooms',
  url: 'https://quiet.example/answer/',
  date: '2026-11-03T09:00:00.000Z',
  links: [{ href: 'https://harbor.example/2026/visits/', text: 'asked', sentence: 'Harbor Notes asked.' }],
});
const later = {
  ...answer,
  key: '000000000000000c',
  url: 'https://quiet.example/later/',
  date: '2026-11-04T09:00:00.000Z',
};

test('shows each entry with its member, its topics and its ties', () => {
  const topic = { id: 'visits', name: 'Visits', tags: [], phrases: ['a question'], members: [] };
  const config = inventConfig({ members: [harbor, quiet], topics: [topic] });

  const community = relate(config, [later, question, answer], NOW);

  const [first, second, third] = community.entries;
  expect(community.entries.map(({ entry }) => entry.key)).toEqual([later.key, answer.key, question.key]);
  expect(third).toMatchObject({ member: harbor, topics: [topic], respondsTo: [] });
  expect(third?.answeredBy.map((link) => link.from)).toEqual([answer.key, later.key]);
  expect([first, second].map((related) => related?.respondsTo.map((link) => link.to))).toEqual([
    [question.key],
    [question.key],
  ]);
  expect(community.entryByKey.get(answer.key)).toBe(second);
  expect(community.memberById.get('quiet-rooms')).toBe(quiet);
  expect(community).toMatchObject({ now: NOW, topics: [topic], conversations: [], notices: [] });
});

test('shows nothing of a withdrawn member, and nothing of somebody unknown', () => {
  const config = inventConfig({
    members: [harbor, gone],
    reshares: [{ of: 'https://gone.example/1', by: 'maria', on: '2026-11-05', why: 'W', via: 'gone' }],
    introductions: [
      {
        between: ['harbor-notes', 'gone'],
        proposed: '2026-11-01',
        accepted: { 'harbor-notes': '2026-11-02', gone: '2026-11-02' },
        words: {},
        read: [],
      },
    ],
  });
  const theirs = inventArchived({ key: '000000000000000d', member: 'gone', title: 'Gone too' });
  const unknown = inventArchived({ key: '000000000000000e', member: 'unknown', title: 'Gone as well' });
  const linking = { ...question, links: [{ href: 'https://gone.example/', text: '', sentence: '' }] };

  const { hub, memberById, entryByKey, ...community } = relate(config, [theirs, unknown, linking], NOW);

  expect(community.members).toEqual([harbor]);
  expect([...memberById.keys(), ...entryByKey.keys()]).toEqual(['harbor-notes', question.key]);
  expect(community.reshares).toEqual([]);
  expect(community.introductions).toEqual([]);
  expect(community.crossLinks).toEqual([]);
  expect(community.notices).toHaveLength(2);
  expect(JSON.stringify([community.members, community.crossLinks, community.notices])).not.toMatch(/gone\b/i);
  expect(hub.name).toBe('The Hub');
});

test('orders entries the same whatever the order they come in', () => {
  const random = dice(5);
  const config = inventConfig({ members: [harbor] });
  const entries: readonly ArchivedEntry[] = Array.from({ length: 30 }, (_, index) =>
    inventArchived({
      key: index.toString(16).padStart(16, '0'),
      date: `2026-11-0${1 + (index % 3)}T00:00:00.000Z`,
    }),
  );
  const shuffled = entries.map((entry) => ({ entry, at: random() })).sort((one, other) => one.at - other.at);

  const once = relate(config, entries, NOW);
  const again = relate(
    config,
    shuffled.map(({ entry }) => entry),
    NOW,
  );

  expect(again).toEqual(once);
});
