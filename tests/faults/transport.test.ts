/** What a hub does when bytes come too slowly, too many, too few, or packed in a way nobody asked for. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { expectRefusal, type Refusal } from '../helpers/expect-refusal.ts';
import { faultHub, GOOD_FEED } from '../helpers/fault-hub.ts';
import { entry } from '../helpers/feed-text.ts';
import type { Page } from '../helpers/serve.ts';

const MEBIBYTE = 1024 * 1024;

const hangs: Page = () => undefined;

const drips: Page = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/rss+xml' });
  let sent = 0;
  const drip = setInterval(() => response.write(GOOD_FEED[sent++ % GOOD_FEED.length]), 20);
  response.on('close', () => clearInterval(drip));
  return undefined;
};

const neverEnds: Page = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/rss+xml' });
  response.write('<?xml version="1.0"?><rss version="2.0"><channel><title>Endless</title>');
  const more = entry('again').repeat(200);
  const pour = (): void => {
    while (!response.destroyed && response.write(more));
  };
  response.on('drain', pour);
  pour();
  return undefined;
};

/** Announces more than it sends. */
function breaksOff(sent: string, close: 'end' | 'reset'): Page {
  return (_request, response) => {
    response.writeHead(200, { 'content-length': String(GOOD_FEED.length + 400), connection: 'close' });
    response.write(sent, () => {
      if (close === 'end') response.socket?.end();
      else response.socket?.resetAndDestroy();
    });
    return undefined;
  };
}

const refusals: readonly Refusal[] = [
  {
    server: 'takes the request and never answers',
    answer: () => hangs,
    reason: '127.0.0.1 did not finish within the time limit',
    again: 1,
  },
  {
    server: 'sends a letter now and then, for ever',
    answer: () => drips,
    reason: '127.0.0.1 did not finish within the time limit',
    again: 1,
  },
  {
    server: 'never stops sending',
    answer: () => neverEnds,
    reason: '127.0.0.1 sent more than 10 MiB',
    again: 1,
  },
  {
    server: 'breaks off in the middle of the feed',
    answer: () => breaksOff(GOOD_FEED.slice(0, 300), 'reset'),
    reason: /failed: 127\.0\.0\.1 (sent fewer bytes than it announced|broke off the connection)/,
    again: 1,
  },
  {
    server: 'announces more bytes than it sends',
    answer: () => breaksOff(GOOD_FEED, 'end'),
    reason: /failed: 127\.0\.0\.1 (sent fewer bytes than it announced|broke off the connection)/,
    again: 1,
  },
  {
    server: 'packs 64 MiB into a few kilobytes',
    answer: () => ({
      headers: { 'content-encoding': 'gzip' },
      body: gzipSync(Buffer.alloc(64 * MEBIBYTE, ' ')),
    }),
    reason: '127.0.0.1 sent more than 10 MiB',
    again: 1,
  },
  {
    server: 'says it packed the feed two hundred times over',
    answer: () => ({
      headers: { 'content-encoding': Array(200).fill('gzip').join(', ') },
      body: gzipSync(GOOD_FEED),
    }),
    reason: '127.0.0.1 sent a body packed 200 times over',
    again: 1,
  },
  {
    server: 'says gzip and sends plain text',
    answer: () => ({ headers: { 'content-encoding': 'gzip' }, body: GOOD_FEED }),
    reason: '127.0.0.1 sent compressed data that are damaged',
    again: 1,
  },
  {
    server: 'sends a gzip that ends too early',
    answer: () => ({ headers: { 'content-encoding': 'gzip' }, body: gzipSync(GOOD_FEED).subarray(0, 80) }),
    reason: '127.0.0.1 sent compressed data that are damaged',
    again: 1,
  },
  {
    server: 'sends 60 KB of headers',
    answer: () => ({ headers: { 'x-junk': 'j'.repeat(60_000) }, body: GOOD_FEED }),
    reason: '127.0.0.1 sent too many headers',
    again: 1,
  },
];

describe('bytes that do not come as they should: nothing of them is used', () => {
  test.each(refusals)('from a server that $server', expectRefusal);
});

test('a feed packed with brotli is read', async () => {
  const hub = await faultHub({ headers: { 'content-encoding': 'br' }, body: brotliCompressSync(GOOD_FEED) });

  const { titles, requests } = await hub.build();

  expect(titles).toEqual(['first', 'second']);
  expect(requests[0]?.headers['accept-encoding']).toBe('gzip, br');
});
