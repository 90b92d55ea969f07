/**
 * A program of its own, started by the benchmark: serves an invented community on loopback, each member on a host of their own, each
 * answer after the latency given. A message `{ changed }` lets that share of the authors write one more entry.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type InventedBlog, inventCommunity } from '/tmp/k/mem3/tests/bench/invent-feeds.ts';

const [count = 0, seed = 1, latency = 0] = process.argv.slice(2).map(Number);
/** About as long as a page of a weblog, for programs that read each entry's own page. */
const PAGE = `<!doctype html><title>An entry</title><article><p>${'Words of an entry on its own page. '.repeat(1_700)}</p></article>`;

interface FeedText {
  readonly round: number;
  readonly bytes: Buffer;
}

/** One letter, so that a feed is not longer for its port. */
const servers: Server[] = [];
const port = await listen('127.1.0.0', Number(process.env.PORT));
const { blogs } = inventCommunity(count, seed, port);
const rounds = new Map<string, number>();
const texts = new Map<string, FeedText>();
for (const blog of blogs) if (blog.host !== '127.1.0.0') await listen(blog.host, port);
const blogOf = new Map(blogs.map((blog) => [blog.host, blog]));

process.on('message', ({ changed }: { readonly changed: number }) => {
  for (const [at, { host }] of blogs.entries())
    if (at % Math.round(1 / changed) === 0) rounds.set(host, (rounds.get(host) ?? 0) + 1);
  for (const blog of blogs) textOf(blog);
  process.send?.({ done: true });
});
for (const blog of blogs) textOf(blog);
process.send?.({ port });

async function listen(host: string, at: number): Promise<number> {
  const server = createServer((request, response) => {
    setTimeout(() => answer(host, request, response), latency);
  });
  servers.push(server);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(at, host, resolve));
  return (server.address() as AddressInfo).port;
}

function answer(host: string, request: IncomingMessage, response: ServerResponse): void {
  const blog = blogOf.get(host);
  if (blog === undefined || request.url === '/robots.txt') response.writeHead(404).end();
  else if (request.url === '/feed') answerFeed(blog, request, response);
  else response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
}

function answerFeed(blog: InventedBlog, request: IncomingMessage, response: ServerResponse): void {
  const { round, bytes } = textOf(blog);
  const etag = `"${round}"`;
  if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
  else response.writeHead(200, { etag, 'content-type': blog.contentType }).end(bytes);
}

/** A server has its feeds at hand: what it takes to invent them is no latency. */
function textOf(blog: InventedBlog): FeedText {
  const round = rounds.get(blog.host) ?? 0;
  const known = texts.get(blog.host);
  if (known?.round === round) return known;
  const text = { round, bytes: Buffer.from(blog.feed(round)) };
  texts.set(blog.host, text);
  return text;
}
