import { chmod, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type KeptMember, keepMember, readMember } from '../../src/archive/keep-member.ts';
import { openTombstones } from '../../src/archive/tombstones.ts';
import type { Decision, Entry, Member } from '../../src/model.ts';
import { inventEntry, inventMember, NOW } from '../care/invent.ts';
import { filesIn, hubFolder } from './hub-folder.ts';

const feed = 'https://harbor.example/feed';
const archive = '_data/archive/harbor-notes.ndjson';
const held = '.kith/held/harbor-notes.ndjson';

const NUMBER = 'Call her on 226-555-0119 before the weekend.';
const telling = inventEntry({
  id: 'telling',
  title: 'A telling one',
  published: '2026-11-05T09:00:00.000Z',
  url: 'https://harbor.example/telling',
  contentText: NUMBER,
  html: `<p>${NUMBER}</p>`,
});
const quiet = inventEntry({ id: 'quiet', title: 'A quiet one', url: 'https://harbor.example/quiet' });

interface Given {
  readonly decisions?: readonly Decision[];
  readonly member?: Member;
  readonly now?: string;
  readonly key?: string;
}

async function build(
  root: string,
  entries: readonly Entry[] | undefined,
  {
    decisions = [],
    member = inventMember(),
    now = NOW,
    key = 'a key for tests that nobody else has',
  }: Given = {},
): Promise<KeptMember> {
  const record = await readMember(root, member);
  const reads = entries ? [{ kind: 'read', feed, entries, isCut: false, identity: { feed } } as const] : [];
  const tombstones = await openTombstones(root, { make: () => key });
  const context = { now, flood: 20, tombstones, decisions, key };
  return keepMember(root, member, record, reads, context);
}

function titles({ entries }: KeptMember): readonly string[] {
  return entries.map((entry) => entry.title);
}

function ruling(
  ruling: Decision['ruling'],
  about = 'https://harbor.example/telling',
  on = '2026-11-20',
): Decision {
  return { about, ruling, on, by: 'maria' };
}

describe('an entry in which a signal is found', () => {
  test('is kept back, whole and private, with its reason and sentence, and nowhere else', async () => {
    const root = await hubFolder();

    const kept = await build(root, [telling, quiet]);

    const files = await filesIn(root);
    expect(titles(kept)).toEqual(['A quiet one']);
    expect(kept.notices).toEqual([]);
    expect(JSON.parse(files[held]?.split('\n')[1] ?? '')).toMatchObject({
      title: 'A telling one',
      hold: { reasons: [{ signal: 'telephone', sentences: [NUMBER] }], why: 'waits', wasShown: false },
    });
    expect(JSON.stringify({ ...files, [held]: '' })).not.toMatch(/telling|226-555/i);
    expect((await stat(path.join(root, held))).mode & 0o777).toBe(0o600);
  });

  test('comes out as soon as a curator releases it, the feed read again or not', async () => {
    const root = await hubFolder();
    await build(root, [telling, quiet]);

    const kept = await build(root, undefined, { decisions: [ruling('release')] });
    const again = await build(root, [telling, quiet], { decisions: [ruling('release')] });

    expect([titles(kept), titles(again)]).toEqual([
      ['A quiet one', 'A telling one'],
      ['A quiet one', 'A telling one'],
    ]);
    expect((await filesIn(root))[held]).not.toContain('telling');
  });

  test('is known by its key where it has no address', async () => {
    const root = await hubFolder();
    const { url, ...unaddressed } = telling;
    await build(root, [unaddressed]);
    const { key } = JSON.parse((await filesIn(root))[held]?.split('\n')[1] ?? '');

    expect(titles(await build(root, undefined, { decisions: [ruling('release', key)] }))).toEqual([
      'A telling one',
    ]);
  });

  test('waits once more when it is edited after its release, and is gone from the archive meanwhile', async () => {
    const root = await hubFolder();
    const decisions = [ruling('release')];
    await build(root, [telling, quiet]);
    await build(root, [telling, quiet], { decisions });
    const edited = { ...telling, contentText: `${NUMBER} Or at her mum’s, 226-555-0144.` };

    const kept = await build(root, [edited, quiet], { decisions });
    const still = await build(root, [edited, quiet], { decisions });
    const ruledAgain = await build(root, [edited, quiet], { decisions: [...decisions, ruling('release')] });

    expect([titles(kept), titles(still)]).toEqual([['A quiet one'], ['A quiet one']]);
    expect(titles(ruledAgain)).toEqual(['A quiet one', 'A telling one']);
  });

  test('is not released by a ruling about the words that stood there before', async () => {
    const root = await hubFolder();
    await build(root, [telling]);
    const edited = { ...telling, contentText: 'Or try her mum, 226-555-0144.' };

    const kept = await build(root, [edited], { decisions: [ruling('release')] });

    expect(titles(kept)).toEqual([]);
  });

  test('stays released when the private folder is lost, and when the key is, unless it was edited', async () => {
    const root = await hubFolder();
    const decisions = [ruling('release')];
    await build(root, [telling], { decisions });
    await rm(path.join(root, '.kith'), { recursive: true });

    const kept = await build(root, [telling], { decisions });
    const otherKey = await build(root, [telling], { decisions, key: 'another key that was made anew' });
    const edited = { ...telling, contentText: `${NUMBER} Now.`, updated: '2026-11-20T11:00:00.000Z' };
    const late = await build(root, [edited], {
      decisions: [ruling('release', telling.url, '2026-11-18')],
      key: 'and a third one, made anew',
    });

    expect([titles(kept), titles(otherKey), titles(late)]).toEqual([
      ['A telling one'],
      ['A telling one'],
      [],
    ]);
  });

  test('passes when its author takes the detail out', async () => {
    const root = await hubFolder();
    await build(root, [telling]);

    const kept = await build(root, [{ ...telling, contentText: 'Call her.' }]);

    expect(titles(kept)).toEqual(['A telling one']);
    expect(JSON.stringify(await filesIn(root))).not.toContain('226-555');
  });

  test('leaves no trace when its author deletes it', async () => {
    const root = await hubFolder();
    await build(root, [telling, quiet]);

    const kept = await build(root, [quiet], { now: '2026-11-20T15:00:00.000Z' });

    expect(kept.notices).toEqual([]);
    expect(JSON.stringify(await filesIn(root))).not.toMatch(/telling|226-555/i);
  });

  test('cools off first where it is young, and waits for both', async () => {
    const root = await hubFolder();
    const young = { ...telling, published: '2026-11-20T11:00:00.000Z' };
    const decisions = [ruling('release')];
    await build(root, [young]);

    const ruled = await build(root, undefined, { decisions });
    const later = await build(root, undefined, { decisions, now: '2026-11-20T23:30:00.000Z' });

    expect([titles(ruled), titles(later)]).toEqual([[], ['A telling one']]);
  });
});

