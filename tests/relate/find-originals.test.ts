import { describe, expect, test } from 'vitest';
import type { ArchivedEntry, Member } from '../../src/model.ts';
import { findOriginals } from '../../src/relate/find-originals.ts';
import { dice, inventArchived, inventMember, words } from '../care/invent.ts';

const all = { only: [], not: [] };
const harbor = inventMember();
const center = inventMember({
  id: 'center',
  name: 'Campus Center',
  kind: 'center',
  site: 'https://center.example/',
  feeds: [
    { url: 'https://center.example/feed', lane: all },
    { url: 'https://center.example/letter', lane: all },
  ],
});
const linker = inventMember({
  id: 'linker',
  name: 'Linker',
  site: 'https://linker.example/',
  feeds: [{ url: 'https://linker.example/feed', lane: all }],
});
const members = [harbor, center, linker];

const original = inventArchived({ key: '00000000000000aa' });
const reprint = 'https://center.example/reprint/';

function ofCenter(changes: Partial<ArchivedEntry> = {}): ArchivedEntry {
  return inventArchived({
    key: '00000000000000cc',
    member: 'center',
    feed: 'https://center.example/feed',
    id: 'https://center.example/?p=1',
    // Republished with an earlier date than the original's: dates decide nothing.
    date: '2026-10-01T09:00:00.000Z',
    authors: [{ name: 'Campus Center' }],
    ...changes,
  });
}

function ofLinker(changes: Partial<ArchivedEntry> = {}): ArchivedEntry {
  return ofCenter({
    key: '0000000000000011',
    member: 'linker',
    feed: 'https://linker.example/feed',
    ...changes,
  });
}

/** What is found, in short: keys of originals, copies as `copy→original`, misplaced with whose they are. */
function inShort(entries: readonly ArchivedEntry[], those: readonly Member[] = members) {
  const { originals, copies, misplaced } = findOriginals(entries, those);
  const short = ({ key }: ArchivedEntry) => key.replace(/^0+/, '');
  return [
    ...originals.map(short),
    ...copies.map((copy) => `${short(copy.entry)}→${short(copy.original)}`),
    ...misplaced.map(({ entry, owners }) => `${short(entry)} is ${owners.map(({ id }) => id).join('+')}’s`),
  ].sort();
}

/** The same whatever the order of entries and members. */
function inAnyOrder(entries: readonly ArchivedEntry[], those: readonly Member[] = members) {
  const once = inShort(entries, those);
  expect(inShort(entries.toReversed(), those)).toEqual(once);
  expect(inShort(entries, those.toReversed())).toEqual(once);
  return once;
}

describe('entries of one address', () => {
  test.each([
    'https://harbor.example/2026/visits/',
    'http://harbor.example/2026/visits',
    'https://www.harbor.example/2026/visits/?utm_source=center&utm_medium=rss',
    'https://harbor.example/2026/visits/#more',
  ])('are the entry of the member on whose site it lies (%s)', (url) => {
    expect(inAnyOrder([original, ofCenter({ url })])).toEqual(['aa', 'cc→aa']);
  });

  test('belong to the deepest site', () => {
    const person = inventMember({ id: 'person', site: 'https://center.example/~ada/' });
    const url = 'https://center.example/~ada/one';
    const theirs = inventArchived({ key: '00000000000000dd', member: 'person', url });

    expect(inAnyOrder([theirs, ofCenter({ url })], [...members, person])).toEqual(['cc→dd', 'dd']);
  });

  test('are at home on the host of the feed where their member gave no site', () => {
    const { site, ...siteless } = harbor;

    expect(site).toBeDefined();
    expect(inAnyOrder([original, ofCenter({ url: original.url ?? '' })], [siteless, center])).toEqual([
      'aa',
      'cc→aa',
    ]);
  });

  test('count once where one member has them in two feeds, as those of the feed listed first', () => {
    const url = 'https://center.example/news/1';
    const letter = ofCenter({ key: '00000000000000c1', feed: 'https://center.example/letter', url });

    expect(inAnyOrder([letter, ofCenter({ url, date: '2026-11-19T00:00:00.000Z' })])).toEqual([
      'c1→cc',
      'cc',
    ]);
  });

  test('count once in two feeds of one member by an id that is the same everywhere, and only by such a one', () => {
    const { url, ...withoutAddress } = ofCenter({ id: 'tag:center.example,2026:1' });
    const letter = { ...withoutAddress, key: '00000000000000c1', feed: 'https://center.example/letter' };
    const counted = [withoutAddress, letter].map((entry) => ({ ...entry, id: '1' }));

    expect(url).toBeDefined();
    expect(inAnyOrder([withoutAddress, letter])).toEqual(['c1→cc', 'cc']);
    expect(inAnyOrder(counted)).toEqual(['c1', 'cc']);
  });

  test('all stay where several members link to a stranger’s page', () => {
    const url = 'https://stranger.example/report';

    expect(inAnyOrder([ofCenter({ url }), ofLinker({ url })])).toEqual(['11', 'cc']);
  });

  test('stay apart on a page that holds a day, where fragments tell them apart', () => {
    const day = 'https://harbor.example/2026/11/01.html';
    const one = { ...original, url: `${day}#one` };
    const two = { ...original, key: '00000000000000ab', id: 'two', url: `${day}#two` };

    expect(inAnyOrder([one, two, ofCenter({ url: `${day}#two` })])).toEqual(['aa', 'ab', 'cc→ab']);
  });
});

