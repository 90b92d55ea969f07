import { describe, expect, test } from 'vitest';
import type { Community, HubConfig, Member, ReshareListing } from '../../src/model.ts';
import { setDesk } from '../../src/relate/desk.ts';
import { findNewcomers } from '../../src/relate/find-newcomers.ts';
import { findResting } from '../../src/relate/find-resting.ts';
import { introductionsToComeBackTo } from '../../src/relate/introductions-to-come-back-to.ts';
import { suggestReshares } from '../../src/relate/suggest-reshares.ts';
import { inventCommunity, resident, writing } from './invent-community.ts';
import { inventConfig } from './invent-hub.ts';

const at = (day: string) => ({ date: `${day}T09:00:00.000Z` });
const ada = resident('ada');
const ben = resident('ben');

describe('members to check on', () => {
  const resting = (members: readonly Member[], ...days: readonly [string, string][]) =>
    findResting(
      inventCommunity(
        { members },
        days.map(([id, day]) => writing(id, [], at(day))),
      ),
    );

  test('are those of whom nothing came for sixty days, the quietest first, and those who rest', () => {
    const cora = resident('cora', { status: 'resting' });
    const dora = resident('dora');

    const found = resting(
      [ada, ben, cora, dora],
      ['ada', '2026-09-21'],
      ['ben', '2026-09-22'],
      ['cora', '2026-11-19'],
      ['dora', '2026-01-01'],
    );

    expect(found.map(({ member, lastEntry }) => [member.id, lastEntry])).toEqual([
      ['dora', '2026-01-01'],
      ['ada', '2026-09-21'],
      ['cora', '2026-11-19'],
    ]);
  });

  test('are not those who came a short while ago and have not written yet', () => {
    const fresh = resident('fresh', { joined: '2026-11-01' });
    const silent = resident('silent', { joined: '2026-02-01' });

    expect(resting([fresh, silent]).map(({ member }) => member.id)).toEqual(['silent']);
  });

  test('are those whose feed has not been readable for two weeks', () => {
    const community = inventCommunity({ members: [ada, ben] }, [
      writing('ada', [], at('2026-11-18')),
      writing('ben', [], at('2026-11-18')),
    ]);
    const failing = (member: string, since: string): Community['outcomes'][number] => {
      const feed = `https://${member}.example/feed`;
      const visit = { member, feed, failure: { reason: 'no answer', since } };
      return { kind: 'failed', member, feed, reason: 'no answer', visit };
    };
    const outcomes = [failing('ada', '2026-11-06T09:00:00.000Z'), failing('ben', '2026-11-07T09:00:00.000Z')];

    const found = findResting({ ...community, outcomes });

    expect(found.map(({ member, unreachableSince }) => [member.id, unreachableSince])).toEqual([
      ['ada', '2026-11-06'],
    ]);
  });
});

test('greets for a month whoever joined, or consented where that is not known, the latest first', () => {
  const granted = (on: string) => ({ basis: { kind: 'granted', on } as const });
  const members = [
    ada,
    resident('joined', { joined: '2026-10-21', greeter: 'ada' }),
    resident('late', { joined: '2026-10-20' }),
    resident('consented', {}, granted('2026-11-19')),
    // A consent given anew is no beginning.
    resident('renewed', { joined: '2025-01-01' }, granted('2026-11-19')),
    resident('to-come', { joined: '2026-12-01' }),
  ];

  const found = findNewcomers(inventCommunity({ members }, []));

  expect(found.map(({ member, since, greeter }) => [member.id, since, greeter?.id])).toEqual([
    ['consented', '2026-11-19', undefined],
    ['joined', '2026-10-21', 'ada'],
  ]);
});

