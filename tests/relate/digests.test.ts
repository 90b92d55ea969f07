import { describe, expect, test } from 'vitest';
import type {
  ArchivedEntry,
  Community,
  Conversation,
  DigestRecord,
  HubConfig,
  Member,
} from '../../src/model.ts';
import { relate } from '../../src/relate/relate.ts';
import { inventArchived, inventMember } from '../care/invent.ts';
import { inventConfig, inventHub } from './invent-hub.ts';

/** A Monday afternoon; week 46 ended the night before. */
const MONDAY = '2026-11-16T15:00:00.000Z';

function person(id: string, changes: Partial<Member> = {}): Member {
  const feeds = [{ url: `https://${id}.example/feed`, lane: { only: [], not: [] } }];
  const member = inventMember({ id, name: id, site: `https://${id}.example/`, feeds, joined: '2024-01-01' });
  return { ...member, ...changes };
}

const [ada, ben, cem] = [person('ada'), person('ben'), person('cem')];

function entry(key: string, member: Member, date: string, ...links: readonly string[]): ArchivedEntry {
  return inventArchived({
    key: key.padStart(16, '0'),
    member: member.id,
    feed: `https://${member.id}.example/feed`,
    id: key,
    url: `https://${member.id}.example/${key}`,
    title: `Title ${key}`,
    date,
    links: links.map((href) => ({ href, text: '', sentence: '' })),
  });
}

const question = entry('a1', ada, '2026-11-10T09:00:00.000Z');
const answer = entry('b1', ben, '2026-11-11T09:00:00.000Z', question.url ?? '');
const reshare = { of: question.url ?? '', by: 'maria', on: '2026-11-12', why: 'W', via: 'cem' };
const introduction = {
  between: ['ada', 'cem'],
  proposed: '2026-11-01',
  accepted: { ada: '2026-11-09', cem: '2026-11-13' },
  words: {},
  read: [],
} as const;

interface Built {
  readonly community: Community;
  readonly digests: readonly DigestRecord[];
}

function build(
  entries: readonly ArchivedEntry[],
  {
    now = MONDAY,
    remembered = [],
    retracted = [],
    conversations = [],
    ...changes
  }: Partial<HubConfig> & {
    now?: string;
    remembered?: readonly DigestRecord[];
    retracted?: readonly string[];
    conversations?: readonly Conversation[];
  } = {},
): Built {
  const config = inventConfig({ members: [ada, ben, cem], ...changes });
  const community = {
    ...relate(config, entries, now, { digests: remembered, retracted: new Set(retracted), conversations }),
    outcomes: [],
  };
  return { community, digests: community.digests };
}

function without(member: Member): Member {
  return { ...member, consent: { ...member.consent, digest: false } };
}

/** Everything that a digest shows, as names. */
function shown(community: Community): object {
  return community.weeks.map((digest) => ({
    week: digest.week,
    reshares: digest.reshares.map(({ original, via }) => `${original.title} via ${via?.name}`),
    introductions: digest.introductions.map(({ between }) => between.map(({ id }) => id).join(' and ')),
    welcomes: digest.welcomes.map(({ member, greeter }) => `${member.id} by ${greeter?.id}`),
    unanswered: digest.unanswered.map((related) => related.entry.title),
    thanks: digest.thanks.map(({ id }) => id),
    talks: digest.conversations.map(({ slug, turns }) => [
      slug,
      ...turns.map(({ entry: { title } }) => title),
    ]),
  }));
}

