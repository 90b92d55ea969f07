/**
 * A hub in which one member, who allows everything, stands in every place that shows or keeps something of a member. Each text of theirs
 * has a word of its own that begins with `zq`.
 */
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { kithHere } from './kith-here.ts';
import type { Run } from './run-kith.ts';
import { ROOT } from './sample-hub.ts';

const ENVIRONMENT = { KITH_KEY: 'a key for tests that nobody else has' };

/** Different words, so that no two texts have a passage in common. */
function words(name: string, count: number): string {
  return Array.from({ length: count }, (_, index) => `${name}${index}`).join(' ');
}

function entryOf(site: string, name: string, title: string, date: string, html: string): string {
  const escaped = html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<entry><id>${site}${name}</id><title>${title}</title><link href="${site}${name}"/><published>${date}</published><updated>${date}</updated><author><name>zqbyline</name></author><category term="zqtag"/><content type="html">${escaped}</content></entry>`;
}

function feedOf(title: string, site: string, entries: readonly string[]): string {
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>${title}</title><id>urn:${title}</id><link href="${site}"/><updated>2026-11-12T09:00:00Z</updated>${entries.join('')}</feed>`;
}

const HERON = 'https://heron.example/';
const BEN = 'https://ben.example/';

const FILES: Readonly<Record<string, string>> = {
  '_data/hub.yaml': `name: Hub
url: https://hub.example/
clock: 2026-11-16T12:00:00Z
contact: mailto:office@hub.example
curators: [{ id: wren, name: Wren }]
`,
  'feeds.yaml': `defaults: { coolingOff: 12h, excerptWords: 60 }
members:
  - id: heron
    name: zqname heron
    site: ${HERON}
    feeds: [{ url: heron.xml }]
    about: I write of zqabout.
    joined: 2026-11-09
    topics: [rest]
    readFirst: ["${HERON}one"]
    consent: { granted: 2026-11-01, text: full, images: true, reshares: true, search: true, digest: true, conversations: true, introductions: yes }
  - id: ben
    name: Ben
    site: ${BEN}
    feeds: [{ url: ben.xml }]
    joined: 2026-11-11
    greeter: heron
    gifts: ["${HERON}one", "${HERON}two"]
    consent: { granted: 2026-11-01, introductions: yes }
`,
  '_data/topics.yaml': '- { id: rest, name: Rest, tags: [zqtag], members: [heron, ben] }\n',
  '_data/reshares.yaml': `- { of: "${HERON}one", by: wren, on: 2026-11-13, why: "For its zqwhy.", quote: "a lamp in the zqquote window", give: "A zqgive for you." }
- { of: "${HERON}two", by: wren, on: 2026-11-14, why: "Once more." }
- { of: "https://stranger.example/page", by: wren, on: 2026-11-13, why: Good., title: A page, author: A stranger, site: "https://stranger.example/", via: heron }
`,
  '_data/introductions.yaml': `- between: [heron, ben]
  proposed: 2026-11-11
  accepted: { heron: 2026-11-12, ben: 2026-11-12 }
  words: { heron: "These are zqwords of mine.", ben: I read what you write. }
  read: ["${HERON}one"]
`,
  'heron.xml': feedOf('Heron', HERON, [
    entryOf(
      HERON,
      'one',
      'zqtitle of a first walk',
      '2026-11-10T09:00:00Z',
      `<p>zqexcerpt ${words('early', 12)}, a lamp in the zqquote window, ${words('then', 30)}.</p><p><img src="${HERON}zqimage.jpg" alt="A zqalt on a bench"></p><p>${words('later', 40)} zqdeep ${words('last', 20)}.</p><p>I answer <a href="${BEN}first">zqlinked words</a> in my zqsentence.</p>`,
    ),
    entryOf(
      HERON,
      'two',
      'zqsecond of them',
      '2026-11-11T09:00:00Z',
      `<p>zqother ${words('two', 70)} zqdeeper.</p>`,
    ),
    entryOf(
      HERON,
      'three',
      'zqcooltitle today',
      '2026-11-16T11:00:00Z',
      `<p>zqcool ${words('cool', 70)} zqcooldeep.</p>`,
    ),
    entryOf(
      HERON,
      'four',
      'zqheldtitle of it',
      '2026-11-12T09:00:00Z',
      `<p>zqheld ${words('held', 70)} zqhelddeep.</p><p>Call her on 226-555-0119 for a zqreason.</p>`,
    ),
  ]),
  'ben.xml': feedOf('Ben', BEN, [
    entryOf(BEN, 'first', 'A first word', '2026-11-09T09:00:00Z', `<p>${words('ben', 30)}.</p>`),
    entryOf(
      BEN,
      'answer',
      'An answer',
      '2026-11-12T10:00:00Z',
      `<p>I answer <a href="${HERON}one">that walk</a>. ${words('reply', 30)}.</p>`,
    ),
  ])
    .replaceAll('zqbyline', 'Ben')
    .replaceAll('zqtag', 'walks'),
};

export interface ConsentHub {
  readonly root: string;
  build(): Promise<Run>;
  change(edit: (feeds: string) => string): Promise<void>;
  /** The traces in each file of site, archive and `.kith/`, by its path. */
  traces(): Promise<ReadonlyMap<string, readonly string[]>>;
}

/** A hub that is not built yet, or a copy of one that is. */
export async function consentHub(of?: ConsentHub): Promise<ConsentHub> {
  const root = await mkdtemp(join(tmpdir(), 'kith-consent-'));
  if (of) await cp(of.root, root, { recursive: true });
  else {
    for (const [file, text] of Object.entries(FILES)) {
      await cp(join(ROOT, 'LICENSE'), join(root, file));
      await writeFile(join(root, file), text);
    }
    await cp(
      join(ROOT, 'examples/community/ellery-center/second-night.jpg'),
      join(root, 'heron/zqimage.jpg'),
    );
  }
  return {
    root,
    build: () => kithHere(['build', '--root', root, '--offline'], { environment: ENVIRONMENT }),
    change: async (edit) => {
      const file = join(root, 'feeds.yaml');
      const before = await readFile(file, 'utf8');
      const after = edit(before);
      if (after === before) throw new Error('Nothing was changed.');
      await writeFile(file, after);
    },
    traces: async () => {
      const folders = ['_site', '_data/archive', '.kith'];
      const files = (await Promise.all(folders.map((name) => filesIn(join(root, name))))).flat();
      const found = await Promise.all(
        files.map(
          async (file) =>
            [relative(root, file), tracesIn(relative(root, file), await readFile(file))] as const,
        ),
      );
      return new Map(found);
    },
  };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
}

/** In a file's name and its bytes, those of Pagefind unpacked. */
function tracesIn(name: string, bytes: Buffer): readonly string[] {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = `${name}\n${(isPacked ? gunzipSync(bytes) : bytes).toString('latin1')}`;
  return [...new Set(text.match(/zq[a-z]{2,}/gu) ?? [])].toSorted();
}
