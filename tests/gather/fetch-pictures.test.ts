import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fetchPictures, type PictureAnswer, readPictureFile } from '../../src/gather/fetch-pictures.ts';
import { openGathering } from '../../src/gather/gather-feeds.ts';
import { parseAllowPrivate } from '../../src/gather/parse-allow-private.ts';
import { drawing } from '../helpers/draw.ts';
import { type Page, serve } from '../helpers/serve.ts';
import { simulatedPace } from '../helpers/simulated-pace.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

const picture = await drawing('png');

async function openServer(pages: Readonly<Record<string, Page>>, hostname = '127.0.0.1') {
  const server = await serve(pages, hostname);
  onTestFinished(() => server.close());
  return server;
}

/** Asks for pictures on a network in which only 127.0.0.1 is known not to be private. */
async function fetchAll(addresses: readonly string[], pace = simulatedPace()) {
  const allowed = parseAllowPrivate(['127.0.0.1']);
  const { fetching } = openGathering({
    root: await temporaryHub({}),
    now: '2026-11-16T15:00:00.000Z',
    version: '0.1.0',
    allowPrivate: allowed.kind === 'fault' ? [] : allowed.allowances,
    pace,
    isOffline: false,
  });
  const answers = new Map<string, PictureAnswer>();
  await fetchPictures(addresses, fetching, async (source, answer) => {
    answers.set(source, answer);
  });
  return answers;
}

test('brings the bytes, asked for as a picture, with a second between two of one host', async () => {
  const server = await openServer({ '/a.png': picture, '/b.png': picture });
  const pace = simulatedPace();

  const answers = await fetchAll([server.url('/a.png'), server.url('/b.png')], pace);

  expect([...answers.values()]).toEqual([
    { kind: 'fetched', bytes: picture },
    { kind: 'fetched', bytes: picture },
  ]);
  expect(server.requests[0]?.headers).toMatchObject({
    accept: expect.stringMatching(/^image\//),
    'user-agent': expect.stringContaining('Kith/'),
  });
  expect(server.requests[0]?.headers).not.toHaveProperty('referer');
  expect(pace.slept.some((milliseconds) => milliseconds > 900)).toBe(true);
});

test('never follows a redirect to a private address', async () => {
  const inside = await openServer({ '/secret.png': picture }, '127.0.0.66');
  const server = await openServer({
    '/a.png': { status: 302, headers: { location: inside.url('/secret.png') } },
  });

  const answers = await fetchAll([server.url('/a.png')]);

  expect(answers.get(server.url('/a.png'))).toMatchObject({
    kind: 'failed',
    reason: expect.stringContaining('private network'),
  });
  expect(inside.requests).toEqual([]);
});

test('stops reading a picture of more than 8 MiB', async () => {
  const server = await openServer({ '/a.png': new Uint8Array(9 * 1024 * 1024) });

  const answer = (await fetchAll([server.url('/a.png')])).get(server.url('/a.png'));

  expect(answer).toMatchObject({ kind: 'failed', reason: expect.stringContaining('8') });
});

test.each([
  [404, { kind: 'failed', isGone: true }],
  [410, { kind: 'failed', isGone: true }],
  [500, { kind: 'failed', isGone: false }],
  [429, { kind: 'later' }],
] as const)('takes %i for what it is', async (status, expected) => {
  const server = await openServer({ '/a.png': { status } });

  expect((await fetchAll([server.url('/a.png')])).get(server.url('/a.png'))).toMatchObject(expected);
});

test('asks a host no more that asked for a pause', async () => {
  const server = await openServer({ '/a.png': { status: 429 }, '/b.png': picture });

  await fetchAll([server.url('/a.png'), server.url('/b.png')]);

  expect(server.requests.map(({ path }) => path)).toEqual(['/a.png']);
});

test('begins nothing new after two minutes', async () => {
  const pace = simulatedPace();
  const slow = () => {
    void pace.sleep(121_000);
    return { body: picture };
  };
  const server = await openServer({ '/a.png': slow, '/b.png': picture });

  const answers = await fetchAll([server.url('/a.png'), server.url('/b.png')], pace);

  expect(answers.get(server.url('/b.png'))).toEqual({ kind: 'later' });
  expect(server.requests.map(({ path }) => path)).toEqual(['/a.png']);
});

describe('the picture of a feed that is a file', () => {
  test('lies in the folder that has the feed’s name', async () => {
    const root = await temporaryHub({ 'feeds/harbor/tide pool.png': picture });

    expect(
      await readPictureFile(root, 'feeds/harbor.xml', 'https://harbor.example/x/tide%20pool.png?w=9'),
    ).toEqual({
      kind: 'fetched',
      bytes: picture,
    });
  });

  test.each([
    'https://harbor.example/x/..%2F..%2Ffeeds.yaml',
    'https://harbor.example/x/%2e%2e',
    'https://harbor.example/x/..%5Cfeeds.yaml',
    'https://harbor.example/x/.hidden.png',
    'https://harbor.example/x/%00.png',
    'https://harbor.example/x/%E0%A4%A.png',
    'https://harbor.example/',
  ])('is never looked for elsewhere: %s', async (source) => {
    const root = await temporaryHub({ 'feeds.yaml': 'x', 'feeds/harbor/.hidden.png': picture });

    expect(await readPictureFile(root, 'feeds/harbor.xml', source)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('does not end in the name of a file'),
    });
  });

  test('is not read through a link that leads out of the hub folder', async () => {
    const root = await temporaryHub({ 'feeds/harbor/own.png': picture });
    const outside = join(await temporaryHub({ 'secret.png': picture }), 'secret.png');
    await symlink(outside, join(root, 'feeds/harbor/a.png'));

    expect(await readPictureFile(root, 'feeds/harbor.xml', 'https://harbor.example/a.png')).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('outside the hub folder'),
    });
  });
});
