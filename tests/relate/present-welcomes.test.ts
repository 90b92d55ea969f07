import { describe, expect, test } from 'vitest';
import type { ArchivedEntry, Decision, Member, PlacedNote, Welcome } from '../../src/model.ts';
import { meetingChooser } from '../../src/relate/choose-people-to-meet.ts';
import { relate } from '../../src/relate/relate.ts';
import { inventArchived, inventMember } from '../care/invent.ts';
import { inventConfig, inventHub } from './invent-hub.ts';

const NOW = '2026-11-16T15:00:00.000Z';

const newcomer = inventMember(
  {
    id: 'newcomer',
    name: 'New',
    site: 'https://new.example/',
    feeds: [{ url: 'https://new.example/feed', lane: { only: [], not: [] } }],
    joined: '2026-11-03',
    greeter: 'harbor-notes',
    topics: ['visits'],
  },
  { introductions: 'yes' },
);
const harbor = inventMember({ joined: '2024-01-01' });
const gift = inventArchived();

function person(id: string, changes: Partial<Member> = {}, introductions: 'yes' | 'ask' | 'no' = 'yes') {
  const feeds = [{ url: `https://${id}.example/feed`, lane: { only: [], not: [] } }];
  return inventMember(
    { id, name: id, site: `https://${id}.example/`, feeds, joined: '2024-01-01', ...changes },
    { introductions },
  );
}

function welcomesOf(
  members: readonly Member[],
  {
    now = NOW,
    timeZone = 'UTC',
    entries = [],
    decisions = [],
  }: {
    now?: string;
    timeZone?: string;
    entries?: readonly ArchivedEntry[];
    decisions?: readonly Decision[];
  } = {},
): { readonly welcomes: readonly Welcome[]; readonly notes: readonly PlacedNote[] } {
  const topics = [{ id: 'visits', name: 'Visits', tags: [], phrases: [], members: [] }];
  const config = inventConfig({ members, topics, decisions, hub: { ...inventHub(), timeZone } });
  const { welcomes, placedNotes = [] } = relate(config, entries, now);
  return { welcomes, notes: placedNotes };
}

function greeted(members: readonly Member[], now = NOW, timeZone = 'UTC'): readonly string[] {
  return welcomesOf(members, { now, timeZone }).welcomes.map(({ member }) => member.id);
}

describe('the first month', () => {
  test('begins on the day somebody joined and lasts thirty-one days', () => {
    expect(greeted([newcomer], '2026-11-02T23:00:00.000Z')).toEqual([]);
    expect(greeted([newcomer], '2026-11-03T00:00:00.000Z')).toEqual(['newcomer']);
    expect(greeted([newcomer], '2026-12-03T23:00:00.000Z')).toEqual(['newcomer']);
    expect(greeted([newcomer], '2026-12-04T00:00:00.000Z')).toEqual([]);
  });

  test('is told in the hub’s time zone', () => {
    expect(greeted([newcomer], '2026-12-04T03:00:00.000Z', 'America/Chicago')).toEqual(['newcomer']);
  });

  test('counts from the consent where nobody wrote down when they joined', () => {
    const { joined: _, ...rest } = newcomer;
    const consent = { ...newcomer.consent, basis: { kind: 'granted', on: '2026-11-10' } as const };
    const told = {
      ...newcomer.consent,
      basis: { kind: 'public-organization', noticed: '2026-01-10' } as const,
    };

    expect(greeted([{ ...rest, consent }])).toEqual(['newcomer']);
    expect(greeted([{ ...rest, consent: told }])).toEqual([]);
  });

  test('is no longer for somebody who has withdrawn, and the newest comes first', () => {
    const gone = person('gone', { status: 'withdrawn', joined: '2026-11-10' });

    expect(greeted([newcomer, gone, person('later', { joined: '2026-11-12' })])).toEqual([
      'later',
      'newcomer',
    ]);
  });
});

describe('the greeter', () => {
  test('is named', () => {
    expect(welcomesOf([newcomer, harbor]).welcomes).toMatchObject([{ greeter: harbor, on: '2026-11-03' }]);
  });

  test.each([
    ['has withdrawn', { ...harbor, status: 'withdrawn' as const }],
    ['is nobody here', person('somebody')],
  ])('is nobody when who is meant %s', (_says, other) => {
    expect(welcomesOf([newcomer, other]).welcomes[0]).not.toHaveProperty('greeter');
  });

  test('is not the newcomer', () => {
    expect(welcomesOf([{ ...newcomer, greeter: newcomer.id }]).welcomes[0]).not.toHaveProperty('greeter');
  });
});

