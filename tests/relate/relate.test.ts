import { describe, expect, test } from 'vitest';
import type { ArchivedEntry, Member } from '../../src/model.ts';
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
  expect(community).toMatchObject({ now: NOW, topics: [topic], notices: [] });
  expect(community.conversations.map(({ entries }) => entries)).toEqual([
    [question.key, answer.key, later.key],
  ]);
  expect(community.conversationOf.get(answer.key)).toBe(community.conversations[0]);
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
  expect(community.placedNotes).toHaveLength(2);
  expect(JSON.stringify([community.members, community.crossLinks, community.placedNotes])).not.toMatch(
    /gone\b/i,
  );
  expect(hub.name).toBe('The Hub');
});

describe('an entry that another member passes on', () => {
  const all = { only: [], not: [] };
  const center = inventMember({
    id: 'center',
    name: 'Center',
    site: 'https://center.example/',
    feeds: [{ url: 'https://center.example/feed', lane: all }],
  });
  const waiting = { ...quiet, feeds: [{ url: 'https://quiet.example/feed', lane: all }] };
  const reprint = 'https://center.example/reprint/';
  const copy = inventArchived({
    key: '00000000000000cc',
    member: 'center',
    url: reprint,
    title: question.title,
    tags: ['reprints'],
    source: { url: 'https://harbor.example/feed' },
  });
  const toCopy = { ...answer, links: [{ href: reprint, text: 'asked', sentence: 'Harbor asked.' }] };
  const topic = { id: 'reprints', name: 'Reprints', tags: ['reprints'], phrases: [], members: [] };

  test('stands once, under its own member, who is credited, and so is who passed it on', () => {
    const config = inventConfig({ members: [center, harbor], topics: [topic] });

    const community = relate(config, [copy, question], NOW);

    expect(community.entries).toMatchObject([
      { entry: question, member: harbor, passedOnBy: [center], topics: [] },
    ]);
    expect([...community.entryByKey.keys(), ...community.entriesOfMember.keys()]).toEqual([
      question.key,
      harbor.id,
    ]);
    expect(community.entriesOfTopic.size).toBe(0);
  });

  test('is what answers to the copy answer, and what a reshare of the copy quotes', () => {
    const listing = { of: reprint, by: 'maria', on: '2026-11-05', why: 'W', via: 'center' };
    const config = inventConfig({ members: [center, harbor, waiting], reshares: [listing] });

    const community = relate(config, [copy, question, toCopy], NOW);

    expect(community.entryByKey.get(question.key)?.answeredBy.map(({ from }) => from)).toEqual([answer.key]);
    expect(community.reshares).toMatchObject([
      { original: { url: question.url, member: harbor }, via: { name: 'Center' } },
    ]);
    expect(community.crossLinks.map(({ toMember }) => toMember)).toEqual(['harbor-notes']);
  });

  test('names no one as passing it on who does not allow conversations, nor its own member', () => {
    const silent = { ...center, consent: { ...center.consent, conversations: false } };
    const second = {
      ...harbor,
      feeds: [...harbor.feeds, { url: 'https://harbor.example/2', lane: all }],
    };
    const again = { ...question, key: '00000000000000ab', feed: 'https://harbor.example/2' };

    const community = relate(inventConfig({ members: [silent, second] }), [again, copy, question], NOW);

    expect(community.entries).toMatchObject([{ entry: { key: question.key }, passedOnBy: [] }]);
  });

  test('names those who passed it on in the order of feeds.yaml, each once', () => {
    const copies = [
      { ...copy, url: question.url ?? '' },
      { ...copy, key: '00000000000000cd', id: 'again' },
      { ...copy, key: '00000000000000ce', member: 'quiet-rooms', url: 'https://quiet.example/reprint' },
    ];
    const passers = (members: readonly Member[]) =>
      relate(inventConfig({ members }), [...copies, question], NOW).entries[0]?.passedOnBy.map(
        ({ id }) => id,
      );

    expect(passers([waiting, harbor, center])).toEqual(['quiet-rooms', 'center']);
    expect(passers([center, harbor, waiting])).toEqual(['center', 'quiet-rooms']);
  });

  test.each([reprint, question.url ?? '', question.id])('goes when a curator keeps %s out', (about) => {
    const decisions = [{ about, ruling: 'keep-out', on: '2026-11-05', by: 'maria' }] as const;

    const community = relate(inventConfig({ members: [center, harbor], decisions }), [copy, question], NOW);

    expect(community.entries).toEqual([]);
    expect(community.notices).toEqual([]);
  });
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

test('an act of a day to come waits for it', () => {
  const early = inventConfig({
    members: [harbor, quiet],
    reshares: [{ of: answer.url ?? '', by: 'maria', on: '2099-01-01', why: 'Worth it.' }],
    introductions: [
      {
        between: [harbor.id, quiet.id],
        proposed: '2026-11-01',
        accepted: { [harbor.id]: '2026-11-02', [quiet.id]: '2099-01-01' },
        words: {},
        read: [],
      },
    ],
  });

  const { reshares, introductions, placedNotes } = relate(early, [question, answer], NOW);

  expect([reshares, introductions]).toEqual([[], []]);
  expect(placedNotes).toEqual([
    { file: 'introductions', path: [0, 'accepted'], message: expect.stringContaining('still to come') },
    { file: 'reshares', path: [0, 'on'], message: 'waits until its day.' },
  ]);
});
