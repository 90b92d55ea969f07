/** A hub in which one member has left a trace in every place that can hold one; each trace is a word that begins with `zq`. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { kithHere } from './kith-here.ts';
import { type Run, runKith } from './run-kith.ts';
import { type Served, serve } from './serve.ts';
import { temporaryHub } from './temporary-hub.ts';

const MONDAY = Date.parse('2026-11-16T12:00:00.000Z');

export interface WithdrawalHub {
  readonly root: string;
  readonly server: Served;
  /** Runs the command some days after the first build. */
  kith(words: readonly string[], days?: number, input?: string): Promise<Run>;
  change(file: string, edit: (text: string) => string): Promise<void>;
  /** Where which traces are, in site, records and output: `_site/index.html zqname`. `ours` are the hub's own files. */
  traces(scope?: 'ours'): Promise<readonly string[]>;
  /** A copy of a folder as it is now, to be put back later. */
  copy(folder: string): Promise<() => Promise<void>>;
}

/** The feed of the member who leaves; `links` is where its entries lie, `ids` what their ids begin with. */
export function leaversFeed(links: string, ids: string): string {
  const entries = [
    ['one', '2026-11-10T09:00:00Z', 'zqtitle and the long way home'],
    ['two', '2026-11-11T09:00:00Z', 'zqsecond thoughts about the tide'],
    ['three', '2026-11-12T09:00:00Z', 'zqthird of the things we carry'],
    ['waiting', '2026-11-16T11:00:00Z', 'zqcooling still, and nobody knows'],
  ].map(
    ([
      name,
      date,
      title,
    ]) => `<entry><id>${ids}${name}</id><title>${title}</title><link href="${links}${name}"/>
<published>${date}</published><updated>${date}</updated><author><name>zqbyline</name></author><category term="zqtag"/>
<content type="html">&lt;p&gt;The zqtext of ${name}: a lamp in the zqwindow, said slowly.&lt;/p&gt;&lt;img alt="zqalt" src="${links}zqimage.png"&gt;</content></entry>`,
  );
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>zqname</title><id>urn:zqfeed</id><link href="${links}"/><updated>2026-11-12T09:00:00Z</updated>${entries.join('')}</feed>`;
}

function feedOf(title: string, home: string, entries: readonly string[]): string {
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>${title}</title><id>urn:${title}</id><link href="${home}"/><updated>2026-11-12T09:00:00Z</updated>${entries.join('')}</feed>`;
}

