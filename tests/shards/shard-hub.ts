/** A hub on a dozen hosts, in two copies: one is built as a whole, the other in eight shards at once. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { entry, rss } from '../helpers/feed-text.ts';
import { type Run, runKith } from '../helpers/run-kith.ts';
import { conditional, type Page, type Served, serve } from '../helpers/serve.ts';

const KEY = 'a key for tests that nobody else has';

/** By name, the entries that a feed lists, newest first. */
export type Entries = readonly string[];

/** Loopback hosts, one for each name. */
export interface Hosts {
  readonly url: (host: string, path?: string) => string;
  /** Writes a feed whose entries lie at `/NAME` of its host and link to `/LINK` of others; a 304 answers whoever has it already. */
  readonly feed: (
    host: string,
    path: string,
    entries: Entries,
    links?: readonly string[],
    newest?: string,
  ) => void;
  readonly put: (host: string, path: string, page: Page) => void;
  /** `HOST PATH` of every request so far. */
  readonly requests: () => readonly string[];
}

export async function openHosts(names: readonly string[], first = 10): Promise<Hosts> {
  const servers = new Map<string, Served>();
  for (const [index, name] of names.entries()) servers.set(name, await serve({}, `127.0.3.${first + index}`));
  onTestFinished(async () => {
    for (const server of servers.values()) await server.close();
  });
  const at = (host: string): Served => {
    const server = servers.get(host);
    if (server === undefined) throw new Error(`no host ${host}`);
    return server;
  };
  const url = (host: string, path = '/feed') => at(host).url(path);
  return {
    url,
    put: (host, path, page) => at(host).put(path, page),
    feed: (host, path, entries, links = [], newest = '2026-10-31T09:00:00Z') => {
      const html = `<p>The words of this entry, which are read by whoever likes them.${links.map((link) => ` As <a href="${link}">they wrote</a> before.`).join('')}</p>`;
      const items = entries.map((name, index) =>
        entry(name, {
          link: url(host, `/${name}`),
          guid: url(host, `/${name}`),
          date: new Date(Date.parse(newest) - index * 3_600_000).toUTCString(),
          html,
        }),
      );
      const text = rss(items, { title: `Notes of ${host}${path}`, link: url(host, '/') });
      at(host).put(path, conditional(text, { etag: `"${entries.join(' ')} ${links.join(' ')}"` }));
    },
    requests: () =>
      [...servers].flatMap(([name, { requests }]) => requests.map(({ path }) => `${name} ${path}`)),
  };
}

/** A folder for a copy of a hub, which goes when the test ends. */
export async function copyOf(files: string | Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'kith-shards-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  if (typeof files === 'string') await cp(files, root, { recursive: true });
  else await writeFiles(root, files);
  return root;
}

export async function writeFiles(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

/** Runs a command in a hub as a process of its own, at a moment. */
export function kithAt(moment: string, root: string, ...words: readonly string[]): Promise<Run> {
  const allowing = words[0] === 'verify' ? [] : ['--allow-private', '127.0.0.0/8'];
  return runKith([...words, '--root', root, ...allowing], { environment: environmentAt(moment) });
}

export function environmentAt(moment: string): Readonly<Record<string, string>> {
  return { SOURCE_DATE_EPOCH: String(Date.parse(moment) / 1000), KITH_KEY: KEY };
}

/** Runs all shards of a hub at once, each as a process of its own. */
export function gatherInShards(moment: string, root: string, parts: number): Promise<readonly Run[]> {
  const numbers = Array.from({ length: parts }, (_, index) => index + 1);
  return Promise.all(
    numbers.map((number) => kithAt(moment, root, 'gather', '--shard', `${number}/${parts}`)),
  );
}

const NOTED = new Set(['standing.json', 'proof.json', 'due.json']);

/**
 * Every file of a hub's folder with its content. Left out is when by the machine's clock a server was asked, and what a build notes of its own
 * work: `standing.json` has the moments at which files of this one folder were written, `proof.json` what it compared them with, and `due.json` both.
 */
export async function everyFile(root: string): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(root, { recursive: true, withFileTypes: true });
  const files = names
    .filter((name) => name.isFile() && !NOTED.has(name.name))
    .map(({ parentPath, name }) => join(parentPath, name));
  const contents = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, 'latin1');
      const shown = file.slice(root.length + 1);
      return [shown, shown.startsWith('.kith/http/') ? text.replace(/"cachedAt":\d+/u, '') : text] as const;
    }),
  );
  return Object.fromEntries(contents.sort(([one], [other]) => (one < other ? -1 : 1)));
}
