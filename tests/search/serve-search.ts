import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { paths } from '../../src/addresses.ts';
import { assetsOf } from '../../src/assets.ts';
import type { Community } from '../../src/model.ts';
import { search } from '../../src/pages/search.ts';

/** A hub's search page on the loopback interface. */
export interface Host {
  readonly address: string;
  /** Bytes that went out so far, headers included. */
  readonly bytesSent: () => number;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
};

/** Serves the search page, the hub's own files, and the bundle below `output`; what is text goes out compressed. */
export async function serveSearch(community: Community, output: string): Promise<Host> {
  const own = new Map(assetsOf(community.hub).map(({ path, text }) => [path, text]));
  for (const { path, render } of search.pages(community)) own.set(path, render());
  const sockets: Socket[] = [];
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '/').replace(/\?.*$/, '');
    const body = own.get(path) ?? (await readFile(join(output, path)).catch(() => undefined));
    if (body === undefined) response.writeHead(404).end();
    else send(response, path, Buffer.from(body));
  });
  server.on('connection', (socket) => sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${paths.search}`,
    bytesSent: () => sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Hosts compress what they know to be text. Pagefind's own files are compressed as they are. */
function send(response: ServerResponse, path: string, body: Buffer): void {
  const type = TYPES[path.endsWith('/') ? 'html' : path.replace(/^.*\./, '')];
  if (type === undefined) response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(body);
  else response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(gzipSync(body));
}