describe('a finished week', () => {
  test('holds what was passed on, who was introduced, who is new, what waits, and whom to thank', () => {
    const dora = person('dora', { joined: '2026-11-09', greeter: 'ben' });
    const config = { members: [ada, ben, cem, dora], reshares: [reshare], introductions: [introduction] };
    const waiting = entry('c1', cem, '2026-11-14T09:00:00.000Z');

    const { community } = build([question, answer, waiting], config);

    expect(shown(community)).toEqual([
      {
        week: '2026-W46',
        reshares: ['Title a1 via cem'],
        introductions: ['ada and cem'],
        welcomes: ['dora by ben'],
        unanswered: ['Title c1'],
        thanks: ['ben', 'cem'],
        talks: [[expect.stringMatching(/^2026-11-10-[0-9a-f]{6}$/u), 'Title a1', 'Title b1']],
      },
    ]);
  });

  test('names nobody as their own greeter', () => {
    const dora = person('dora', { joined: '2026-11-09', greeter: 'dora' });

    const { community } = build([], { members: [dora] });

    expect(community.weeks.map(({ welcomes }) => welcomes)).toEqual([[{ member: dora }]]);
  });

  test('has no digest before it has ended in the hub’s time zone', () => {
    const hub = { ...inventHub(), timeZone: 'America/Chicago' };

    expect(build([question], { hub, now: '2026-11-16T05:59:00.000Z' }).digests).toEqual([]);
    expect(build([question], { hub, now: '2026-11-16T06:00:00.000Z' }).digests).toHaveLength(1);
  });

  test('has no digest when nothing happened in it', () => {
    expect(build([entry('a1', ada, '2026-10-01T09:00:00.000Z')]).digests).toEqual([]);
  });

  test('is signed by the curator whose turn the number of the week is', () => {
    const curators = ['maria', 'nils', 'olga'].map((id) => ({ id, name: id.toUpperCase() }));
    const hub = { ...inventHub(), curators, rota: ['maria', 'nils', 'olga'] };
    const signer = (now: string, date: string) =>
      build([entry('a1', ada, date)], { hub, now }).community.weeks.map(({ by }) => by?.name);

    expect(signer(MONDAY, '2026-11-10T09:00:00.000Z')).toEqual(['NILS']);
    expect(signer('2027-01-04T09:00:00.000Z', '2027-01-03T09:00:00.000Z')).toEqual(['OLGA']);
    expect(build([question]).community.weeks.map(({ by }) => by)).toEqual([undefined]);
  });
});

