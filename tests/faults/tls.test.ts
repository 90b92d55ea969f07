/** What a hub does about certificates. The certificates and what made them are in `tests/fixtures/tls/`. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GOOD_FEED } from '../helpers/fault-hub.ts';
import { runKith } from '../helpers/run-kith.ts';
import { type Served, serve } from '../helpers/serve.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/tls/${name}`, import.meta.url));

type Secure = ReturnType<typeof createServer>;

let plain: Served;
const servers: Secure[] = [];
const addressOf = new Map<string, string>();
let told: ReadonlyMap<string, string>;

/** Every address is checked in one process, whose only authority beside the usual ones is that of the fixtures. */
beforeAll(async () => {
  plain = await serve({ '/feed': GOOD_FEED });
  for (const name of ['good', 'expired', 'wrong-host', 'self-signed']) {
    const files = { key: readFileSync(fixture(`${name}.key`)), cert: readFileSync(fixture(`${name}.pem`)) };
    const server = createServer(files, (request, response) => {
      const elsewhere = request.url === '/insecure' ? { location: plain.url('/feed') } : undefined;
      response.writeHead(elsewhere ? 302 : 200, elsewhere).end(GOOD_FEED);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(server);
    const { port } = server.address() as AddressInfo;
    addressOf.set(name, `https://localhost:${port}/feed`);
    if (name === 'good') addressOf.set('insecure', `https://localhost:${port}/insecure`);
  }
  const words = ['check', '--allow-private', '127.0.0.0/8', '--allow-private', '::1', ...addressOf.values()];
  const { stdout } = await runKith(words, { environment: { NODE_EXTRA_CA_CERTS: fixture('authority.pem') } });
  told = new Map(
    [...addressOf].map(([name, address]) => [
      name,
      stdout.slice(stdout.indexOf(address)).split('\n')[1]?.trim() ?? '',
    ]),
  );
}, 30_000);

afterAll(async () => {
  await plain.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

test.each([
  ['good', 'Title: Harbor Notes (rss2.0, 2 entries)'],
  ['expired', 'HOST shows a certificate that has expired'],
  ['wrong-host', 'HOST shows a certificate made out to another name'],
  ['self-signed', 'HOST shows a self-signed certificate'],
  ['insecure', 'HOST redirects from https: to http:, where anyone on the way could change the feed'],
])('of a server whose certificate or way is %s the hub says: %s', (name, words) => {
  expect(told.get(name)?.replace(/localhost:\d+/, 'HOST')).toBe(words);
});

test('nothing is asked in the open where https was listed', () => {
  expect(plain.requests).toEqual([]);
});
