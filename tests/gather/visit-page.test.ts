import { expect, onTestFinished, test } from 'vitest';
import { parseAllowPrivate } from '../../src/gather/parse-allow-private.ts';
import { openPageVisits } from '../../src/gather/visit-page.ts';
import { type Page, serve } from '../helpers/serve.ts';
import { simulatedPace } from '../helpers/simulated-pace.ts';

const page = '<!DOCTYPE html><html><head><title>The Brigade</title></head></html>';

async function neighbour(pages: Readonly<Record<string, Page>>, hostname = '127.0.0.1') {
  const server = await serve(pages, hostname);
  onTestFinished(() => server.close());
  return server;
}

function openVisits() {
  const allowed = parseAllowPrivate(['127.0.0.0/8']);
  return openPageVisits({
    now: '2026-11-16T15:00:00.000Z',
    version: '0.1.0',
    allowPrivate: allowed.kind === 'fault' ? [] : allowed.allowances,
    pace: simulatedPace(),
  });
}

test('asks for robots.txt first, once for all pages of a host', async () => {
  const server = await neighbour({
    '/robots.txt': 'User-agent: *\nDisallow: /private/',
    '/': page,
    '/private/': page,
  });
  const visit = openVisits();

  const front = await visit(server.url('/'));
  const closed = await visit(server.url('/private/'));

  expect(front).toMatchObject({ kind: 'fetched', address: server.url('/') });
  expect(closed).toMatchObject({ kind: 'refused', reason: expect.stringContaining('robots.txt') });
  expect(server.requests.map(({ path }) => path)).toEqual(['/robots.txt', '/']);
});

test('visits a site that has no robots.txt', async () => {
  const server = await neighbour({ '/': page });

  expect(await openVisits()(server.url('/'))).toMatchObject({ kind: 'fetched' });
});

test('leaves a site in peace whose robots.txt cannot be had', async () => {
  const server = await neighbour({ '/robots.txt': { status: 503 }, '/': page });

  expect(await openVisits()(server.url('/'))).toMatchObject({ kind: 'refused' });
  expect(server.requests.map(({ path }) => path)).toEqual(['/robots.txt']);
});

test('asks the host to which a redirect leads for its rules before it goes there', async () => {
  const closed = await neighbour({ '/robots.txt': 'User-agent: *\nDisallow: /', '/new': page }, '127.0.0.2');
  const server = await neighbour({ '/': { status: 301, headers: { location: closed.url('/new') } } });

  expect(await openVisits()(server.url('/'))).toMatchObject({ kind: 'refused' });
  expect(closed.requests.map(({ path }) => path)).toEqual(['/robots.txt']);
});

test('gives up on a page that redirects in a circle', async () => {
  const server = await neighbour({ '/': { status: 302, headers: { location: '/' } } });

  expect(await openVisits()(server.url('/'))).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('redirects more than'),
  });
});

test('enters no private network', async () => {
  const server = await neighbour({ '/': page });
  const visit = openPageVisits({
    now: '2026-11-16T15:00:00.000Z',
    version: '0.1.0',
    allowPrivate: [],
    pace: simulatedPace(),
  });

  expect(await visit(server.url('/'))).toMatchObject({ kind: 'refused' });
  expect(server.requests).toEqual([]);
});
