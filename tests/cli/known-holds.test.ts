import { expect, test } from 'vitest';
import { keepMember, readMember } from '../../src/archive/keep-member.ts';
import { openTombstones } from '../../src/archive/tombstones.ts';
import { describeHold } from '../../src/cli/describe-hold.ts';
import { knownHolds } from '../../src/cli/known-holds.ts';
import { openHub } from '../../src/config/open-hub.ts';
import type { Decision, HubConfig } from '../../src/model.ts';
import { inventEntry, NOW } from '../care/invent.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

const feed = 'https://harbor.example/feed';
const url = 'https://harbor.example/telling';
const sentence = 'Call her on 226-555-0119 before the weekend.';

/** A hub in which one entry waits. */
async function hubWithHold(reviewFirst = 0, contentText = sentence): Promise<HubConfig> {
  const root = await temporaryHub({
    'feeds.yaml': `members:\n  - { id: harbor, name: Harbor Notes, reviewFirst: ${reviewFirst}, feeds: [{ url: "${feed}" }], consent: { granted: 2026-01-01 } }\n`,
  });
  const config = await openHub(root);
  const [member] = config.members;
  if (member === undefined) throw new Error('The hub has no member.');
  const entries = [inventEntry({ title: 'A telling one', url, contentText })];
  const key = 'a key for tests that nobody else has';
  const tombstones = await openTombstones(root, { make: () => key });
  const context = { now: NOW, flood: 20, tombstones, decisions: [], key };
  const reads = [{ kind: 'read', feed, entries, isCut: false, identity: { feed } } as const];
  await keepMember(root, member, await readMember(root, member), reads, context);
  return config;
}

function ruled(ruling: Decision['ruling']): Decision {
  return { about: url, ruling, on: '2026-11-20', by: 'maria' };
}

test('the desk shows what waits, with its reasons and sentences', async () => {
  const [hold] = await knownHolds(await hubWithHold());

  expect(hold).toMatchObject({
    entry: { title: 'A telling one', url },
    reasons: [{ signal: 'telephone', sentences: [sentence] }],
  });
});

test('the first entries of a member say so', async () => {
  const [hold] = await knownHolds(await hubWithHold(1, 'Nothing telling.'));

  expect(hold?.reasons.map(({ signal }) => signal)).toEqual(['review']);
});

test.each(['release', 'title-only', 'keep-out'] as const)(
  '%s takes it off the desk at once',
  async (ruling) => {
    const config = await hubWithHold();

    expect(await knownHolds({ ...config, decisions: [ruled(ruling)] })).toEqual([]);
  },
);

test('an entry whose author was asked stays on the desk, and is not asked about twice', async () => {
  const config = await hubWithHold();
  const [hold] = await knownHolds({ ...config, decisions: [ruled('ask')] });
  if (hold === undefined) throw new Error('Nothing waits.');

  const note = describeHold(hold, { hub: config.hub, memberById: new Map() }, '2026-11-20');

  expect(note.why).toContain('Its author was asked');
  expect(note.acts.map(({ label }) => label)).toEqual(['Release it', 'Show its title only', 'Keep it out']);
});

test('a note asks whether somebody could know themselves, offers four choices, and tells nothing in what it writes', async () => {
  const config = await hubWithHold();
  const [hold] = await knownHolds(config);
  if (hold === undefined) throw new Error('Nothing waits.');
  const memberById = new Map(config.members.map((member) => [member.id, member]));

  const note = describeHold(hold, { hub: config.hub, memberById }, '2026-11-20');

  expect(note.about).toBe('“A telling one”, by Harbor Notes');
  expect(note.why).toBe(
    'It gives a telephone number. Could this person recognise themselves? Could a neighbour?',
  );
  expect(note.sentences).toEqual([sentence]);
  expect(note.letter).toMatch(/^Hello Harbor Notes,/);
  expect(note.acts).toHaveLength(4);
  expect(note.acts[0]?.yaml).toBe(`- about: ${url}\n  ruling: release\n  on: 2026-11-20\n`);
});
