/**
 * A build relates everything anew and goes on with what earlier builds left: slugs, weeks, and whatever the process remembers. None of
 * that may make a difference: the same hub on another machine, from copies and in another order, is related in the same way.
 */
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import type {
  ArchivedEntry,
  Conversation,
  Decision,
  DigestRecord,
  HubConfig,
  Member,
} from '../../src/model.ts';
import { relate } from '../../src/relate/relate.ts';
import { dice, NOW } from '../care/invent.ts';
import { resident, writing } from './invent-community.ts';
import { inventConfig } from './invent-hub.ts';

const SEQUENCES = 500;
const EDITS = 4;
const TOPICS = [
  { id: 'visits', name: 'Visits', tags: ['visits'], phrases: ['a visit'], members: [] },
  { id: 'care', name: 'Care', tags: ['care'], phrases: [], members: ['member-1'] },
];

/** A hub between two builds. */
interface State {
  readonly config: HubConfig;
  readonly entries: readonly ArchivedEntry[];
  /** Keys of what waits. */
  readonly waiting: ReadonlySet<string>;
}

/** What one build leaves to the next. */
interface Left {
  readonly conversations: readonly Conversation[];
  readonly digests: readonly DigestRecord[];
}

type Chance = ReturnType<typeof dice>;

test('what is related after any sequence of edits is what is related from copies in another order', {
  timeout: 120_000,
}, () => {
  const met = new Set<string>();
  const differing = Array.from({ length: SEQUENCES }, (_, seed) => seed).filter((seed) => {
    const roll = dice(seed + 1);
    let state = firstState(roll);
    let left: Left = { conversations: [], digests: [] };
    for (let count = 0; count < EDITS; count += 1) {
      const [name, edit] = pick(Object.entries(EDITS_BY_NAME), roll);
      met.add(name);
      state = edit(state, roll);
      const after = related(state, left);
      const anew = related(shuffled(structuredClone(state), roll), shuffledLeft(structuredClone(left), roll));
      if (!isDeepStrictEqual(after, anew)) return true;
      left = {
        conversations: [...after.conversations, ...after.formerConversations],
        digests: after.digests,
      };
    }
    return false;
  });

  expect(differing).toEqual([]);
  expect(met).toEqual(new Set(Object.keys(EDITS_BY_NAME)));
});

const EDITS_BY_NAME: Readonly<Record<string, (state: State, roll: Chance) => State>> = {
  'an entry is written': (state, roll) => ({ ...state, entries: [...state.entries, newEntry(state, roll)] }),
  'an entry is edited': (state, roll) =>
    withEntry(state, pick(state.entries, roll), (entry) => ({
      ...entry,
      title: pick(['A visit', 'Something else', entry.title], roll),
      tags: pick([['care'], ['visits'], []], roll),
      links: newEntry(state, roll).links,
      updated: '2026-11-19T09:00:00.000Z',
    })),
  'an entry is taken back': (state, roll) =>
    state.entries.length === 1 ? state : withEntry(state, pick(state.entries, roll), () => undefined),
  'an entry waits, or is let through': (state, roll) => {
    const waiting = new Set(state.waiting);
    const { key } = pick(state.entries, roll);
    if (!waiting.delete(key)) waiting.add(key);
    return { ...state, waiting };
  },
  'an entry is copied by another member': (state, roll) => {
    const { url, title, excerpt } = pick(state.entries, roll);
    const copy = { ...newEntry(state, roll), title, ...(url && { url }), ...(excerpt && { excerpt }) };
    return { ...state, entries: [...state.entries, copy] };
  },
  'somebody joins': (state, roll) => {
    const { members } = state.config;
    const more = withMembers(state, [...members, resident(`member-${members.length}`)]);
    return { ...more, entries: [...more.entries, newEntry(more, roll)] };
  },
  'somebody withdraws': (state, roll) =>
    withMember(state, roll, (member) => ({ ...member, status: 'withdrawn' })),
  'somebody allows something else': (state, roll) =>
    withMember(state, roll, (member) => ({
      ...member,
      consent: {
        ...member.consent,
        conversations: roll() < 0.5,
        reshares: roll() < 0.5,
        digest: roll() < 0.5,
        text: pick(['link', 'excerpt', 'full'] as const, roll),
      },
    })),
  'a curator passes something on': (state, roll) => {
    const of = pick(state.entries, roll).url ?? 'https://elsewhere.example/1';
    const via = pick(state.config.members, roll).id;
    const reshare = { of, by: 'maria', on: pick(DAYS, roll), why: 'It helps.', via };
    return withConfig(state, { reshares: [...state.config.reshares, reshare] });
  },
  'a curator takes a reshare back': (state) =>
    withConfig(state, { reshares: state.config.reshares.slice(1) }),
  'a curator rules': (state, roll) => {
    const { url, id } = pick(state.entries, roll);
    const ruling = pick(['release', 'title-only', 'keep-out', 'pin'] as const, roll);
    const decision: Decision = {
      about: pick([url ?? id, id], roll),
      ruling,
      on: pick(DAYS, roll),
      by: 'maria',
    };
    return withConfig(state, { decisions: [...state.config.decisions, decision] });
  },
  'two are introduced': (state, roll) => {
    const [one, other] = [pick(state.config.members, roll).id, pick(state.config.members, roll).id];
    if (one === other) return state;
    const accepted = { [one]: pick(DAYS, roll), ...(roll() < 0.7 && { [other]: pick(DAYS, roll) }) };
    const introduction = {
      between: [one, other] as const,
      proposed: '2026-10-01',
      accepted,
      words: {},
      read: [],
    };
    return withConfig(state, { introductions: [...state.config.introductions, introduction] });
  },
};

