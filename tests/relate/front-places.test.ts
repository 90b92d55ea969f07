import { describe, expect, test } from 'vitest';
import { instantOf, millisecondsOf } from '../../src/dates.ts';
import type { ArchivedEntry, Community, Member, Place, RelatedEntry } from '../../src/model.ts';
import { frontPlaces } from '../../src/relate/front-places.ts';
import { inventArchived, inventMember } from '../care/invent.ts';
import { seeded } from '../helpers/seeded.ts';
import { inventHub } from './invent-hub.ts';

const DAY = 86_400_000;
const NOW = '2026-11-16T15:00:00.000Z';

type Written = Pick<Community, 'hub' | 'now' | 'members' | 'entriesOfMember'>;

/** What members wrote: for each by id, the days before now, newest first. */
function written(daysAgo: Readonly<Record<string, readonly number[]>>, places: number): Written {
  const members = Object.keys(daysAgo).map((id) => inventMember({ id }));
  return {
    hub: { ...inventHub(), places },
    now: NOW,
    members,
    entriesOfMember: new Map(
      members.map((member) => [member.id, (daysAgo[member.id] ?? []).map((ago) => entry(member, ago))]),
    ),
  };
}

function entry(member: Member, daysAgo: number, changes: Partial<ArchivedEntry> = {}): RelatedEntry {
  const date = instantOf(millisecondsOf(NOW) - daysAgo * DAY);
  const archived = inventArchived({ key: `${member.id} ${daysAgo}`, member: member.id, date, ...changes });
  return { entry: archived, member, topics: [], respondsTo: [], answeredBy: [], passedOnBy: [] };
}

function keys(places: readonly Place[]): readonly string[] {
  return places.map(({ related }) => related.entry.key);
}

function later(community: Written, days: number): Written {
  return { ...community, now: instantOf(millisecondsOf(community.now) + days * DAY) };
}

describe('the places of the front page', () => {
  test('go to everybody once before anybody has a second, newest first within a round', () => {
    const community = written({ loud: [0, 8, 16, 24], quiet: [300], other: [4, 40] }, 5);

    expect(keys(frontPlaces(community))).toEqual(['loud 0', 'other 4', 'quiet 300', 'loud 8', 'other 40']);
  });

  test('hold a burst in one of them, with what came less than a week before its newest entry', () => {
    const community = written({ loud: [0, 1, 6, 7, 9] }, 12);

    const places = frontPlaces(community);

    expect(keys(places)).toEqual(['loud 0', 'loud 7']);
    expect(places.map(({ more }) => more.map((related) => related.entry.key))).toEqual([
      ['loud 1', 'loud 6'],
      ['loud 9'],
    ]);
  });

  test('go round by the day of the hub’s time zone', () => {
    const community = written({ one: [1], two: [2], three: [3], four: [4], five: [5] }, 2);
    const evening = { ...community, now: '2026-11-17T05:59:00.000Z' };
    const inChicago = { ...evening, hub: { ...evening.hub, timeZone: 'America/Chicago' } };

    const days = [0, 1, 2].map((day) => keys(frontPlaces(later(community, day))));

    expect(new Set(days.flat())).toEqual(new Set(['one 1', 'two 2', 'three 3', 'four 4', 'five 5']));
    expect(keys(frontPlaces(inChicago))).toEqual(days[0]);
    expect(keys(frontPlaces(evening))).toEqual(days[1]);
  });

  test('are empty where nobody has written', () => {
    expect(frontPlaces(written({}, 12))).toEqual([]);
    expect(frontPlaces(written({ silent: [] }, 12))).toEqual([]);
  });

  test('are not for what came as a flood', () => {
    const community = written({ quiet: [3], loud: [] }, 4);
    const loud = inventMember({ id: 'loud' });
    const entries = [entry(loud, 0, { isFlood: true }), entry(loud, 1), entry(loud, 2, { isFlood: true })];
    const flooded = new Map([...community.entriesOfMember, ['loud', entries]]);

    const places = frontPlaces({ ...community, entriesOfMember: flooded });

    expect(keys(places)).toEqual(['loud 1', 'quiet 3']);
    expect(places.every(({ more }) => more.length === 0)).toBe(true);
  });
});

