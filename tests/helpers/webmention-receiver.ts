/** A blog that takes webmentions as the W3C Recommendation says (clause 3.2), and looks at every source before it shows it. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'parse5';
import { onTestFinished } from 'vitest';

export interface Receiver {
  readonly origin: string;
  /** An entry of the blog, which names the door. */
  readonly entry: string;
  /** The hub's pages that it shows under its entries, as `SOURCE TARGET`. */
  readonly shown: ReadonlySet<string>;
  /** What was sent to its door: the fields, and what it answered. */
  readonly received: readonly {
    readonly fields: Readonly<Record<string, string>>;
    readonly status: number;
  }[];
  /** Every request, as `METHOD PATH USER-AGENT`. */
  readonly requests: readonly string[];
  /** From now on the door answers so, and looks at nothing; without a status it works again. */
  answerWith(status?: number, headers?: Readonly<Record<string, string>>): void;
}

/** Opens one on a free port of a loopback address, until the test ends. */
export async function receiveWebmentions(hostname: string): Promise<Receiver> {
  const shown = new Set<string>();
  const received: { fields: Record<string, string>; status: number }[] = [];
  const requests: string[] = [];
  let fixed: { readonly status: number; readonly headers: Readonly<Record<string, string>> } | undefined;
  const server = createServer(async (request, response) => {
    requests.push(`${request.method} ${request.url} ${request.headers['user-agent']}`);
    if (request.method === 'POST' && request.url === '/door?for=everybody') {
      const fields = Object.fromEntries(new URLSearchParams(await bodyOf(request)));
      const isForm = request.headers['content-type'] === 'application/x-www-form-urlencoded';
      const verdict = fixed?.status ?? (isForm ? await verify(fields, origin, shown) : 415);
      received.push({ fields, status: verdict });
      const place = verdict === 201 ? { location: '/door/news' } : {};
      response.writeHead(verdict, { ...place, ...fixed?.headers }).end();
    } else if (request.method === 'GET' && request.url?.startsWith('/entry')) {
      const door = '<a rel="nofollow WebMention" href="/door?for=everybody">Tell me</a>';
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><p>Words. ${door}`);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, hostname, resolve));
  const origin = `http://${hostname}:${(server.address() as AddressInfo).port}`;
  onTestFinished(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return {
    origin,
    entry: `${origin}/entry/one`,
    shown,
    received,
    requests,
    answerWith: (status, headers = {}) => {
      fixed = status === undefined ? undefined : { status, headers };
    },
  };
}

/** Looks at the source now, so that a test need not wait: 201 shown, 200 known or taken away, 400 none of ours. */
async function verify(
  { source = '', target = '' }: Readonly<Record<string, string>>,
  origin: string,
  shown: Set<string>,
): Promise<number> {
  if (!/^https?:/.test(source) || source === target || !target.startsWith(`${origin}/entry`)) return 400;
  const name = `${source} ${target}`;
  const answer = await fetch(source, { headers: { accept: 'text/html' } });
  const page = answer.ok ? await answer.text() : '';
  const isGone = answer.status === 404 || answer.status === 410 || !linksOf(parse(page)).includes(target);
  if (!isGone) {
    const isNew = !shown.has(name);
    shown.add(name);
    return isNew ? 201 : 200;
  }
  return shown.delete(name) ? 200 : 400;
}

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

function linksOf({ attrs = [], childNodes = [] }: Node): readonly string[] {
  const own = attrs.filter(({ name }) => name === 'href').map(({ value }) => value);
  return [...own, ...childNodes.flatMap(linksOf)];
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
