import { describe, expect, test } from 'vitest';
import type { ArchivedEntry, Community, DigestRecord, HubConfig, Member } from '../../src/model.ts';
import { openDigests } from '../../src/relate/open-digest.ts';
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
    ...changes
  }: Partial<HubConfig> & { now?: string; remembered?: readonly DigestRecord[] } = {},
): Built {
  const config = inventConfig({ members: [ada, ben, cem], ...changes });
  const community = { ...relate(config, entries, now, { digests: remembered }), outcomes: [] };
  return { community, digests: community.digests };
}

function without(member: Member): Member {
  return { ...member, consent: { ...member.consent, digest: false } };
}

/** Everything that a digest shows, as names. */
function shown(community: Community): object {
  return openDigests(community).map((digest) => ({
    week: digest.week,
    reshares: digest.reshares.map(({ original, via }) => `${original.title} via ${via?.name}`),
    introductions: digest.introductions.map(({ between }) => between.map(({ id }) => id).join(' and ')),
    welcomes: digest.welcomes.map(({ member, greeter }) => `${member.id} by ${greeter?.id}`),
    unanswered: digest.unanswered.map((related) => related.entry.title),
    thanks: digest.thanks.map(({ id }) => id),
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
        unanswered: expect.arrayContaining(['Title b1', 'Title c1']),
        thanks: ['ben', 'cem'],
      },
    ]);
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
      openDigests(build([entry('a1', ada, date)], { hub, now }).community).map(({ by }) => by?.name);

    expect(signer(MONDAY, '2026-11-10T09:00:00.000Z')).toEqual(['NILS']);
    expect(signer('2027-01-04T09:00:00.000Z', '2027-01-03T09:00:00.000Z')).toEqual(['OLGA']);
    expect(openDigests(build([question]).community).map(({ by }) => by)).toEqual([undefined]);
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
    expect(openDigests(second.community)[0]?.by?.name).toBe('María');
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
    const { community, digests } = build([question], { ...config, remembered });
    const again = build([question, answer], { ...config, remembered: digests });

    expect(JSON.stringify(digests)).not.toContain(answer.key);
    expect(shown(community)).toMatchObject([{ unanswered: [], thanks: ['cem'] }]);
    expect(shown(again.community)).toMatchObject([{ unanswered: [], thanks: ['cem'] }]);
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

    expect(openDigests(community)).toEqual([]);
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

test('a conversation is told by its turns of the week, while both sides stand', () => {
  const { community, digests } = build([question, answer]);
  const conversation = { slug: '2026-11-10-abcdef', entries: [question.key, answer.key] };
  const turns = [`ben/${answer.key}`];
  const held = digests.map((record) => ({ ...record, turns }));

  const [digest] = openDigests({ ...community, digests: held, conversations: [conversation] });
  const [ended] = openDigests({ ...community, digests: held, conversations: [] });

  expect(digest?.conversations).toMatchObject([{ conversation, turns: [{ entry: { key: answer.key } }] }]);
  expect(ended?.conversations).toEqual([]);
});