describe('a week that was published', () => {
  const hub = { ...inventHub(), curators: [{ id: 'maria', name: 'María' }], rota: ['maria'] };
  const config = { hub, reshares: [reshare], introductions: [introduction] };
  const first = build([question, answer], config);
  const remembered = first.digests;

  test('does not change by what comes later, is written back to it, or is set otherwise', () => {
    const late = entry('c9', cem, '2026-11-12T09:00:00.000Z', question.url ?? '');
    const answered = entry('c2', cem, '2026-11-17T09:00:00.000Z', answer.url ?? '');
    const backdated = { ...reshare, of: answer.url ?? '', on: '2026-11-13' };
    const changed = { ...config, hub: { ...hub, rota: [] }, reshares: [backdated, reshare] };

    const second = build([question, answer, late, answered], {
      ...changed,
      remembered,
      now: '2026-11-17T15:00:00.000Z',
    });

    expect(second.digests).toEqual(remembered);
    expect(shown(second.community)).toEqual(shown(first.community));
    expect(second.community.weeks[0]?.by?.name).toBe('María');
  });

  test('leaves what came too late to the next one, once', () => {
    const late = entry('c9', cem, '2026-11-15T23:00:00.000Z', question.url ?? '');
    const next = build([question, answer, late], { ...config, remembered, now: '2026-11-23T15:00:00.000Z' });
    const afterNext = build([question, answer, late], {
      ...config,
      remembered: next.digests,
      now: '2026-11-30T15:00:00.000Z',
    });

    expect(next.digests.map(({ week, answers }) => [week, answers])).toEqual([
      ['2026-W47', [`cem/${late.key}`]],
      ['2026-W46', [`ben/${answer.key}`]],
    ]);
    expect(next.digests[0]).toMatchObject({ reshares: [], introductions: [], welcomes: [] });
    expect(afterNext.digests).toEqual(next.digests);
  });

  test('lets go of what its author took back, for good', () => {
    const { community, digests } = build([question], { ...config, remembered, retracted: [answer.key] });
    const again = build([question, answer], { ...config, remembered: digests });

    expect(JSON.stringify(digests)).not.toContain(answer.key);
    expect(shown(community)).toMatchObject([{ unanswered: [], thanks: ['cem'] }]);
    expect(shown(again.community)).toMatchObject([{ unanswered: [], thanks: ['cem'] }]);
  });

  test('keeps what an archive that was damaged for a while lacks', () => {
    const { community, digests } = build([question], { ...config, remembered });
    const mended = build([question, answer], { ...config, remembered: digests });

    expect(JSON.stringify(shown(community))).not.toContain(answer.key);
    expect(mended.digests).toEqual(remembered);
  });

  test('lets go of a member who withdraws', () => {
    const gone = { ...ben, status: 'withdrawn' } as const;

    const dora = person('dora', { joined: '2026-11-09' });
    const greeted = build([question, answer], { ...config, members: [ada, ben, cem, dora] }).digests;
    const left = [ada, gone, cem, { ...dora, status: 'withdrawn' as const }];

    const { community, digests } = build([question], { ...config, members: left, remembered: greeted });

    expect(JSON.stringify(greeted)).toMatch(/ben.*dora|dora.*ben/u);
    expect(JSON.stringify(digests)).not.toMatch(/ben|dora/u);
    expect(JSON.stringify(shown(community))).not.toMatch(/ben|b1/u);
  });

  test('is as it was when a line deleted by mistake is back', () => {
    const missing = build([question], { ...config, members: [ada, cem], remembered });
    const back = build([question, answer], { ...config, remembered: missing.digests });

    expect(JSON.stringify(shown(missing.community))).not.toMatch(/ben|b1/u);
    expect(shown(back.community)).toEqual(shown(first.community));
  });

  test('is not shown by a hub that is built as of an earlier day, and not forgotten either', () => {
    const { community, digests } = build([question, answer], {
      ...config,
      remembered,
      now: '2026-11-12T15:00:00.000Z',
    });

    expect(community.weeks).toEqual([]);
    expect(digests).toEqual(remembered);
  });
});

test('weeks in which the hub was not built are caught up with, over the end of a year', () => {
  const entries = [
    question,
    entry('a2', ada, '2026-12-22T09:00:00.000Z'),
    entry('a3', ada, '2027-01-02T09:00:00.000Z'),
    entry('a4', ada, '2027-01-07T09:00:00.000Z'),
  ];
  const remembered = build([question]).digests;

  const { digests } = build(entries, { remembered, now: '2027-01-11T15:00:00.000Z' });

  expect(digests.map(({ week }) => week)).toEqual(['2027-W01', '2026-W53', '2026-W52', '2026-W46']);
});

describe('a member who is in no digest', () => {
  const dora = person('dora', { joined: '2026-11-09', greeter: 'ben' });
  const entries = [question, answer, entry('c1', cem, '2026-11-14T09:00:00.000Z')];
  const config = { reshares: [reshare], introductions: [introduction] };

  test.each([
    ['ada', 'reshared and introduced', /ada|a1/u],
    ['ben', 'answering and greeting', /ben|b1/u],
    ['cem', 'pointing, introduced and waiting', /cem|c1/u],
    ['dora', 'new', /dora/u],
  ])('is not named by one: %s, %s', (id, _as, traces) => {
    const everyone = [ada, ben, cem, dora];
    const members = everyone.map((member) => (member.id === id ? without(member) : member));
    const before = build(entries, { ...config, members: everyone });

    const anew = build(entries, { ...config, members });
    const later = build(entries, { ...config, members, remembered: before.digests });

    expect(JSON.stringify(shown(before.community))).toMatch(traces);
    expect(JSON.stringify(shown(anew.community))).not.toMatch(traces);
    expect(JSON.stringify(shown(later.community))).not.toMatch(traces);
  });

  test('does not come back into old weeks by joining the digest later', () => {
    const { digests } = build(entries, { ...config, members: [without(ada), ben, cem] });

    const { community } = build(entries, { ...config, remembered: digests });

    expect(shown(community)).toMatchObject([{ reshares: [], introductions: [] }]);
  });
});

