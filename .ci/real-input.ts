/**
 * Serves the feeds of a conformance corpus on loopback hosts, builds a hub from them over HTTP, and reads the site
 * back: `node --import tsx .ci/real-input.ts FILE.ndjson.gz`.
 */
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Element } from 'domhandler';
import { findAll, getAttributeValue, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { runKith } from '../tests/helpers/run-kith.ts';

interface Sample {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly checks: readonly { readonly field: string; readonly item: number | null; readonly want: string }[];
}

/** Feeds that must have entries on the site, of those whose checks name any. */
const FEWEST_WITH_ENTRIES = 63;
/** Of the titles and addresses that the corpus expects. */
const FEWEST_FOUND = 0.98;

const [file] = process.argv.slice(2);
if (!file) throw new Error('Name the corpus: node --import tsx .ci/real-input.ts FILE.ndjson.gz');
const samples: readonly Sample[] = gunzipSync(readFileSync(file))
  .toString('utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

const troubles: string[] = [];
const asked: string[] = [];
const hosts = samples.map((_, index) => `127.0.${1 + Math.floor(index / 200)}.${1 + (index % 200)}`);
const answer: RequestListener = (request, response) => {
  const sample = samples[Number(/\d+/.exec(request.url ?? '')?.[0])];
  asked.push(request.url ?? '');
  response.writeHead(sample ? 200 : 404, sample?.headers).end(sample && Buffer.from(sample.body, 'base64'));
};
const servers = await Promise.all(hosts.map((host) => listen(createServer(answer), host)));

const hub = await mkdtemp(join(tmpdir(), 'kith-real-'));
try {
  await writeFile(join(hub, 'feeds.yaml'), hubOf(samples));
  const first = await build();
  expect(first.code === 0, `the first build exits 0 (it exited ${first.code})\n${first.stderr}`);
  const report = JSON.parse(first.stdout);
  const failures = report.feeds.filter((feed: { kind: string }) => feed.kind === 'failed');
  for (const { member, reason } of failures) console.log(`  ${nameOf(member)}: ${reason}`);

  const before = asked.length;
  await releaseWhatWaits();
  const second = await build();
  console.log(`Requests: ${before} in the first build, ${asked.length - before} in the second.`);
  expect(second.code === 0, `the second build exits 0 (it exited ${second.code})`);
  expect(asked.length === before, 'the second build makes no request at all');

  const pages = await Promise.all(samples.map((_, index) => readPage(index)));
  const withEntries = pages.filter((page) => page.titles.size > 0).length;
  console.log(
    `Feeds with entries on the site: ${withEntries} of ${samples.length}; reported as failed: ${failures.length}.`,
  );
  expect(withEntries >= FEWEST_WITH_ENTRIES, `at least ${FEWEST_WITH_ENTRIES} feeds have entries`);
  expectEachMissingFeedReported(pages, new Set(failures.map((feed: { member: string }) => feed.member)));
  expectTitlesAndAddresses(pages);
} finally {
  for (const server of servers) server.close().closeAllConnections();
  await rm(hub, { recursive: true, force: true });
}
for (const trouble of troubles) console.log(`FAILED: ${trouble}`);
process.exitCode = troubles.length === 0 ? 0 : 1;

/** One server for each host: all of them on this machine's loopback addresses, none on any other. */
async function listen(server: Server, host: string): Promise<Server> {
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return server;
}

function portOf(server: Server | undefined): number {
  const address = server?.address();
  return typeof address === 'object' && address ? address.port : 0;
}

function build() {
  return runKith(['build', '--root', hub, '--allow-private', '127.0.0.0/8', '--json']);
}

/** A curator has looked at all that may let a person be recognised, and found it harmless. */
async function releaseWhatWaits(): Promise<void> {
  const folder = join(hub, '.kith', 'held');
  const files = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
  );
  const keys = files.flatMap((text) => [...text.matchAll(/"key":"([^"]+)"/gu)].map(([, key]) => key));
  console.log(`Entries that wait after the first build: ${keys.length}.`);
  await mkdir(join(hub, '_data'), { recursive: true });
  const rulings = keys.map((key) => `- { about: "${key}", ruling: release, on: 2026-11-19 }\n`);
  await writeFile(join(hub, '_data', 'decisions.yaml'), rulings.join(''));
}

/** Each feed on a host of its own, as on the web; no cooling-off, because many of them carry no dates. */
function hubOf(samples: readonly Sample[]): string {
  const members = samples.map(
    (_, index) => `  - id: feed-${index}
    name: Feed ${index}
    feeds:
      - url: ${addressOf(index)}
    consent: { granted: 2026-01-01 }
`,
  );
  return `defaults: { coolingOff: 0h }\nmembers:\n${members.join('')}`;
}

interface SitePage {
  readonly titles: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
}

async function readPage(index: number): Promise<SitePage> {
  const html = await readFile(join(hub, '_site', 'members', `feed-${index}`, 'index.html'), 'utf8');
  const links = findAll(
    (element) => getAttributeValue(element, 'rel') === 'bookmark',
    parseDocument(html).children,
  );
  return {
    titles: new Set(links.map((link) => folded(textContent(link)))),
    addresses: new Set(links.map((link: Element) => getAttributeValue(link, 'href') ?? '')),
  };
}

function expectEachMissingFeedReported(pages: readonly SitePage[], reported: ReadonlySet<string>): void {
  pages.forEach((page, index) => {
    if (page.titles.size > 0 || reported.has(`feed-${index}`)) return;
    const isEmpty = (samples[index]?.checks ?? []).every((check) => check.item === null);
    expect(isEmpty, `${nameOf(`feed-${index}`)} has no entries on the site and is not reported`);
  });
}

function expectTitlesAndAddresses(pages: readonly SitePage[]): void {
  let wanted = 0;
  let found = 0;
  samples.forEach(({ id, checks }, index) => {
    for (const { field, item, want } of checks) {
      if (item === null || (field !== 'title' && field !== 'link')) continue;
      // A few samples have no address where one belongs; what is relative becomes absolute on the page.
      if (field === 'link' && !/^https?:/.test(want)) continue;
      wanted += 1;
      const page = pages[index];
      const isFound = field === 'title' ? page?.titles.has(folded(plain(want))) : page?.addresses.has(want);
      if (isFound) found += 1;
      else console.log(`  not on the site: ${id} ${item} ${field} ${JSON.stringify(want).slice(0, 100)}`);
    }
  });
  console.log(`Titles and addresses of the corpus on the pages: ${found} of ${wanted}.`);
  expect(
    found >= wanted * FEWEST_FOUND,
    `at least ${FEWEST_FOUND * 100} % of titles and addresses are on the pages`,
  );
}

function expect(isTrue: boolean, what: string): void {
  if (!isTrue) troubles.push(what);
}

function nameOf(member: string): string {
  return samples[Number(member.slice('feed-'.length))]?.id ?? member;
}

function addressOf(index: number): string {
  return `http://${hosts[index]}:${portOf(servers[index])}/${index}`;
}

function plain(html: string): string {
  return textContent(parseDocument(html));
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
