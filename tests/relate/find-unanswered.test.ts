import { expect, test } from 'vitest';
import type { ArchivedEntry, Member } from '../../src/model.ts';
import { findUnanswered } from '../../src/relate/find-unanswered.ts';
import { relate } from '../../src/relate/relate.ts';
import { dice, inventArchived, inventMember, NOW } from '../care/invent.ts';
import { inventConfig } from './invent-hub.ts';

function member(id: string, changes: Partial<Member> = {}): Member {
  return inventMember({ id, name: id, site: `https://${id}.example/`, ...changes });
}

/** An entry that is so many days old. */
function entry({ id }: Member, days: number, changes: Partial<ArchivedEntry> = {}): ArchivedEntry {
  return inventArchived({
    key: `${id}-${days}`,
    member: id,
    id: `tag:${id}.example,2026:${days}`,
    title: `${id} ${days}`,
    url: `https://${id}.example/${days}`,
    date: new Date(Date.parse(NOW) - days * 24 * 3_600_000).toISOString(),
    ...changes,
  });
}

function waiting(members: readonly Member[], entries: readonly ArchivedEntry[]): readonly string[] {
  return findUnanswered(relate(inventConfig({ members }), entries, NOW)).map(
    ({ related }) => related.entry.key,
  );
}

const loud = member('loud');
const quiet = member('quiet');
const fresh = member('fresh', { joined: '2026-11-01' });

test('new members come first, then those who write least, and nobody’s second before everybody’s first', () => {
  const entries = [
    ...[1, 11, 21].map((days) => entry(loud, days)),
    ...[30, 40].map((days) => entry(quiet, days)),
    ...[4, 14, 24, 34].map((days) => entry(fresh, days)),
  ];

  expect(waiting([loud, quiet, fresh], entries)).toEqual([
    ...['fresh-4', 'quiet-30', 'loud-1'],
    ...['fresh-14', 'quiet-40', 'loud-11'],
    ...['fresh-24', 'loud-21'],
  ]);
});

test('what somebody writes within a week shares one place, whoever it is', () => {
  const community = relate(
    inventConfig({ members: [loud, fresh] }),
    [1, 2, 3, 4, 5].flatMap((days) => [entry(loud, days), entry(fresh, days)]),
    NOW,
  );

  const places = findUnanswered(community);

  expect(places.map(({ related }) => related.entry.key)).toEqual(['fresh-1', 'loud-1']);
  expect(places[1]?.more.map((related) => related.entry.key)).toEqual([
    'loud-2',
    'loud-3',
    'loud-4',
    'loud-5',
  ]);
});

test('nobody has more than three places, however long they have written and however few others there are', () => {
  const weekly = Array.from({ length: 12 }, (_, week) => entry(loud, 1 + week * 7.5));

  expect(waiting([loud, quiet], [...weekly, entry(quiet, 80)])).toEqual([
    'quiet-80',
    ...['loud-1', 'loud-8.5', 'loud-16'],
  ]);
});

test('is new whom the welcome greets: in the first month, in the hub’s time zone, no longer', () => {
  const ofMonth = (joined: string) => {
    const newcomer = member('newcomer', { joined });
    const written = [1, 11, 21].map((days) => entry(newcomer, days));
    const community = relate(
      inventConfig({ members: [quiet, newcomer] }),
      [entry(quiet, 3), entry(quiet, 33), ...written],
      NOW,
    );
    return {
      isFirst: community.unanswered[0]?.related.member.id === 'newcomer',
      isGreeted: community.welcomes.length > 0,
    };
  };

  expect(ofMonth('2026-10-21')).toEqual({ isFirst: true, isGreeted: true });
  expect(ofMonth('2026-10-20')).toEqual({ isFirst: false, isGreeted: false });
});

test('an entry to which another member linked waits no more; a link of one’s own changes nothing', () => {
  const link = (href: string) => ({ links: [{ href, text: '', sentence: '' }] });
  const entries = [
    entry(quiet, 30),
    entry(quiet, 20),
    entry(quiet, 10, link('https://quiet.example/20')),
    entry(loud, 5, link('https://quiet.example/30')),
  ];

  expect(waiting([loud, quiet], entries)).toEqual(['loud-5', 'quiet-10', 'quiet-20']);
});

test('after ninety days nothing waits any more', () => {
  expect(waiting([quiet], [entry(quiet, 89), entry(quiet, 91)])).toEqual(['quiet-89']);
});

test('what came as a flood, and whoever wants no conversations, is not offered for one', () => {
  const silent = inventMember({ ...member('silent') }, { conversations: false });

  expect(waiting([quiet, silent], [entry(quiet, 2, { isFlood: true }), entry(silent, 3)])).toEqual([]);
});

test('in a thousand random communities nobody has a second place before everybody had a first', () => {
  const random = dice(90);
  for (let round = 0; round < 1000; round += 1) {
    const members = Array.from({ length: 1 + Math.floor(random() * 6) }, (_, index) => member(`m${index}`));
    const entries = members.flatMap((each) =>
      Array.from({ length: Math.floor(random() * 8) }, (_, index) =>
        entry(each, index * 7 + Math.floor(random() * 7)),
      ),
    );
    const community = relate(inventConfig({ members }), entries, NOW);

    const places = findUnanswered(community).map(({ related }) => related.member.id);

    const turns = places.map((id, place) => places.slice(0, place).filter((before) => before === id).length);
    expect([...turns].sort((one, other) => one - other)).toEqual(turns);
    expect(new Set(places).size).toBe(new Set(entries.map((each) => each.member)).size);
  }
});