describe('what was said in a published week', () => {
  const later = '2026-11-17T15:00:00.000Z';
  const second = entry('c1', cem, '2026-11-12T09:00:00.000Z');
  const reply = entry('b2', ben, '2026-11-13T09:00:00.000Z', second.url ?? '');
  const entries = [question, answer, second, reply];
  const first = build(entries);
  const slugs = (community: Community) => community.weeks[0]?.conversations.map(({ slug }) => slug);

  test('stays grouped as it was, under the same addresses, when a later entry joins the conversations', () => {
    const both = entry('a9', ada, '2026-11-17T09:00:00.000Z', answer.url ?? '', second.url ?? '');

    const joined = build([...entries, both], {
      remembered: first.digests,
      conversations: first.community.conversations,
      now: later,
    });

    expect(slugs(first.community)).toHaveLength(2);
    expect(joined.community.conversations).toHaveLength(1);
    expect(shown(joined.community)).toEqual(shown(first.community));
    expect(joined.digests).toEqual(first.digests);
  });

  test('goes when one side is taken back, or the link that joined them is', () => {
    const withoutLink = { ...reply, links: [] };

    const partly = build([question, answer, reply], { remembered: first.digests, retracted: [second.key] });
    const edited = build([question, answer, second, withoutLink], { remembered: first.digests });

    expect(slugs(partly.community)).toEqual(slugs(first.community)?.slice(1));
    expect(slugs(edited.community)).toEqual(slugs(first.community)?.slice(1));
  });

  test('is grouped once for all, where an older record does not say how', () => {
    const loose = first.digests.map((record) => ({
      ...record,
      conversations: [{ turns: record.conversations.flatMap(({ turns }) => turns) }],
    }));

    const settled = build(entries, { remembered: loose });
    const damaged = build([question, answer], { remembered: loose });
    const mended = build(entries, { remembered: damaged.digests });

    expect(settled.digests).toEqual(first.digests);
    expect(slugs(mended.community)?.toSorted()).toEqual(slugs(first.community)?.toSorted());
  });

  test('shows two turns of each, and says without a number that there is more', () => {
    const many = [3, 4, 5, 6].map((hour) =>
      entry(`b${hour}`, ben, `2026-11-14T0${hour}:00:00.000Z`, question.url ?? ''),
    );

    const { community } = build([question, answer, ...many]);

    const [talk] = community.weeks[0]?.conversations ?? [];
    expect(talk?.turns.map(({ entry: { id } }) => id)).toEqual(['a1', 'b5', 'b6']);
    expect(talk?.hasMore).toBe(true);
  });

  test('lets one member alone speak in three conversations, and others in all of theirs', () => {
    const old = [1, 2, 3, 4, 5, 6].map((day) => entry(`a${day}0`, ada, `2026-10-0${day}T09:00:00.000Z`));
    const answers = old.map(({ url = '' }, place) =>
      entry(`b${place}0`, ben, `2026-11-1${place}T09:00:00.000Z`, url),
    );
    const other = entry('c7', cem, '2026-11-10T10:00:00.000Z', old[0]?.url ?? '');

    const { community } = build([...old, ...answers, other]);

    const [week] = community.weeks;
    expect(week?.conversations.map(({ turns }) => turns.map(({ entry: { id } }) => id))).toEqual([
      ['b50'],
      ['b40'],
      ['b30'],
      ['b00', 'c7'],
    ]);
    expect(week?.hasMoreConversations).toBe(true);
  });
});

