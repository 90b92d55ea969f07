import { describe, expect, test } from 'vitest';
import { identityOf } from '../../src/archive/feed-identity.ts';
import { judgeFeed, type KnownFeed } from '../../src/archive/find-takeover.ts';
import type { Entry, Feed, Member } from '../../src/model.ts';
import { inventArchived, inventEntry, inventMember } from '../care/invent.ts';

const ADDRESS = 'https://harbor.example/feed';

function entriesAt(host: string, count: number): readonly Entry[] {
  return Array.from({ length: count }, (_, index) =>
    inventEntry({
      id: `${host} ${index}`,
      url: `https://${host}/${index}`,
      title: `${host} says ${index}`,
      published: `2026-11-0${index + 1}T00:00:00.000Z`,
    }),
  );
}

function feedAt(host: string, title: string, count = 3): Pick<Feed, 'title' | 'link' | 'entries'> {
  return { title, link: `https://${host}/`, entries: entriesAt(host, count) };
}

const before = feedAt('harbor.example', 'Harbor Notes');

function judge(
  feed: Pick<Feed, 'title' | 'link' | 'entries'>,
  {
    member = inventMember({ site: 'https://harbor.example/' }),
    ...known
  }: Partial<KnownFeed> & { member?: Member } = {},
): ReturnType<typeof judgeFeed> {
  const kept = before.entries.map(({ id, url, title, published = '' }, index) =>
    inventArchived({ key: `${index}`.padStart(16, '0'), id, title, date: published, ...(url && { url }) }),
  );
  const identity = identityOf(ADDRESS, before, member);
  return judgeFeed(member, ADDRESS, feed, { identity, kept, confirmed: undefined, ...known });
}

const casino = feedAt('casino.example', 'Best Casino');

test('a feed whose title, host and entries are all new is not believed, and a curator is told what to do', () => {
  expect(judge(casino)).toEqual({
    kind: 'taken-over',
    reason: expect.stringMatching(/from harbor\.example to casino\.example.*ruling: confirm/),
  });
});

test('an expired domain is noticed on its old host where there are several entries', () => {
  expect(judge({ ...feedAt('harbor.example', 'Best Casino'), entries: entriesAt('x.example', 3) }).kind).toBe(
    'taken-over',
  );
  expect(
    judge({ ...feedAt('harbor.example', 'New name'), entries: entriesAt('harbor.example/b', 2) }).kind,
  ).toBe('known');
});

describe('a feed is believed', () => {
  test.each([
    { when: 'its title is the same', feed: feedAt('new.example', ' harbor notes') },
    {
      when: 'one entry is known',
      feed: { ...casino, entries: [...casino.entries, ...before.entries.slice(0, 1)] },
    },
    { when: 'it is empty', feed: { ...casino, entries: [] } },
  ])('when $when', ({ feed }) => {
    expect(judge(feed).kind).toBe('known');
  });

  test('when feeds.yaml names the new host as the member’s site', () => {
    expect(judge(casino, { member: inventMember({ site: 'https://www.casino.example/' }) }).kind).toBe(
      'known',
    );
  });

  test('when it has no title and no host, before and now', () => {
    const plain = (id: string) => ({
      title: '',
      entries: [inventEntry({ id, title: id, published: `2026-11-0${id}T00:00:00.000Z` })],
    });
    const { url: _, ...known } = inventArchived({ id: '1', title: '1' });
    const strip = (feed: ReturnType<typeof plain>) => ({
      ...feed,
      entries: feed.entries.map(({ url, ...entry }) => entry),
    });

    expect(
      judge(strip(plain('2')), {
        identity: identityOf(ADDRESS, strip(plain('1')), inventMember()),
        kept: [known],
      }).kind,
    ).toBe('known');
  });
});

test('an empty reading does not change by what a feed is known', () => {
  const judgement = judge({ ...casino, entries: [] });

  expect(judgement).toEqual({ kind: 'known', identity: identityOf(ADDRESS, before, inventMember()) });
});

test('a curator’s word counts once, and not when it was given before it was needed', () => {
  const confirmed = judge(casino, { confirmed: '2026-11-10' });
  const used = { ...identityOf(ADDRESS, before, inventMember()), confirmed: '2026-11-10' };
  const unneeded = judge(before, { confirmed: '2026-11-10' });

  expect(confirmed).toMatchObject({
    kind: 'known',
    identity: { host: 'casino.example', confirmed: '2026-11-10' },
  });
  expect(judge(casino, { identity: used, confirmed: '2026-11-10' }).kind).toBe('taken-over');
  expect(judge(casino, { identity: used, confirmed: '2026-11-11' }).kind).toBe('known');
  expect(unneeded).toMatchObject({ identity: { confirmed: '2026-11-10' } });
});

test('of a pseudonym no trace of the title is kept', () => {
  expect(identityOf(ADDRESS, before, inventMember({ pseudonym: true }))).toEqual({
    feed: ADDRESS,
    host: 'harbor.example',
  });
});
