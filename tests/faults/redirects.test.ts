/** What a hub does when a server sends it elsewhere. */
import { describe, expect, test } from 'vitest';
import { openGatherOne } from '../../src/gather/gather-one.ts';
import { expectRefusal, type Refusal } from '../helpers/expect-refusal.ts';
import { faultHub, faultSettings, GOOD_FEED } from '../helpers/fault-hub.ts';
import { conditional, type Page, serve } from '../helpers/serve.ts';

describe('a redirect to a good feed', () => {
  test.each([
    [301, true],
    [308, true],
    [302, false],
    [303, false],
    [307, false],
  ])(
    'with %i is followed each time; that it is worth an edit of feeds.yaml after three days is %s',
    async (status, isLasting) => {
      const hub = await faultHub({ status, headers: { location: '/new' } });
      hub.server.put('/new', conditional(GOOD_FEED, { etag: '"1"' }));

      const builds = [];
      for (const hours of [0, 24, 71, 73]) builds.push(await hub.build(hours));

      expect(builds.map(({ titles }) => titles.length)).toEqual([2, 2, 2, 2]);
      expect(builds.map(({ requests }) => requests.map(({ path }) => path))).toEqual(
        Array(4).fill(['/feed', '/new']),
      );
      const proposals = builds.map(({ community }) =>
        community.notices.filter((note) => /has moved/.test(note)),
      );
      expect(proposals.map(({ length }) => length)).toEqual([0, 0, 0, isLasting ? 1 : 0]);
    },
  );
});

const to =
  (location: string) =>
  (port: number): Page => ({ status: 302, headers: { location: location.replace('PORT', String(port)) } });

const refusals: readonly Refusal[] = [
  {
    server: 'sends in a circle',
    answer: () => ({ status: 302, headers: { location: '/feed' } }),
    reason: '127.0.0.1 redirects more than 5 times',
    again: 1,
  },
  {
    server: 'sends on without saying where to',
    answer: () => ({ status: 302 }),
    reason: '127.0.0.1 redirects without saying where to',
    again: 1,
  },
  {
    server: 'sends to a file of the machine',
    answer: to('file:///etc/hostname'),
    reason: '127.0.0.1 redirects to a file: address, only http: and https: are asked',
    again: 1,
  },
  {
    server: 'sends to an address that holds a feed itself',
    answer: to(`data:application/rss+xml,${encodeURIComponent(GOOD_FEED)}`),
    reason: '127.0.0.1 redirects to a data: address, only http: and https: are asked',
    again: 1,
  },
  {
    server: 'sends to this machine',
    answer: to('http://127.0.0.2:PORT/'),
    reason: /private network/,
    again: 1,
  },
  {
    server: 'sends to this machine in the IPv6 form of its IPv4 address',
    answer: to('http://[::ffff:127.0.0.2]:PORT/'),
    reason: /private network/,
    again: 1,
  },
  {
    server: 'sends to this machine as one decimal number',
    answer: to('http://2130706434:PORT/'),
    reason: /private network/,
    again: 1,
  },
  {
    server: 'sends to the address that means any of this machine',
    answer: to('http://0.0.0.0:PORT/'),
    reason: /private network/,
    again: 1,
  },
];

describe('a redirect to nowhere or to where the hub must not go', () => {
  test.each(refusals)('of a server that $server is refused', expectRefusal);
});

test('a chain of ever new addresses is left after five', async () => {
  const hub = await faultHub();
  for (let hop = 0; hop < 10; hop += 1)
    hub.server.put(`/hop-${hop}`, { status: 302, headers: { location: `/hop-${hop + 1}` } });
  hub.answer({ status: 302, headers: { location: '/hop-0' } });

  const { inShort, requests } = await hub.build();

  expect(inShort).toBe('failed: 127.0.0.1 redirects more than 5 times');
  expect(requests).toHaveLength(6);
});

test('a password that was given for one server goes to no other', async () => {
  const other = await serve({ '/feed': GOOD_FEED }, '127.0.0.3');
  const listed = await serve({ '/feed': { status: 302, headers: { location: other.url('/feed') } } });
  const { now, version, allowPrivate, pace } = faultSettings(0);
  const gatherOne = openGatherOne({ now, version, allowPrivate, pace });

  const outcome = await gatherOne(listed.url('/feed').replace('//', '//reader:secret@'));

  expect(outcome.kind).toBe('fetched');
  expect(listed.requests[0]?.headers).toHaveProperty('authorization');
  expect(other.requests[0]?.headers).not.toHaveProperty('authorization');
  await listed.close();
  await other.close();
});