describe('an entry with a source', () => {
  const feed = 'http://www.harbor.example/feed/';

  test.each([
    [
      'the same id, and the source is the feed',
      { id: original.id, title: 'Retitled', source: { url: feed } },
    ],
    ['the same title, however it is spelt', { title: ' ON HOME-VISITS! ', source: { url: feed } }],
    [
      'the same title, and the source is a page of the site',
      { source: { url: 'https://harbor.example/about' } },
    ],
  ])('is a copy with %s', (_, changes) => {
    expect(inAnyOrder([original, ofCenter({ url: reprint, ...changes })])).toEqual(['aa', 'cc→aa']);
  });

  test('is the copy of a copy’s original', () => {
    const twice = ofLinker({
      url: 'https://linker.example/1',
      source: { url: 'https://center.example/feed' },
    });

    expect(inAnyOrder([original, ofCenter({ url: reprint, source: { url: feed } }), twice])).toEqual([
      '11→aa',
      'aa',
      'cc→aa',
    ]);
  });

  test('settles who passed on a stranger’s page', () => {
    const url = 'https://stranger.example/report';
    const source = { url: 'https://center.example/feed' };

    expect(inAnyOrder([ofCenter({ url }), ofLinker({ url, title: 'Mine', source })])).toEqual([
      '11→cc',
      'cc',
    ]);
  });

  test('stays its member’s own where it points to a page and says something else', () => {
    const entry = ofCenter({ url: reprint, title: 'What Harbor wrote', source: { url: original.url ?? '' } });

    expect(inAnyOrder([original, entry])).toEqual(['aa', 'cc']);
  });

  test('stays its member’s own where it takes over the title of a page, above words of its own', () => {
    const page = { ...original, excerpt: words(30, 'theirs') };
    const links = { url: reprint, source: { url: original.url ?? '' } };

    expect(inAnyOrder([page, ofCenter({ ...links, excerpt: words(30, 'mine') })])).toEqual(['aa', 'cc']);
    expect(inAnyOrder([page, ofCenter({ ...links, excerpt: words(30, 'theirs') })])).toEqual(['aa', 'cc→aa']);
  });

  test('is not shown where it comes from a member’s feed which does not give it to the hub', () => {
    const entry = ofCenter({ url: reprint, title: 'What they keep to themselves', source: { url: feed } });

    expect(inAnyOrder([original, entry])).toEqual(['aa', 'cc is harbor-notes’s']);
  });

  test('stays where two entries name each other', () => {
    const one = { ...original, source: { url: 'https://center.example/feed' } };
    const other = ofCenter({ url: reprint, source: { url: feed } });

    expect(inAnyOrder([one, other])).toEqual(['aa', 'cc']);
  });
});

describe('an entry that links to another of the same title', () => {
  const links = [{ href: 'http://harbor.example/2026/visits?utm_campaign=x', text: '', sentence: '' }];

  test('is a copy of it', () => {
    expect(inAnyOrder([original, ofCenter({ url: reprint, title: 'On Home Visits', links })])).toEqual([
      'aa',
      'cc→aa',
    ]);
  });

  test.each([
    ['', ''],
    ['Update', 'Update'],
    ['Week 3', 'week 3'],
    ['On home visits', 'On court days'],
  ])('is its own by the titles “%s” and “%s”', (title, other) => {
    const entries = [{ ...original, title }, ofCenter({ url: reprint, title: other, links })];

    expect(inAnyOrder(entries)).toEqual(['aa', 'cc']);
  });

  test('is its own under a title that either feed uses again and again', () => {
    const before = {
      ...original,
      key: '00000000000000ab',
      id: 'before',
      url: 'https://harbor.example/2025/visits/',
    };

    expect(inAnyOrder([original, before, ofCenter({ url: reprint, links })])).toEqual(['aa', 'ab', 'cc']);
  });

  test('is its own where it answers, in other words, under the title of the question', () => {
    const question = { ...original, excerpt: words(30, 'question') };
    const answer = ofCenter({ url: reprint, links, excerpt: words(30, 'answer') });
    const copy = ofCenter({ url: reprint, links, excerpt: `We pass this on: ${words(20, 'question')}` });

    expect(inAnyOrder([question, answer])).toEqual(['aa', 'cc']);
    expect(inAnyOrder([question, copy])).toEqual(['aa', 'cc→aa']);
  });

  test('is its own where both only report on a stranger’s page', () => {
    const url = 'https://stranger.example/report';
    const about = [{ href: url, text: '', sentence: '' }];

    expect(inAnyOrder([{ ...original, links: about }, ofCenter({ url })])).toEqual(['aa', 'cc']);
  });

  test('without a link is its own', () => {
    expect(inAnyOrder([original, ofCenter({ url: reprint })])).toEqual(['aa', 'cc']);
  });
});

