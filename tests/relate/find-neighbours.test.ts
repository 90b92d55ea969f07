import { expect, test } from 'vitest';
import type { ArchivedEntry, Decision, Member } from '../../src/model.ts';
import { findNeighbours } from '../../src/relate/find-neighbours.ts';
import { inventCommunity, resident, writing } from './invent-community.ts';

const ada = resident('ada');
const ben = resident('ben');
const brigade = 'https://brigade.example/';

function neighbours(
  entries: readonly ArchivedEntry[],
  members: readonly Member[] = [ada, ben],
  decisions: readonly Decision[] = [],
) {
  const config = { members, decisions };
  return findNeighbours(inventCommunity(config, entries), config);
}

test('names a site to which two members link, who they are, and the newest entry of each', () => {
  const older = writing('ada', [`${brigade}drawer`], { date: '2026-09-01T09:00:00.000Z' });
  const newer = writing('ada', [`${brigade}crib`], { date: '2026-10-01T09:00:00.000Z' });
  const other = writing('ben', ['http://www.brigade.example/about'], { date: '2026-11-01T09:00:00.000Z' });

  const [found, ...more] = neighbours([older, newer, other]);

  expect(more).toEqual([]);
  expect(found).toMatchObject({ name: 'brigade.example', address: brigade });
  expect(found?.linkedBy.map(({ member, entry }) => [member.id, entry.key])).toEqual([
    ['ben', other.key],
    ['ada', newer.key],
  ]);
});

test('does not take one member’s habit for a neighbourhood', () => {
  expect(neighbours([writing('ada', [brigade]), writing('ada', [brigade])])).toEqual([]);
});

test.each([
  ['a big platform', 'https://www.facebook.com/brigade'],
  ['a shop', 'https://www.amazon.com/dp/1'],
  ['a work of reference', 'https://en.wikipedia.org/wiki/Casserole'],
  ['a member', 'https://ada.example/about'],
  ['a person’s part of a member’s site', 'https://ada.example/~guest/notes'],
])('%s is no neighbour', (_, address) => {
  const cora = resident('cora');

  expect(neighbours([writing('ben', [address]), writing('cora', [address])], [ada, ben, cora])).toEqual([]);
});

test('invites whoever stands behind a page that only sends on, never that page', () => {
  const hidden = `https://href.li/?${brigade}crib`;
  const found = neighbours([writing('ada', [hidden]), writing('ben', [`${brigade}crib`])]);

  expect(found.map(({ name, address }) => [name, address])).toEqual([['brigade.example', brigade]]);
});

test.each([
  ['a member', 'https://href.li/?https://cora.example/1'],
  ['a private network', 'https://href.li/?http://10.0.0.1/'],
  ['nothing that is an address', 'https://href.li/?javascript:alert(1)'],
])('a page that sends on to %s is no neighbour', (_, address) => {
  const cora = resident('cora');

  expect(neighbours([writing('ada', [address]), writing('ben', [address])], [ada, ben, cora])).toEqual([]);
});

test('tells people on a shared host apart', () => {
  const one = 'https://medium.com/@one/a';
  const found = neighbours([writing('ada', [one, 'https://medium.com/@two/b']), writing('ben', [one])]);

  expect(found.map(({ name }) => name)).toEqual(['medium.com/@one']);
});

test('does not invite whoever has withdrawn, nor a site where a member’s feed lies', () => {
  const gone = resident('gone', { status: 'withdrawn' });
  const moved = resident('moved', {
    feeds: [{ url: 'https://old-home.example/feed', lane: { only: [], not: [] } }],
  });
  const links = ['https://gone.example/entry', 'https://old-home.example/entry'];

  expect(neighbours([writing('ada', links), writing('ben', links)], [ada, ben, gone, moved])).toEqual([]);
});

test('names nobody who does not want to be in conversations, and needs two others then', () => {
  const silent = resident('silent', {}, { conversations: false });
  const entries = [writing('ada', [brigade]), writing('silent', [brigade])];

  expect(neighbours(entries, [ada, silent])).toEqual([]);

  const [found] = neighbours([...entries, writing('ben', [brigade])], [ada, silent, ben]);

  expect(found?.linkedBy.map(({ member }) => member.id).toSorted()).toEqual(['ada', 'ben']);
});

test('does not name again what a curator ruled to keep out', () => {
  const entries = [writing('ada', [brigade]), writing('ben', [brigade])];
  const decision: Decision = {
    about: 'https://www.brigade.example',
    ruling: 'keep-out',
    on: '2026-11-01',
    by: 'maria',
  };

  expect(neighbours(entries)).toHaveLength(1);
  expect(neighbours(entries, [ada, ben], [decision])).toEqual([]);
});

test('survives hostile links, and ten thousand of them in one entry', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => `https://site-${index}.example/`);
  const odd = ['javascript:alert(1)', 'http://[', 'https://192.168.0.1/admin', 'https://%00.example/'];

  const found = neighbours([writing('ada', [...many, ...odd, brigade]), writing('ben', [...odd, brigade])]);

  expect(found.map(({ name }) => name)).toEqual(['brigade.example']);
});

test('gives the same in whatever order entries and members come', () => {
  const cora = resident('cora');
  const other = 'https://other.example/';
  const entries = [
    writing('ada', [brigade, other], { date: '2026-10-01T09:00:00.000Z' }),
    writing('ben', [brigade, other], { date: '2026-10-02T09:00:00.000Z' }),
    writing('cora', [brigade], { date: '2026-10-03T09:00:00.000Z' }),
  ];

  const found = neighbours(entries, [ada, ben, cora]);

  expect(found.map(({ name }) => name)).toEqual(['brigade.example', 'other.example']);
  expect(neighbours(entries.toReversed(), [cora, ben, ada])).toEqual(found);
});