describe('people to meet', () => {
  test('are three who said yes in advance: those who share a topic, then people; who rests is left to rest', () => {
    const members = [
      newcomer,
      person('center', { kind: 'center' }),
      person('resting', { status: 'resting' }),
      person('awake'),
      person('same', { kind: 'organization', topics: ['visits'] }),
    ];

    const [welcome] = welcomesOf(members).welcomes;

    expect(welcome?.toMeet.map(({ id }) => id)).toEqual(['same', 'awake', 'center']);
  });

  test('are those who rest where there is nobody else', () => {
    const members = [newcomer, person('resting', { status: 'resting' }), person('asked', {}, 'ask')];

    expect(welcomesOf(members).welcomes[0]?.toMeet.map(({ id }) => id)).toEqual(['resting']);
  });

  test('are found in a moment where thousands join at once, and not the same three for all', () => {
    const crowd = Array.from({ length: 5000 }, (_, at) =>
      person(`p${at}`, { joined: '2026-11-03', topics: at % 2 === 0 ? ['visits'] : [] }),
    );
    const choose = meetingChooser(crowd, [
      { id: 'visits', name: 'Visits', tags: [], phrases: [], members: [] },
    ]);
    const before = process.cpuUsage().user;

    const met = crowd.map((member) => choose(member));

    expect(met.every((three) => three.length === 3)).toBe(true);
    expect(met[0]?.every(({ topics }) => topics.includes('visits'))).toBe(true);
    expect(new Set(met.flat()).size).toBeGreaterThan(2000);
    expect(process.cpuUsage().user - before).toBeLessThan(1_000_000);
  });

  test('are nobody who did not say yes, has withdrawn, or is the greeter already', () => {
    const greeter = inventMember({ joined: '2024-01-01' }, { introductions: 'yes' });
    const members = [
      newcomer,
      greeter,
      person('asked', {}, 'ask'),
      person('never', {}, 'no'),
      person('gone', { status: 'withdrawn' }),
    ];

    expect(welcomesOf(members).welcomes[0]?.toMeet).toEqual([]);
  });

  test.each(['ask', 'no'] as const)('are kept back where the newcomer’s own word is %s', (introductions) => {
    const shy = { ...newcomer, consent: { ...newcomer.consent, introductions } };

    expect(welcomesOf([shy, person('open')]).welcomes[0]?.toMeet).toEqual([]);
  });
});

describe('gifts', () => {
  const giving = (...gifts: readonly string[]) => ({ ...newcomer, gifts });
  const url = gift.url ?? '';

  test('are found among the members’ entries, however their address is written', () => {
    const { welcomes } = welcomesOf([giving('http://www.harbor.example/2026/visits?utm_source=x'), harbor], {
      entries: [gift],
    });

    expect(welcomes[0]?.gifts).toEqual([{ url, entry: gift.key }]);
  });

  test('may be by somebody who is not here', () => {
    const { welcomes, notes } = welcomesOf([giving('https://stranger.example/drawer')]);

    expect(welcomes[0]?.gifts).toEqual([{ url: 'https://stranger.example/drawer' }]);
    expect(notes).toEqual([]);
  });

  test('that lead into a private network are left out', () => {
    const { welcomes, notes } = welcomesOf([giving('http://192.168.0.1/reboot')]);

    expect(welcomes[0]?.gifts).toEqual([]);
    expect(notes).toEqual([
      {
        file: 'feeds',
        path: ['members', 0, 'gifts'],
        item: 'http://192.168.0.1/reboot',
        message: expect.stringMatching(/^left out.*private network/u),
      },
    ]);
  });

  const keptOut: Decision = { about: url, ruling: 'keep-out', on: '2026-11-05', by: 'maria' };
  test.each([
    [
      'an author who does not want to be passed on',
      { ...harbor, consent: { ...harbor.consent, reshares: false } },
      [gift],
    ],
    [
      'an author who does not want conversations',
      { ...harbor, consent: { ...harbor.consent, conversations: false } },
      [gift],
    ],
    ['an author who has withdrawn', { ...harbor, status: 'withdrawn' as const }, []],
    ['an entry that the hub does not show', harbor, []],
    ['a member without a site whose feed lies there', person('harbor-notes', { feeds: harbor.feeds }), []],
  ])('are left out, with a notice that names nobody, when they are by %s', (_says, author, entries) => {
    const { site: _, ...homeless } = author;
    const members = [giving(url), author.id === author.name ? homeless : author];

    const { welcomes, notes } = welcomesOf(members, { entries });

    expect(welcomes[0]?.gifts).toEqual([]);
    expect(notes).toEqual([
      expect.objectContaining({
        path: ['members', 0, 'gifts'],
        item: url,
        message: expect.stringMatching(/^left out, because /u),
      }),
    ]);
    expect(notes[0]?.message).not.toMatch(/harbor|new\b/iu);
  });

  test('that a curator keeps out are left out, and so is the newcomer’s own work', () => {
    const own = inventArchived({
      key: '00000000000000aa',
      member: 'newcomer',
      feed: 'https://new.example/feed',
      url: 'https://new.example/first',
    });
    const members = [giving(url, 'https://new.example/first'), harbor];

    const { welcomes } = welcomesOf(members, { entries: [gift, own], decisions: [keptOut] });

    expect(welcomes[0]?.gifts).toEqual([]);
  });
});