describe('introductions to come back to', () => {
  const between = ['ada', 'ben'] as const;
  const both = { ada: '2026-10-01', ben: '2026-10-02' };
  const listing = (changes: Partial<HubConfig['introductions'][number]>) => ({
    between,
    proposed: '2026-09-30',
    accepted: both,
    words: {},
    read: [],
    ...changes,
  });
  const followUps = (
    changes: Partial<HubConfig['introductions'][number]>,
    members = [ada, ben],
    entries: Parameters<typeof inventCommunity>[1] = [],
  ) => {
    const introductions = [listing(changes)];
    return introductionsToComeBackTo(inventCommunity({ members, introductions }, entries), introductions);
  };

  test('are due on the day of their followUp, and not before, nor a season later', () => {
    expect(followUps({ followUp: '2026-11-20' })).toHaveLength(1);
    expect(followUps({ followUp: '2026-11-21' })).toEqual([]);
    expect(followUps({ followUp: '2026-08-01' })).toEqual([]);
    expect(followUps({})).toEqual([]);
  });

  test('say whether the two have linked since the second yes', () => {
    const before = writing('ada', ['https://ben.example/'], at('2026-10-01'));
    const after = writing('ben', ['https://ada.example/'], at('2026-10-05'));

    const [found] = followUps({ followUp: '2026-11-15' }, [ada, ben], [before, after]);

    expect(found?.since).toBe('2026-10-02');
    expect(found?.linked.map(({ entry }) => entry.key)).toEqual([after.key]);
  });

  test('are also those that wait for a yes for a week, whatever their followUp', () => {
    const accepted = { ada: '2026-11-13' };

    const [found] = followUps({ proposed: '2026-11-13', accepted, followUp: '2027-01-01' });

    expect(found?.waitingFor.map(({ id }) => id)).toEqual(['ben']);
    expect(followUps({ proposed: '2026-11-14', accepted })).toEqual([]);
  });

  test('are none with somebody who left or wants none', () => {
    const gone = resident('ben', { status: 'withdrawn' });
    const refusing = resident('ben', {}, { introductions: 'no' });

    expect(followUps({ followUp: '2026-11-15' }, [ada, gone])).toEqual([]);
    expect(followUps({ followUp: '2026-11-15' }, [ada, refusing])).toEqual([]);
  });
});

describe('reshares to think of', () => {
  const passedOn = (of: string, on = '2026-11-01'): ReshareListing => ({
    of,
    by: 'maria',
    on,
    why: 'It is good.',
  });
  const ids = (community: Community) =>
    suggestReshares(community).map(({ reason, related }) => [reason, related.member.id]);

  test('are of members who allow it, of the last ninety days, and never of what was passed on before', () => {
    const shy = resident('shy', {}, { reshares: false });
    const passed = writing('ada', [], at('2026-11-10'));
    const old = writing('ben', [], at('2026-08-20'));
    const entries = [passed, old, writing('shy', [], at('2026-11-11'))];

    const config = { members: [ada, ben, shy], reshares: [passedOn(passed.url ?? '')] };

    expect(ids(inventCommunity(config, entries))).toEqual([]);
    expect(ids(inventCommunity({ members: [ada, ben, shy] }, entries))).toEqual([['unanswered', 'ada']]);
  });

  test('name those for whom the hub has done nothing yet before others, and everyone once', () => {
    const first = writing('ada', [], at('2026-10-01'));
    const answer = writing('ben', [first.url ?? ''], at('2026-11-10'));
    const talked = writing('ada', [answer.url ?? ''], at('2026-11-11'));
    const again = writing('ben', [talked.url ?? ''], at('2026-11-12'));
    const last = writing('ada', [again.url ?? ''], at('2026-11-13'));
    const more = writing('ben', [last.url ?? ''], at('2026-11-14'));
    const config = { members: [ada, ben], reshares: [passedOn(first.url ?? '')] };
    const community = inventCommunity(config, [first, answer, talked, again, last, more]);

    expect(ids({ ...community, conversations: [] })).toEqual([
      ['unanswered', 'ben'],
      ['quiet', 'ada'],
    ]);
  });

  test('name a recent turn of a conversation of which nothing was passed on', () => {
    const first = writing('ada', [], at('2026-11-01'));
    const answer = writing('ben', [first.url ?? ''], at('2026-11-10'));
    const members = [ada, resident('ben', { status: 'resting' })];
    const found = (reshares: readonly ReshareListing[]) => {
      const community = inventCommunity({ members, reshares }, [first, answer]);
      return suggestReshares({ ...community, unanswered: [] });
    };

    expect(found([]).map(({ reason, related }) => [reason, related.entry.key])).toContainEqual([
      'conversation',
      answer.key,
    ]);
    expect(found([passedOn(first.url ?? '')]).map(({ reason }) => reason)).not.toContain('conversation');
  });

  test('name first those whom the hub has not passed on for longest', () => {
    const members = ['cora', 'ada', 'ben'].map((id) => resident(id));
    const written = members.map(({ id }) => writing(id, [], at('2026-11-10')));
    const old = ['ada', 'ben', 'ada'].map((id) => writing(id, [], at('2026-08-01')));
    const days = ['2026-09-01', '2026-10-01', '2026-11-01'];
    const reshares = old.map(({ url = '' }, index) => passedOn(url, days[index]));

    const community = inventCommunity({ members, reshares }, [...written, ...old]);

    expect(ids({ ...community, unanswered: [] })).toEqual([
      ['quiet', 'cora'],
      ['quiet', 'ben'],
      ['quiet', 'ada'],
    ]);
  });
});