test('an entry waits for an answer in one digest only, whatever becomes of its date', () => {
  const waiting = entry('c1', cem, '2026-11-14T09:00:00.000Z');
  const first = build([question, answer, waiting]);
  const redated = { ...waiting, date: '2026-11-24T09:00:00.000Z' };
  const next = entry('a2', ada, '2026-11-17T09:00:00.000Z');

  const { digests } = build([question, answer, redated, next], {
    remembered: first.digests,
    now: '2026-11-30T15:00:00.000Z',
  });

  const named = digests.flatMap(({ unanswered }) => unanswered);
  expect(named).toContain(`cem/${waiting.key}`);
  expect(new Set(named).size).toBe(named.length);
});

test('what had no place among those that wait does not come up again in the next digest; what came late does', () => {
  const busy = ['09', '10', '11'].map((hour) => entry(`c${hour}`, cem, `2026-11-14T${hour}:00:00.000Z`));
  const first = build([question, ...busy]);
  const late = {
    ...entry('b9', ben, '2026-11-15T09:00:00.000Z'),
    firstSeen: '2026-11-18T09:00:00.000Z',
  };

  const next = build([question, ...busy, late], {
    remembered: first.digests,
    now: '2026-11-23T15:00:00.000Z',
  });

  expect(first.digests[0]?.unanswered).toEqual([`ada/${question.key}`, `cem/${busy[2]?.key}`]);
  expect(next.digests[0]?.unanswered).toEqual([`ben/${late.key}`]);
});

describe('whoever passed something on', () => {
  const passing = {
    ...entry('p1', cem, '2026-11-12T09:00:00.000Z'),
    url: 'https://ada.example/old',
    source: { url: 'https://ada.example/feed' },
  };
  const old = entry('old', ada, '2026-09-01T09:00:00.000Z');

  test('is thanked in the week in which they did, not in that of the original', () => {
    const { community, digests } = build([old, passing]);
    const tooLate = build([old, { ...passing, date: '2026-10-12T09:00:00.000Z' }, question]);

    expect(digests[0]?.passedOn).toEqual([`cem/${old.key}`]);
    expect(community.weeks[0]?.thanks.map(({ id }) => id)).toEqual(['cem']);
    expect(tooLate.community.weeks[0]?.thanks).toEqual([]);
  });
});

test('whoever pointed to something is thanked as the reshare resolved them, not by a name that others bear', () => {
  const namesake = person('dora', { name: 'cem' });
  const stranger = { ...reshare, via: 'https://nobody.example/' };
  const ofSeveral = person('emre', { site: 'https://ben.example/' });
  const members = [ada, namesake, cem, ben, ofSeveral];

  const thanked = (via: string) =>
    build([question], { members, reshares: [{ ...reshare, via }] }).community.weeks[0]?.thanks.map(
      ({ id }) => id,
    );

  expect(thanked('cem')).toEqual(['cem']);
  expect(thanked('https://cem.example/links')).toEqual(['cem']);
  expect(thanked('https://ben.example/links')).toEqual([]);
  expect(thanked(stranger.via)).toEqual([]);
});

test('an address that may be of a member who is in no digest is not named by one', () => {
  const shared = without(person('emre', { site: 'https://ben.example/' }));

  const { community } = build([question], {
    members: [ada, ben, shared],
    reshares: [{ ...reshare, via: 'https://ben.example/links' }],
  });

  expect(shown(community)).toMatchObject([{ reshares: ['Title a1 via undefined'] }]);
});

test('a curator’s own act leaves a published week when they take it back, and nothing else does', () => {
  const config = { reshares: [reshare], introductions: [introduction] };
  const first = build([question, answer], config);
  const [before] = first.community.weeks;

  const { community, digests } = build([question, answer], { remembered: first.digests });

  expect(before?.reshares).toHaveLength(1);
  expect(before?.introductions).toHaveLength(1);
  expect(community.weeks).toEqual([
    { ...before, reshares: [], introductions: [], thanks: before?.thanks.filter(({ id }) => id !== 'cem') },
  ]);
  expect(digests).toEqual(first.digests);
});