function entryOf(link: string, title: string, date: string, html: string, more = ''): string {
  const escaped = html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<entry><id>${link}</id><title>${title}</title><link href="${link}"/><published>${date}</published><updated>${date}</updated>${more}<content type="html">${escaped}</content></entry>`;
}

/** Builds nothing yet. */
export async function withdrawalHub(): Promise<WithdrawalHub> {
  const [ada, others] = [await serve({}, '127.0.0.7'), await serve({}, '127.0.0.8')];
  onTestFinished(async () => {
    await ada.close();
    await others.close();
  });
  const site = ada.url('/zqsite/');
  const one = `${site}one`;
  ada.put('/zqfeed', { headers: { etag: '"zqetag"' }, body: leaversFeed(site, site) });
  const ben = others.url('/ben/');
  const cleo = others.url('/cleo/');
  others.put(
    '/ben-feed',
    feedOf('Ben', ben, [
      entryOf(
        `${ben}answer`,
        'An answer',
        '2026-11-12T10:00:00Z',
        `<p>${'Words of my own, long enough to fill what is shown. '.repeat(8)}</p><p>I answer <a href="${one}">zqlinked words</a>.</p>`,
      ),
    ]),
  );
  others.put(
    '/cleo-feed',
    feedOf('Cleo', cleo, [
      entryOf(
        `${cleo}own`,
        'My own',
        '2026-11-12T11:00:00Z',
        `<p>Mine. See <a href="${ben}answer">Ben</a>.</p>`,
      ),
      entryOf(
        one,
        'zqtitle and the long way home',
        '2026-11-10T09:00:00Z',
        '<p>The zqtext of one: a lamp in the zqwindow, said slowly.</p>',
        `<source><id>urn:zqfeed</id><title>zqname</title><link href="${site}"/></source>`,
      ),
    ]),
  );
  const root = await temporaryHub({
    'feeds.yaml': `# Our members
defaults: { coolingOff: 12h, excerptWords: 60 }
members:
  # zqremark about a member
  - id: zqid
    name: zqname
    site: ${site}
    bylines: true
    feeds:
      - url: ${ada.url('/zqfeed')}
    about: zqabout what I do.
    topics: [rest]
    joined: 2026-11-10
    relMe: ["https://social.example/@zqprofile"]
    readFirst: ["${one}"]
    consent: { granted: 2026-11-01, record: zqrecord, text: full, images: true, introductions: yes }
  # Ben came by letter.
  - id: ben
    name: Ben
    site: ${ben}
    feeds:
      - url: ${others.url('/ben-feed')}
    joined: 2026-11-11
    greeter: zqid
    gifts: ["${one}"]
    consent: { granted: 2026-11-01, introductions: yes }
  - id: cleo
    name: Cleo
    site: ${cleo}
    feeds: [{ url: "${others.url('/cleo-feed')}" }]
    consent: { granted: 2026-11-01, text: full } # by telephone
`,
    '_data/topics.yaml': '- id: rest\n  name: Rest\n  members: [zqid, ben]\n',
    '_data/reshares.yaml': `- of: ${one}
  on: 2026-11-13
  why: Read it for its zqwhy.
  quote: a lamp in the zqwindow
- of: https://stranger.example/page
  on: 2026-11-13
  why: Good, too.
  via: zqid
  title: A page
  author: A stranger
- of: https://stranger.example/other
  on: 2026-11-13
  why: As good.
  via: ${site}two
  title: Another page
  author: A stranger
`,
    '_data/introductions.yaml': `- between: [zqid, ben]
  proposed: 2026-11-11
  accepted: { zqid: 2026-11-12, ben: 2026-11-12 }
  words:
    zqid: These are zqwords of mine.
    ben: I wanted to know zqid for long.
  read: ["${one}"]
`,
    '_data/decisions.yaml': `- about: ${site}three\n  ruling: pin\n  on: 2026-11-12\n  reason: zqreason enough.\n`,
  });
  return {
    root,
    server: ada,
    kith: async ([command = '', ...words], days = 0, input) => {
      const network = command === 'build' ? ['--allow-private', '127.0.0.0/8'] : [];
      const environment = { SOURCE_DATE_EPOCH: String(MONDAY / 1000 + days * 86_400) };
      const all = [command, '--root', root, ...network, ...words];
      return input === undefined ? kithHere(all, { environment }) : runKith(all, { input, environment });
    },
    change: async (file, edit) => {
      const text = await readFile(join(root, file), 'utf8');
      await writeFile(join(root, file), edit(text));
    },
    traces: async (scope) => {
      const folders = ['_site', '_data/archive', '.kith'];
      const files =
        scope === 'ours'
          ? await filesIn(root)
          : (await Promise.all(folders.map((name) => filesIn(join(root, name))))).flat();
      const found = await Promise.all(files.map((file) => tracesIn(root, file)));
      return found.flat().sort();
    },
    copy: async (folder) => {
      const aside = await mkdtemp(join(tmpdir(), 'kith-copy-'));
      onTestFinished(() => rm(aside, { recursive: true, force: true }));
      await cp(join(root, folder), join(aside, 'copy'), { recursive: true });
      return async () => {
        await rm(join(root, folder), { recursive: true, force: true });
        await mkdir(dirname(join(root, folder)), { recursive: true });
        await cp(join(aside, 'copy'), join(root, folder), { recursive: true });
      };
    },
  };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((file) => !file.includes('/.git/'));
}

/** Traces in a file's name and in its bytes, also those of Pagefind, which are packed. */
async function tracesIn(root: string, file: string): Promise<readonly string[]> {
  const bytes = await readFile(file);
  const name = relative(root, file);
  return [...new Set(tracesOf(`${name}\n${readable(bytes).toString('latin1')}`))].map(
    (trace) => `${name} ${trace}`,
  );
}

/** What bytes say: unpacked where they are packed, and of a drawing everything but its packed pixels, which hold any letters by chance. */
function readable(bytes: Buffer): Buffer {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes);
  if (bytes.subarray(1, 4).toString('latin1') !== 'PNG') return bytes;
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) !== 'IDAT') parts.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
}

/** The traces in a text, each once. Long and small, so that packed bytes hold none by chance. */
export function tracesOf(text: string): readonly string[] {
  return [...new Set(text.match(/zq[a-z]{2,}/gu) ?? [])];
}
