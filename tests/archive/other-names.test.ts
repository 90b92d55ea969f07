/** An author writes any id and any address into a feed; what a curator says of one entry is said of no other. */
import { expect, test } from 'vitest';
import { otherNames } from '../../src/archive/other-names.ts';
import { isLetOut, rulingsOn } from '../../src/care/rulings.ts';
import type { ArchivedEntry, Decision } from '../../src/model.ts';
import { inventArchived, inventMember } from '../care/invent.ts';

const members = ['harbor', 'quiet'].map((id) =>
  inventMember({
    id,
    site: `https://${id}.example/`,
    feeds: [{ url: `https://${id}.example/feed`, lane: { only: [], not: [] } }],
  }),
);

const meant = inventArchived({
  key: '1111111111111111',
  member: 'harbor',
  feed: 'https://harbor.example/feed',
  id: 'tag:harbor.example,2026:tide',
  url: 'https://harbor.example/tide',
});

function entryOf(member: string, changes: Partial<ArchivedEntry>): ArchivedEntry {
  return inventArchived({
    key: '2222222222222222',
    member,
    feed: `https://${member}.example/feed`,
    id: 'urn:own',
    url: `https://${member}.example/own`,
    ...changes,
  });
}

function ruledOn(entry: ArchivedEntry, about: string, ruling: Decision['ruling']) {
  const decision: Decision = { about, ruling, on: '2026-11-01', by: 'wren' };
  return rulingsOn([decision], otherNames(members, [meant, entry]))(entry);
}

test.each([
  ['the address of another member’s entry', 'quiet', { id: 'https://harbor.example/tide' }, meant.url],
  [
    'the same in another spelling',
    'quiet',
    { id: 'http://www.harbor.example/tide/?utm_source=x' },
    meant.url,
  ],
  ['the same as it is compared', 'quiet', { id: 'harbor.example/tide' }, meant.url],
  [
    'any address of another member',
    'quiet',
    { id: 'https://harbor.example/later' },
    'https://harbor.example/later',
  ],
  [
    'the address of another entry of the same feed',
    'harbor',
    { id: 'https://harbor.example/tide' },
    meant.url,
  ],
  ['the key of another entry', 'quiet', { id: meant.key }, meant.key],
])('an entry whose id is %s is not meant by a ruling about that', (_, member, changes, about = '') => {
  expect(ruledOn(entryOf(member, changes), about, 'release')).toBeUndefined();
  expect(ruledOn(entryOf(member, changes), about, 'keep-out')).toBeUndefined();
  expect(ruledOn(meant, about, 'release')?.ruling).toBe(about.endsWith('later') ? undefined : 'release');
});

test.each([
  ['address', { url: 'https://harbor.example/tide' }, meant.url],
  ['id', { id: meant.id }, meant.id],
])(
  'an entry that gives another member’s %s as its own is kept out with it, and never let out',
  (_, changes, about = '') => {
    const entry = entryOf('quiet', changes);

    expect(ruledOn(entry, about, 'keep-out')?.ruling).toBe('keep-out');
    expect(isLetOut(ruledOn(entry, about, 'release'))).toBe(false);
  },
);

test.each([
  ['its address', {}, 'https://quiet.example/own'],
  [
    'an id that is another address of its own',
    { id: 'https://quiet.example/?p=7' },
    'https://quiet.example/?p=7',
  ],
  ['an id that nobody else has', { id: 'urn:quiet:7' }, 'urn:quiet:7'],
  ['its key', {}, '2222222222222222'],
])('an entry is let out by %s', (_, changes, about) => {
  expect(isLetOut(ruledOn(entryOf('quiet', changes), about, 'release'))).toBe(true);
});
