/** A small real HTTP server on a loopback address, for tests. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as the server saw it. */
export interface SeenRequest {
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** How often this path was asked before. */
  readonly earlier: number;
}

/** A fixed answer; status 200 unless said otherwise. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Answers one request: gives a reply, or writes to `response` itself and gives nothing. */
export type Handler = (request: SeenRequest, response: ServerResponse) => Reply | undefined;

/** What stands at a path: a body, a reply, or a handler. */
export type Page = string | Uint8Array | Reply | Handler;

export interface Served {
  readonly hostname: string;
  readonly port: number;
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  /** Every request so far, in the order of arrival. */
  readonly requests: readonly SeenRequest[];
  /** The absolute address of a path. */
  url(path: string): string;
  /** Puts something at a path, or replaces what stands there. */
  put(path: string, page: Page): void;
  close(): Promise<void>;
}

/**
 * Serves `pages` by path (the query counts only where a page's path has one; the rest is 404) on a free port of
 * `hostname`, which may be any 127.x.y.z: each is another host to a polite client.
 */
export async function serve(pages: Readonly<Record<string, Page>>, hostname = '127.0.0.1'): Promise<Served> {
  const standing = new Map(Object.entries(pages));
  const requests: SeenRequest[] = [];
  const server = createServer((incoming, response) => {
    const path = incoming.url ?? '/';
    const earlier = requests.filter((seen) => seen.path === path).length;
    const request: SeenRequest = {
      method: incoming.method ?? 'GET',
      path,
      headers: incoming.headers,
      earlier,
    };
    requests.push(request);
    const page = standing.get(path) ?? standing.get(path.replace(/\?.*$/, '')) ?? { status: 404 };
    const reply = replyFor(page, request, response);
    if (reply === undefined) return;
    response.writeHead(reply.status ?? 200, reply.headers ?? {});
    response.end(reply.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, hostname, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const origin = `http://${hostname}:${port}`;
  return {
    hostname,
    port,
    origin,
    requests,
    url: (path) => `${origin}${path}`,
    put: (path, page) => {
      standing.set(path, page);
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

/** A page that answers 304 when the request names its validators, as a well-kept server does. */
export function conditional(
  body: string | Uint8Array,
  validators: { readonly etag?: string; readonly lastModified?: string },
  headers: Readonly<Record<string, string>> = {},
): Handler {
  const { etag, lastModified } = validators;
  const sent = {
    ...headers,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { 'last-modified': lastModified }),
  };
  return (request) => {
    const isKnown =
      etag === undefined
        ? lastModified !== undefined && request.headers['if-modified-since'] === lastModified
        : request.headers['if-none-match'] === etag;
    return isKnown ? { status: 304, headers: sent } : { headers: sent, body };
  };
}

function replyFor(page: Page, request: SeenRequest, response: ServerResponse): Reply | undefined {
  if (typeof page === 'function') return page(request, response);
  if (typeof page === 'string' || page instanceof Uint8Array) return { body: page };
  return page;
}