describe('the desk', () => {
  const many = Array.from({ length: 7 }, (_, index) => resident(`quiet-${index}`, { joined: '2026-01-01' }));
  const deskAt = (now: string) => {
    const config = inventConfig({ members: many });
    return setDesk({ ...inventCommunity(config, []), now }, config);
  };

  test('holds three of a kind, and in the weeks after those whose turn it is then, until everyone had one', () => {
    const weeks = ['2026-11-16', '2026-11-22', '2026-11-23', '2026-11-30'].map((day) =>
      deskAt(`${day}T12:00:00.000Z`).resting.map(({ member }) => member.id),
    );

    expect(weeks.map((week) => week.length)).toEqual([3, 3, 3, 3]);
    expect(weeks[0]).toEqual(weeks[1]);
    expect(new Set(weeks.flat()).size).toBe(7);
  });

  test('shows every hold, and is empty for a hub in which nothing waits', () => {
    const config = inventConfig();
    const holds = Array.from({ length: 5 }, () => ({
      entry: writing('ada'),
      reasons: [{ signal: 'ward', reason: 'It names a ward.', sentences: [] }],
    }));

    const desk = setDesk(inventCommunity(config, []), config, holds);

    expect(desk.holds).toHaveLength(5);
    expect(Object.values({ ...desk, holds: [] }).flat()).toEqual([]);
  });

  test('names nobody in two introductions, and nobody who rests', () => {
    const topics = [
      { id: 'kin', name: 'Kinship', tags: [], phrases: [], members: ['ada', 'ben', 'cora', 'dora', 'rest'] },
    ];
    const members = [ada, ben, resident('cora'), resident('dora'), resident('rest', { status: 'resting' })];
    const entries = members.map(({ id }) =>
      writing(id, [], {
        title: 'Casseroles for grandmothers',
        excerpt: 'Grandmothers and casseroles, again.',
      }),
    );
    const namedAmong = (some: readonly Member[]) => {
      const config = inventConfig({ members: some, topics });
      const { introductions } = setDesk(inventCommunity(config, entries), config);
      return introductions.flatMap(({ between }) => between.map(({ id }) => id)).toSorted();
    };

    expect(namedAmong(members)).toEqual(['ada', 'ben', 'cora', 'dora']);
    expect(namedAmong(members.slice(0, 2))).toEqual(['ada', 'ben']);
    expect(namedAmong(members.slice(3))).toEqual([]);
  });
});