describe('an entry that was public', () => {
  test('leaves the hub when its author edits such a detail in', async () => {
    const root = await hubFolder();
    await build(root, [{ ...telling, contentText: 'Nothing to see.' }, quiet]);

    const kept = await build(root, [telling, quiet]);
    const files = await filesIn(root);

    expect(titles(kept)).toEqual(['A quiet one']);
    expect(kept.withheld.map(({ title }) => title)).toEqual(['A telling one']);
    expect(files[archive]).not.toMatch(/telling|Nothing to see/);
  });

  test('is taken back for good when its author deletes it while it waits, without a word in the log', async () => {
    const root = await hubFolder();
    await build(root, [{ ...telling, contentText: 'Nothing to see.' }, quiet]);
    await build(root, [telling, quiet]);
    await build(root, [quiet], { now: '2026-11-20T15:00:00.000Z' });

    const kept = await build(root, [quiet], { now: '2026-11-20T17:00:00.000Z' });

    expect([kept.notices, kept.retracted.length]).toEqual([[], 1]);
    expect(JSON.stringify(await filesIn(root))).not.toMatch(/telling|226-555/i);
  });

  test('leaves archive and output when it is kept out, and comes back when the ruling goes', async () => {
    const root = await hubFolder();
    await build(root, [telling, quiet], { decisions: [ruling('release')] });

    const out = await build(root, undefined, { decisions: [ruling('keep-out')] });
    const files = await filesIn(root);
    const back = await build(root, undefined, { decisions: [ruling('keep-out'), ruling('release')] });

    expect([titles(out), titles(back)]).toEqual([['A quiet one'], ['A quiet one', 'A telling one']]);
    expect(files[archive]).not.toContain('telling');
  });

  test('stands in the archive with its title only, when a curator says so, until another ruling', async () => {
    const root = await hubFolder();
    const member = inventMember({}, { text: 'full' });
    const decisions = [ruling('title-only')];
    await build(root, [telling], { member });
    await build(root, undefined, { member, decisions });
    const files = await filesIn(root);

    const same = await build(root, [telling], { member, decisions });
    const retitled = await build(root, [{ ...telling, title: 'For Shayla, 226-555-0119' }], {
      member,
      decisions,
    });
    const released = await build(root, [telling], { member, decisions: [...decisions, ruling('release')] });

    expect(files[archive]).toContain('A telling one');
    expect(files[archive]).not.toContain('226-555');
    expect([titles(same), titles(retitled)]).toEqual([['A telling one'], []]);
    expect(released.entries.map(({ excerpt }) => excerpt)).toEqual([]);
  });

  test('has its words again when title-only becomes release', async () => {
    const root = await hubFolder();
    await build(root, [telling], { decisions: [ruling('title-only')] });
    await build(root, undefined, { decisions: [ruling('title-only')] });

    const kept = await build(root, undefined, { decisions: [ruling('title-only'), ruling('release')] });

    expect(kept.entries[0]?.excerpt).toContain('226-555');
  });

  test('waits while its author is asked, whatever they change meanwhile', async () => {
    const root = await hubFolder();
    await build(root, [telling]);
    const decisions = [ruling('ask')];

    const asked = await build(root, undefined, { decisions });
    const edited = await build(root, [{ ...telling, contentText: 'Call her.' }], { decisions });
    const released = await build(root, undefined, { decisions: [...decisions, ruling('release')] });

    expect([titles(asked), titles(edited), titles(released)]).toEqual([[], [], ['A telling one']]);
  });
});