const DAYS = ['2026-10-20', '2026-11-03', '2026-11-12', '2026-11-19'];

function related({ config, entries, waiting }: State, { conversations, digests }: Left) {
  const shown = entries.filter(({ key }) => !waiting.has(key));
  const withheld = entries.filter(({ key }) => waiting.has(key));
  return relate(config, shown, NOW, { withheld, conversations, digests });
}

function firstState(roll: Chance): State {
  const members = Array.from({ length: 4 }, (_, place) => resident(`member-${place}`));
  let state: State = { config: inventConfig({ members, topics: TOPICS }), entries: [], waiting: new Set() };
  for (let count = 0; count < 8; count += 1)
    state = { ...state, entries: [...state.entries, newEntry(state, roll)] };
  return state;
}

/** An entry of somebody who links to what others wrote, to their sites, and elsewhere. */
function newEntry({ config, entries }: State, roll: Chance): ArchivedEntry {
  const { id } = pick(config.members, roll);
  const places = [
    ...entries.flatMap(({ url }) => url ?? []),
    ...config.members.flatMap(({ site }) => site ?? []),
    'https://elsewhere.example/1',
  ];
  const links = Array.from({ length: Math.floor(roll() * 3) }, () => pick(places, roll));
  const date = `${pick(DAYS, roll)}T${pick(['08', '12', '23'], roll)}:00:00.000Z`;
  return writing(id, links, {
    date,
    tags: pick([['care'], ['visits'], []], roll),
    excerpt: 'We paid a visit.',
  });
}

function withEntry(
  state: State,
  entry: ArchivedEntry,
  edit: (entry: ArchivedEntry) => ArchivedEntry | undefined,
): State {
  return { ...state, entries: state.entries.flatMap((each) => (each === entry ? (edit(each) ?? []) : each)) };
}

function withMember(state: State, roll: Chance, edit: (member: Member) => Member): State {
  const chosen = pick(state.config.members, roll);
  return withMembers(
    state,
    state.config.members.map((each) => (each === chosen ? edit(each) : each)),
  );
}

function withMembers(state: State, members: readonly Member[]): State {
  return withConfig(state, { members });
}

function withConfig(state: State, changes: Partial<HubConfig>): State {
  return { ...state, config: { ...state.config, ...changes } };
}

function shuffled(state: State, roll: Chance): State {
  return { ...state, entries: inAnyOrder(state.entries, roll) };
}

function shuffledLeft({ conversations, digests }: Left, roll: Chance): Left {
  return { conversations: inAnyOrder(conversations, roll), digests };
}

function inAnyOrder<Item>(items: readonly Item[], roll: Chance): readonly Item[] {
  return items
    .map((item) => ({ item, place: roll() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

function pick<Item>(items: readonly Item[], roll: Chance): Item {
  const item = items[Math.floor(roll() * items.length)];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}
