/** What a feed that is made to fill the memory costs: each is read in a process of its own. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entry, item, rss } from '../helpers/feed-text.ts';
import { ended, startScript } from '../helpers/run-script.ts';
import { type Page, type Served, serve } from '../helpers/serve.ts';

/** Megabytes of one process at its largest, Node and the loader of TypeScript included. */
const MOST_MEBIBYTES = 400;

/** Two gibibytes of blanks, as thirty-two parts of a gzip of two megabytes. */
function bomb(): Uint8Array {
  const part = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '), { level: 9 });
  return Buffer.concat(Array(32).fill(part));
}

const endless: Page = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/rss+xml' });
  response.write('<?xml version="1.0"?><rss version="2.0"><channel><title>Endless</title>');
  const more = entry('again').repeat(500);
  const pour = (): void => {
    while (!response.destroyed && response.write(more));
  };
  response.on('drain', pour);
  pour();
  return undefined;
};

/** Fifty thousand entries in less than the ten megabytes that are read. */
const crowded = rss(
  Array.from({ length: 50_000 }, (_, index) =>
    item({ title: `Entry ${index}`, link: `https://harbor.example/${index}`, html: 'Words.' }),
  ),
);

let server: Served;

beforeAll(async () => {
  const body = bomb();
  server = await serve({
    '/bomb': { headers: { 'content-encoding': 'gzip' }, body },
    '/endless': endless,
    '/crowded': crowded,
    '/long-entry': rss([entry('long', { html: `<p>${'word '.repeat(2_000_000)}</p>` })]),
  });
}, 30_000);

afterAll(() => server.close());

test.each([
  ['a gzip of 2 MB that unpacks to 2 GiB', '/bomb', 0, /sent more than 10 MiB/],
  ['a feed without end', '/endless', 0, /sent more than 10 MiB/],
  ['a feed of fifty thousand entries', '/crowded', 5000, /^$/],
  ['an entry of ten million letters', '/long-entry', 1, /^$/],
])(
  '%s leaves the process under 400 MB',
  async (_name, path, entries, reason) => {
    const { stdout, stderr } = await ended(startScript('./read-in-child.ts', [server.url(path)]));

    expect(stderr).toBe('');
    const told = JSON.parse(stdout);
    expect(told.reason ?? '').toMatch(reason);
    expect(told.entries).toBe(entries);
    expect(told.mebibytes).toBeLessThan(MOST_MEBIBYTES);
  },
  30_000,
);