describe('the first entries of a member', () => {
  const member = inventMember({ reviewFirst: 2 });
  const entries = ['one', 'two', 'three'].map((name) =>
    inventEntry({ id: name, title: name, url: `https://harbor.example/${name}` }),
  );
  const release = (name: string) => ruling('release', `https://harbor.example/${name}`);

  test('all wait until as many as are reviewed were released, and the rest follows', async () => {
    const root = await hubFolder();

    const first = await build(root, entries, { member });
    const one = await build(root, undefined, { member, decisions: [release('two')] });
    const two = await build(root, undefined, { member, decisions: [release('two'), release('three')] });
    const newer = inventEntry({ id: 'newer', title: 'newer', url: 'https://harbor.example/newer' });
    const later = await build(root, [newer, ...entries], {
      member,
      decisions: [release('two'), release('three')],
    });

    expect([titles(first), titles(one)]).toEqual([[], ['two']]);
    expect(titles(two).toSorted()).toEqual(['one', 'three', 'two']);
    expect(titles(later)).toContain('newer');
  });

  test('do not count for a member who has been here before', async () => {
    const root = await hubFolder();
    await build(root, entries.slice(0, 2), { member: inventMember() });

    expect(titles(await build(root, entries, { member }))).toHaveLength(3);
  });
});

describe('the private file', () => {
  test.each(['lost', '{"held":1,"entries":4}\n', ''])(
    'asks for a whole reading when it is %j',
    async (content) => {
      const root = await hubFolder();
      await build(root, [telling]);
      await writeFile(path.join(root, held), content);

      const record = await readMember(root, inventMember());

      expect([record.isWhole, record.notices]).toEqual([false, []]);
      expect(titles(await build(root, [telling]))).toEqual([]);
      expect((await filesIn(root))[held]).toContain(NUMBER);
    },
  );

  test('stays closed to others when it is written anew', async () => {
    const root = await hubFolder();
    await build(root, [quiet]);
    await chmod(path.join(root, held), 0o600);

    await build(root, [telling]);

    expect((await stat(path.join(root, held))).mode & 0o777).toBe(0o600);
  });

  test('goes with a member who leaves', async () => {
    const root = await hubFolder();
    await build(root, [telling]);

    await build(root, undefined, { member: inventMember({ status: 'withdrawn' }) });

    expect(await filesIn(root)).toEqual({});
  });

  test('obeys a narrower consent, and a lane', async () => {
    const root = await hubFolder();
    await build(root, [{ ...telling, tags: ['personal'] }], { member: inventMember({}, { text: 'full' }) });

    await build(root, undefined, { member: inventMember({}, { text: 'link' }) });
    const link = (await filesIn(root))[held];
    await build(root, undefined, {
      member: inventMember({ feeds: [{ url: feed, lane: { only: [], not: ['personal'] } }] }),
    });

    expect(JSON.parse(link?.split('\n')[1] ?? '')).not.toHaveProperty('excerpt');
    expect(JSON.stringify(await filesIn(root))).not.toMatch(/telling/i);
  });
});