/** A community of chance: up to forty members, some of them resting, loud, quiet, silent, or flooding. */
function communityOf(seed: number): Written {
  const random = seeded(seed);
  random(2);
  const members = Array.from({ length: 1 + random(40) }, (_, index) =>
    inventMember({ id: `m${index}`, status: random(4) === 0 ? 'resting' : 'active' }),
  );
  const entriesOfMember = new Map(
    members.map((member) => {
      const pace = 1 + random(30);
      let ago = member.status === 'resting' ? 100 : 0;
      const entries = Array.from({ length: random(3) === 0 ? random(2) : random(25) }, () => {
        ago += 1 + random(pace * 2);
        return entry(member, ago, random(6) === 0 ? { isFlood: true } : {});
      });
      return [member.id, entries] as const;
    }),
  );
  const hub = { ...inventHub(), places: 1 + random(20) };
  return later({ hub, now: NOW, members, entriesOfMember }, random(1000));
}

/** Who has something to show. */
function writers({ members, entriesOfMember }: Written): readonly Member[] {
  return members.filter(({ id }) => entriesOfMember.get(id)?.some(({ entry }) => entry.isFlood !== true));
}

function count(places: readonly Place[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { related } of places) {
    counts.set(related.member.id, (counts.get(related.member.id) ?? 0) + 1);
  }
  return counts;
}

describe('in a thousand communities', () => {
  const communities = Array.from({ length: 1000 }, (_, index) => communityOf(index + 1));

  test('no one has a second place while anyone who wrote, resting or not, has none', () => {
    const unfair = communities.filter((community) => {
      const counts = count(frontPlaces(community));
      const most = Math.max(0, ...counts.values());
      return most > 1 && writers(community).some(({ id }) => !counts.has(id));
    });

    expect(unfair).toEqual([]);
  });

  test('no place stays empty while somebody could fill it, and none is given out twice', () => {
    const faulty = communities.filter((community) => {
      const shown = frontPlaces(community).flatMap(({ related, more }) => [related, ...more]);
      const all = [...community.entriesOfMember.values()].flat().filter(({ entry }) => !entry.isFlood);
      const isTwice = new Set(shown).size < shown.length;
      const isShort =
        frontPlaces(community).length < Math.min(community.hub.places, writers(community).length);
      return isTwice || isShort || shown.some((related) => !all.includes(related));
    });

    expect(faulty).toEqual([]);
  });

  test('no one waits longer than the members divided by the places, in days', () => {
    const starved = communities.flatMap((community) => {
      const waiting = writers(community);
      const days = Math.ceil(waiting.length / community.hub.places);
      const seen = new Set<string>();
      for (let day = 0; day < days; day++) {
        for (const { related } of frontPlaces(later(community, day))) seen.add(related.member.id);
      }
      return waiting.filter(({ id }) => !seen.has(id));
    });

    expect(communities.filter((one) => writers(one).length > one.hub.places).length).toBeGreaterThan(100);
    expect(starved).toEqual([]);
  });

  test('where turns rotate, everybody has as many as anybody else, resting or not', () => {
    const crowded = communities.filter((one) => writers(one).length > one.hub.places).slice(0, 100);

    const uneven = crowded.filter((community) => {
      const turns = writers(community).map(() => 0);
      const ids = writers(community).map(({ id }) => id);
      for (let day = 0; day < ids.length; day++) {
        for (const { related } of frontPlaces(later(community, day))) {
          const position = ids.indexOf(related.member.id);
          turns[position] = (turns[position] ?? 0) + 1;
        }
      }
      return new Set(turns).size !== 1;
    });

    expect(uneven).toEqual([]);
  });

  test('no one gains a place, or takes one away, by writing more', () => {
    const changed = communities.filter((community) => {
      const [loudest] = writers(community);
      if (!loudest || writers(community).length < community.hub.places) return false;
      const more = Array.from({ length: 40 }, (_, index) => entry(loudest, index / 10));
      const own = [...more, ...(community.entriesOfMember.get(loudest.id) ?? [])];
      const louder = {
        ...community,
        entriesOfMember: new Map([...community.entriesOfMember, [loudest.id, own]]),
      };
      const who = (one: Written) => [...count(frontPlaces(one)).keys()].sort().join(' ');
      return who(louder) !== who(community);
    });

    expect(changed).toEqual([]);
  });
});