describe('an entry on the site of a member whose own feed does not give it', () => {
  const stolen = ofCenter({ url: 'https://harbor.example/2019/kept-home/' });

  test('is not its feed’s', () => {
    expect(inAnyOrder([original, stolen])).toEqual(['aa', 'cc is harbor-notes’s']);
  });

  test('stays guarded when that member has withdrawn, with a site or without', () => {
    const { site, ...siteless } = { ...harbor, status: 'withdrawn' as const };

    expect(inAnyOrder([stolen], [{ ...siteless, site: site ?? '' }, center])).toEqual([
      'cc is harbor-notes’s',
    ]);
    expect(inAnyOrder([stolen], [siteless, center])).toEqual(['cc is harbor-notes’s']);
  });

  test('takes what was copied from it along', () => {
    const source = { url: 'https://center.example/feed' };

    expect(inAnyOrder([stolen, ofLinker({ url: 'https://linker.example/2', source })])).toEqual([
      'cc is harbor-notes’s',
    ]);
  });

  test('is its feed’s where the site is shared, or the feed is served from it', () => {
    const shared = inventMember({
      id: 'shared',
      feeds: [{ url: 'https://elsewhere.example/feed', lane: all }],
    });
    const served = inventMember({ id: 'served', site: 'https://served.example/' });
    const url = 'https://harbor.example/theirs/';
    const entries = [
      inventArchived({
        key: '0000000000000001',
        member: 'shared',
        feed: 'https://elsewhere.example/feed',
        url,
      }),
      inventArchived({
        key: '0000000000000002',
        member: 'served',
        url: `${url}2`,
        feed: 'https://harbor.example/f2',
      }),
    ];

    expect(inAnyOrder(entries, [...members, shared, served])).toEqual(['1', '2']);
  });
});

test('does not depend on the order of entries, feeds and members, nor on dates', () => {
  const random = dice(11);
  const pick = <Item>(items: readonly [Item, ...Item[]]): Item =>
    items[Math.floor(random() * items.length)] ?? items[0];
  const titles = ['On home visits', 'A crib in a trunk', 'What we owe', 'Update', ''] as const;
  const sites = ['harbor', 'center', 'linker', 'stranger'] as const;

  for (let round = 0; round < 60; round++) {
    const entries = Array.from({ length: 25 }, (_, index) => {
      const member = pick(members as [Member, ...Member[]]);
      const url = `https://${pick(sites)}.example/${pick([1, 2, 3, 4])}`;
      const source = { url: `https://${pick(sites)}.example/${pick(['feed', '1', ''])}` };
      return inventArchived({
        key: (index + 1).toString(16).padStart(16, '0'),
        member: member.id,
        feed: pick(member.feeds.map((feed) => feed.url) as [string, ...string[]]),
        id: `urn:${index}`,
        url,
        title: pick(titles),
        links: [{ href: `https://${pick(sites)}.example/${pick([1, 2, 3, 4])}`, text: '', sentence: '' }],
        ...(random() < 0.3 && { source }),
      });
    });
    const redated = entries.map((entry) => ({ ...entry, date: `2026-0${pick([1, 2, 3])}-01T00:00:00.000Z` }));

    const once = inAnyOrder(entries);

    expect(inShort(redated.toSorted((one, other) => (one.date < other.date ? -1 : 1)))).toEqual(once);
  }
});

test('tells a hundred thousand entries apart in seconds', () => {
  const entries = Array.from({ length: 50_000 }, (_, index) => {
    const url = `https://harbor.example/${index}`;
    const key = index.toString(16).padStart(15, '0');
    const links = [{ href: `https://harbor.example/${index - 1}`, text: '', sentence: '' }];
    return [
      inventArchived({ key: `a${key}`, id: `urn:${index}`, url, title: `Entry of the day ${index}`, links }),
      ofCenter({
        key: `c${key}`,
        id: `urn:c${index}`,
        url: `${reprint}${index}`,
        title: `Entry of the day ${index}`,
        links: [{ href: url, text: '', sentence: '' }],
      }),
    ];
  }).flat();
  const before = process.cpuUsage().user;

  const { originals, copies } = findOriginals(entries, members);

  expect([originals.length, copies.length]).toEqual([50_000, 50_000]);
  expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(8);
});