describe('a feed that loses all its tags', () => {
  const member = inventMember({ feeds: [{ url: feed, lane: { only: [], not: ['personal'] } }] });
  const tagged = { ...quiet, tags: ['practice'] };
  const fresh = inventEntry({ id: 'fresh', title: 'My garden', url: 'https://harbor.example/fresh' });

  test('keeps what is known, stores nothing that is new, and says so', async () => {
    const root = await hubFolder();
    await build(root, [tagged], { member });

    const blind = await build(root, [{ ...quiet, tags: [] }, fresh], { member });
    const files = await filesIn(root);
    const back = await build(root, [tagged, { ...fresh, tags: ['practice'] }], { member });

    expect(titles(blind)).toEqual(['A quiet one']);
    expect(blind.notices.join()).toMatch(/^harbor-notes: .*lost all its tags.*new entries wait/);
    expect(JSON.stringify(files)).not.toContain('garden');
    expect(titles(back)).toEqual(['A quiet one', 'My garden']);
  });

  test('is known for it where only what is outside the lane ever had tags, at each reading until they are back', async () => {
    const root = await hubFolder();
    const personal = { ...fresh, tags: ['personal'] };
    await build(root, [quiet, personal], { member });
    await build(root, undefined, { member });

    const blind = await build(root, [quiet, { ...fresh, tags: [] }], { member });
    const still = await build(root, [quiet, { ...fresh, tags: [] }], { member });
    const files = await filesIn(root);
    const back = await build(root, [quiet, personal], { member });

    expect([blind, still, back].map(titles)).toEqual([['A quiet one'], ['A quiet one'], ['A quiet one']]);
    expect(still.notices.join()).toMatch(/lost all its tags/);
    expect(JSON.stringify(files)).not.toMatch(/garden|fresh/);
    expect(back.notices).toEqual([]);
  });

  test('is not one that lists nothing any more of what was outside', async () => {
    const root = await hubFolder();
    await build(root, [quiet, { ...fresh, tags: ['personal'] }], { member });
    const other = inventEntry({ id: 'other', title: 'At work', url: 'https://harbor.example/other' });

    expect(titles(await build(root, [quiet, other], { member }))).toEqual(['A quiet one', 'At work']);
  });

  test('is not one in which a single entry was moved out of an `only` lane', async () => {
    const root = await hubFolder();
    const only = inventMember({ feeds: [{ url: feed, lane: { only: ['practice'], not: [] } }] });
    await build(root, [tagged], { member: only });

    expect(titles(await build(root, [{ ...quiet, tags: [] }], { member: only }))).toEqual([]);
  });
});

test('a lane that names no tag of the feed is told, without naming or counting an entry', async () => {
  const root = await hubFolder();
  const member = inventMember({ feeds: [{ url: feed, lane: { only: ['practise'], not: [] } }] });

  const { notices } = await build(root, [{ ...quiet, tags: ['practice'] }], { member });

  expect(notices).toHaveLength(1);
  expect(notices[0]).toMatch(/^harbor-notes: no entry of .* names \(“practise”\), so nothing of it is shown/);
});

test('an entry that one feed keeps out by its lane and another lets in is told, without naming it', async () => {
  const root = await hubFolder();
  const second = 'https://harbor.example/all';
  const personal = { ...quiet, tags: ['personal'] };
  const work = {
    ...inventEntry({ id: 'work', title: 'At work', url: 'https://harbor.example/work' }),
    tags: ['work'],
  };
  const member = inventMember({
    feeds: [
      { url: feed, lane: { only: [], not: ['personal'] } },
      { url: second, lane: { only: [], not: [] } },
    ],
  });
  const read = (url: string, entries: readonly Entry[]) =>
    ({ kind: 'read', feed: url, entries, isCut: false, identity: { feed: url } }) as const;
  const key = 'a key for tests that nobody else has';
  const tombstones = await openTombstones(root, { make: () => key });
  const context = { now: NOW, flood: 20, tombstones, decisions: [], key };

  const both = await keepMember(
    root,
    member,
    await readMember(root, member),
    [read(feed, [personal, work]), read(second, [personal])],
    context,
  );
  const apart = await keepMember(
    root,
    member,
    await readMember(root, member),
    [read(feed, [personal, work]), read(second, [work])],
    context,
  );

  expect(both.notices.join()).toMatch(
    /harbor.example\/feed keeps something out .* that https:\/\/harbor.example\/all lets in/,
  );
  expect(both.notices.join()).not.toMatch(/quiet/i);
  expect(apart.notices).toEqual([]);
});
