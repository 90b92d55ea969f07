/**
 * A program of its own, started by the benchmark: serves an invented community on loopback, each member on a host of their own, each
 * answer after the latency given. A message `{ changed }` lets that share of the authors write one more entry.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type InventedBlog, inventCommunity } from './invent-feeds.ts';

const [count = 0, seed = 1, latency = 0] = process.argv.slice(2).map(Number);
/** About as long as a page of a weblog, for programs that read each entry's own page. */
const PAGE = `<!doctype html><title>An entry</title><article><p>${'Words of an entry on its own page. '.repeat(1_700)}</p></article>`;

/** One letter, so that a feed is not longer for its port. */
const servers: Server[] = [];
const port = await listen('127.1.0.0', 0);
const { blogs } = inventCommunity(count, seed, port);
const rounds = new Map<string, number>();
for (const blog of blogs) if (blog.host !== '127.1.0.0') await listen(blog.host, port);
const blogOf = new Map(blogs.map((blog) => [blog.host, blog]));

process.on('message', ({ changed }: { readonly changed: number }) => {
  for (const [at, { host }] of blogs.entries())
    if (at % Math.round(1 / changed) === 0) rounds.set(host, (rounds.get(host) ?? 0) + 1);
  process.send?.({ done: true });
});
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
  const round = rounds.get(blog.host) ?? 0;
  const etag = `"${round}"`;
  if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
  else response.writeHead(200, { etag, 'content-type': blog.contentType }).end(blog.feed(round));
}
