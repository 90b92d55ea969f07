import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { HubError } from '../hub-error.ts';

export interface RunningServer {
  /** Where to look at the site, with its path prefix. */
  readonly address: () => string;
  /** Serves the site below another prefix from now on, at the same port. */
  readonly moveBelow: (prefix: string) => void;
  readonly close: () => Promise<void>;
}

/** Ports tried after the first one before giving up. */
const PORTS_TRIED = 100;

/**
 * Serves a folder on the loopback interface, on `port` or the next free one, below `firstPrefix`. Files are read afresh
 * for every request, so that a rebuild shows at the next reload.
 */
export async function serveFolder(folder: string, port: number, firstPrefix = '/'): Promise<RunningServer> {
  let prefix = firstPrefix;
  const files = sirv(folder, { dev: true, dotfiles: true });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const isBelow = url.startsWith(prefix);
    if (isBelow) request.url = `/${url.slice(prefix.length)}`;
    const missing = async () => {
      const page = await readFile(join(folder, '404.html')).catch(() => 'Not found');
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    };
    if (isBelow) files(request, response, missing);
    else if (url === '/') response.writeHead(302, { location: prefix }).end();
    else void missing();
  });
  const bound = await listen(server, port, port + PORTS_TRIED);
  return {
    address: () => `http://localhost:${bound}${prefix}`,
    moveBelow: (next) => {
      prefix = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number, last: number): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, '127.0.0.1', () => resolve());
    });
    const address = server.address();
    return address !== null && typeof address === 'object' ? address.port : port;
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (isTaken && port < Math.min(last, 65_535)) return listen(server, port + 1, last);
    const reason = error instanceof Error ? error.message : String(error);
    throw new HubError(`The hub cannot be served on port ${port} (${reason}). Choose another with --port.`);
  }
}
