/** Every part of consent, taken back: at the next build it is gone from every place that shows or keeps something of the member. */
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ConsentHub, consentHub } from '../helpers/consent-hub.ts';
import type { Run } from '../helpers/run-kith.ts';

/** Each kind of place. */
const SURFACES = {
  pages: /^_site\/.*index\.html$/,
  'the front page': /^_site\/index\.html$/,
  Atom: /^_site\/.*atom\.xml$/,
  RSS: /^_site\/.*rss\.xml$/,
  'JSON Feed': /^_site\/.*feed\.json$/,
  OPML: /^_site\/.*\.opml$/,
  'the search index': /^_site\/pagefind\/index\//,
  'search fragments': /^_site\/pagefind\/fragment\//,
  search: /^_site\/pagefind\//,
  reshares: /^_site\/reshares\//,
  'reshares of others': /^_site\/reshares\/.*(?:xml|json)$/,
  conversations: /^_site\/conversations\//,
  introductions: /^_site\/introductions\//,
  digests: /^_site\/digest\//,
  'a digest': /^_site\/digest\/2026-W46\/index\.html$/,
  'a mail as text': /^_site\/digest\/.*mail\.txt$/,
  'a mail as HTML': /^_site\/digest\/.*mail\.html$/,
  'the pages of others': /^_site\/members\/ben\//,
  'the mentions of others': /^_site\/members\/ben\/mentions\//,
  'the welcome': /^_site\/welcome\//,
  languages: /^_site\/languages\//,
  years: /^_site\/(?:members\/heron|topics\/rest|languages\/en|archive)\/2026\//,
  'a surprise': /^_site\/surprise\//,
  'the members by name, topic, kind, language and newest entry': /^_site\/members\/by-/,
  'the ways to subscribe': /^_site\/subscribe\//,
  'the ring': /^_site\/(?:ring\/|_redirects$)/,
  'the search page': /^_site\/search\//,
  'the archive': /^_data\/archive\//,
  'what cools off': /^\.kith\/cooling\//,
  'what is held': /^\.kith\/held\//,
  everywhere: /./,
} as const;

type Surface = keyof typeof SURFACES;

interface Lowered {
  /** What is written into `feeds.yaml`, for what. */
  readonly change: readonly (readonly [before: string, after: string])[];
  /** What may not be there any more, and where; each has to be there before. */
  readonly gone: Partial<Record<Surface, string>>;
  /** Where all that is gone was: a row that looks at nothing proves nothing. */
  readonly from: readonly Surface[];
  /** What has to stay: the rest is not taken back. */
  readonly stays: Partial<Record<Surface, string>>;
  /** What a curator has to clear away in the hub's files; it keeps nothing standing meanwhile. */
  readonly told?: RegExp;
}

const TABLE: Readonly<Record<string, Lowered>> = {
  'text: full → excerpt': {
    change: [['text: full', 'text: excerpt']],
    gone: { everywhere: 'zqdeep zqdeeper zqcooldeep zqhelddeep' },
    from: ['Atom', 'RSS', 'JSON Feed', 'the archive', 'what cools off', 'what is held'],
    stays: { pages: 'zqexcerpt zqsentence', Atom: 'zqexcerpt', digests: 'zqquote', 'what is held': 'zqheld' },
  },
  'text: full → link': {
    change: [
      ['text: full', 'text: link'],
      ['images: true', 'images: false'],
    ],
    gone: {
      everywhere:
        'zqexcerpt zqquote zqsentence zqlinked zqdeep zqdeeper zqother zqalt zqimage zqcool zqcooldeep zqheld zqhelddeep zqreason',
    },
    from: [
      'pages',
      'the front page',
      'Atom',
      'RSS',
      'JSON Feed',
      'search fragments',
      'the search index',
      'a digest',
      'a mail as text',
      'a mail as HTML',
      'conversations',
      'reshares',
      'the pages of others',
      'the mentions of others',
      'languages',
      'years',
      'a surprise',
      'the archive',
      'what cools off',
      'what is held',
    ],
    stays: {
      pages: 'zqtitle zqsecond',
      languages: 'zqtitle',
      years: 'zqtitle',
      'the mentions of others': 'zqtitle',
      search: 'zqtitle',
      digests: 'zqtitle zqwhy',
      'what is held': 'zqheldtitle',
    },
  },
  'text: full → link, where `images: true` is forgotten': {
    change: [['text: full', 'text: link']],
    gone: { everywhere: 'zqexcerpt zqquote zqsentence zqlinked zqdeep zqother zqalt zqimage zqcool zqheld' },
    from: ['pages', 'Atom', 'search fragments', 'the archive', 'what cools off', 'what is held'],
    stays: { pages: 'zqtitle zqsecond', search: 'zqtitle' },
    told: /To mend: feeds\.yaml:11:\d+ members\.0\.consent\.images: contradicts `text: link`/,
  },
  'text: excerpt with no words': {
    change: [
      ['text: full, images: true', 'text: excerpt'],
      ['    topics: [rest]', '    topics: [rest]\n    excerptWords: 0'],
    ],
    gone: { everywhere: 'zqexcerpt zqquote zqsentence zqlinked zqdeep zqother zqalt zqimage zqcool zqheld' },
    from: ['pages', 'Atom', 'search fragments', 'the archive', 'what cools off', 'what is held'],
    stays: { pages: 'zqtitle zqsecond', search: 'zqtitle' },
  },
  'images: false': {
    change: [['images: true', 'images: false']],
    gone: { everywhere: 'zqalt zqimage' },
    from: ['pages', 'Atom', 'RSS', 'JSON Feed', 'conversations', 'the archive'],
    stays: { Atom: 'zqdeep' },
  },
  'reshares: false': {
    change: [['reshares: true', 'reshares: false']],
    gone: {
      everywhere: 'zqwhy zqgive',
      reshares: 'zqtitle zqsecond zqquote',
      digests: 'zqquote',
    },
    from: [
      'reshares',
      'the search index',
      'search fragments',
      'a digest',
      'a mail as text',
      'a mail as HTML',
    ],
    stays: { pages: 'zqtitle', digests: 'zqtitle' },
    told: /To mend: _data\/reshares\.yaml:1:9 0\.of: left out, because its author does not allow reshares\. Delete it/,
  },
  'search: false': {
    change: [['search: true', 'search: false']],
    gone: {
      search: 'zqname zqtitle zqsecond zqexcerpt zqquote zqother zqabout zqtag zqwhy',
      'the search page': 'zqname',
    },
    from: ['the search index', 'search fragments', 'the search page'],
    stays: {
      pages: 'zqtitle zqabout',
      'the ring': 'zqname',
      'the ways to subscribe': 'zqname',
      conversations: 'zqtitle',
      digests: 'zqtitle',
    },
  },
  'digest: false': {
    change: [['digest: true', 'digest: false']],
    gone: { digests: 'zqtitle zqsecond zqquote zqwhy zqgive' },
    from: ['a digest', 'a mail as text', 'a mail as HTML', 'Atom', 'RSS', 'JSON Feed'],
    stays: { pages: 'zqtitle', reshares: 'zqwhy zqquote', search: 'zqtitle' },
  },
  'conversations: false': {
    change: [['conversations: true', 'conversations: false']],
    gone: {
      conversations: 'zqtitle zqexcerpt zqsentence zqlinked zqquote zqdeep zqalt',
      'the pages of others': 'zqtitle zqsentence zqlinked',
      'the mentions of others': 'zqtitle zqexcerpt',
    },
    from: ['conversations', 'Atom', 'RSS', 'JSON Feed', 'the pages of others', 'the mentions of others'],
    stays: {
      pages: 'zqtitle zqexcerpt',
      languages: 'zqexcerpt',
      years: 'zqexcerpt',
      'the ring': 'zqname',
      Atom: 'zqdeep',
      reshares: 'zqtitle',
      digests: 'zqtitle',
    },
  },
  'conversations: false, and text: excerpt': {
    change: [
      ['conversations: true', 'conversations: false'],
      ['text: full', 'text: excerpt'],
    ],
    gone: { everywhere: 'zqsentence zqlinked' },
    from: ['pages', 'the front page', 'the archive', 'conversations'],
    stays: { pages: 'zqtitle zqexcerpt' },
  },
  'introductions: no': {
    change: [['introductions: yes }\n  - id: ben', 'introductions: no }\n  - id: ben']],
    gone: { everywhere: 'zqwords', introductions: 'zqname zqtitle' },
    from: [
      'the front page',
      'introductions',
      'a digest',
      'a mail as text',
      'a mail as HTML',
      'Atom',
      'RSS',
      'JSON Feed',
    ],
    stays: { pages: 'zqtitle zqname', digests: 'zqtitle' },
    told: /To mend: _data\/introductions\.yaml:1:12 0\.between: left out, because one of the two does not want/,
  },
};

const DESK = '.kith/desk.html';

let hub: ConsentHub;
let before: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  hub = await consentHub();
  const { code, stderr } = await hub.build();
  expect([code, stderr]).toEqual([0, expect.not.stringMatching(/Note|mend/)]);
  before = await hub.traces();
}, 120_000);

afterAll(async () => {
  const copies = await Promise.all([...lowered.values()]);
  await Promise.all(
    [hub, ...copies.map((each) => each.hub)].map(({ root }) => rm(root, { recursive: true, force: true })),
  );
});

type Change = Lowered['change'];

/** A copy of the hub in which something was taken back and that was built once more, with what the build said. */
interface LoweredHub extends Pick<Run, 'code' | 'stderr'> {
  readonly hub: ConsentHub;
}

const lowered = new Map<string, Promise<LoweredHub>>();

/** Each change is built once, for every test that asks about it; beside a desk that somebody saved before. */
function loweredBy(change: Change): Promise<LoweredHub> {
  const name = JSON.stringify(change);
  const built = lowered.get(name) ?? lower(change);
  lowered.set(name, built);
  return built;
}

async function lower(change: Change): Promise<LoweredHub> {
  const copy = await consentHub(hub);
  for (const [one, other] of change) await copy.change((feeds) => feeds.replace(one, other));
  await writeFile(join(copy.root, DESK), 'zqheldtitle, and what it says');
  const { code, stderr } = await copy.build();
  return { hub: copy, code, stderr };
}

/** Which of these traces are in a kind of place, and in which files. */
function standing(
  traces: ReadonlyMap<string, readonly string[]>,
  surface: Surface,
  words: string,
): readonly string[] {
  const asked = words.split(' ');
  return [...traces]
    .filter(([file]) => SURFACES[surface].test(file))
    .flatMap(([file, found]) => {
      // Pagefind keeps words by their stems.
      const isThere = (word: string) =>
        found.includes(word) ||
        (file.includes('/pagefind/') && found.some((stem) => stem.length > 4 && word.startsWith(stem)));
      return asked.filter(isThere).map((word) => `${file} ${word}`);
    });
}

function parts(of: Partial<Record<Surface, string>>): readonly (readonly [Surface, string])[] {
  return Object.entries(of) as readonly (readonly [Surface, string])[];
}

describe.each(Object.entries(TABLE))('%s', (_, { change, gone, from, stays, told }) => {
  test('reaches every place at the next build', async () => {
    const { hub: after, code, stderr } = await loweredBy(change);
    const left = await after.traces();

    for (const [surface, words] of parts(gone))
      for (const word of words.split(' '))
        expect([word, standing(before, surface, word).length > 0]).toEqual([word, true]);
    const all = parts(gone)
      .map(([, words]) => words)
      .join(' ');
    for (const surface of from)
      expect([surface, standing(before, surface, all).length > 0]).toEqual([surface, true]);
    expect(parts(gone).flatMap(([surface, words]) => standing(left, surface, words))).toEqual([]);
    for (const [surface, words] of parts(stays))
      for (const word of words.split(' '))
        expect([surface, word, standing(left, surface, word).length > 0]).toEqual([surface, word, true]);
    // By consent, and not because the verifier held an entry back.
    expect(existsSync(join(after.root, '.kith/barred.json'))).toBe(false);
    expect([code, stderr]).toEqual([told ? 1 : 0, expect.not.stringMatching(/zq/)]);
    expect(stderr).toMatch(told ?? /^/);
  });
});

test('pictures are files, and go as files', async () => {
  const isPicture = (file: string) => /\/pictures\/.*\.webp$/.test(file);

  const { hub: after } = await loweredBy([['images: true', 'images: false']]);

  expect([...before.keys()].filter(isPicture)).toHaveLength(2);
  expect([...(await after.traces()).keys()].filter(isPicture)).toEqual([]);
});

/** What a file of the archive says. */
async function archived({ root }: ConsentHub, name: string): Promise<string> {
  return readFile(join(root, '_data/archive', name), 'utf8').catch(() => '');
}

describe('the marks by which a hub remembers', () => {
  test.each([
    ['digest: true', 'digest: false'],
    ['conversations: true', 'conversations: false'],
  ])('name nobody who was in them, once %s is %s', async (one, other) => {
    const { hub: after } = await loweredBy([[one, other]]);

    const isDigest = other.startsWith('digest');
    const [was, is] = await Promise.all([hub, after].map((of) => archived(of, '_digests.ndjson')));
    const slugs = was?.match(/2026-11-1[1-4]-[0-9a-f]+/gu) ?? [];
    expect(was).toMatch(/"conversations":.*"heron\/.*"answers":\[[^\]]*"heron\//);
    expect(was).toContain('"welcomes":["heron","ben"]');
    expect(slugs.length).toBeGreaterThan(3);
    if (isDigest) expect(is).not.toContain('heron');
    expect(is).not.toMatch(/"conversations":[^\]]*"heron\//);
    expect(is).not.toMatch(/"answers":\[[^\]]*"heron\//);
    expect(isDigest ? is?.match(/"reshares":\[[^\]]*\]/)?.[0].split(',') : [0]).toHaveLength(1);
    expect(isDigest && is?.includes('"introductions"')).toBe(false);
    const keys = (await archived(hub, 'heron.ndjson')).match(/(?<="key":")[0-9a-f]{16}/gu) ?? [];
    const conversations = await archived(after, '_conversations.ndjson');
    expect(keys.some((key) => conversations.includes(key))).toBe(isDigest);
  });

  test.each([
    ['reshares: true', 'reshares: false', 'reshares'],
    ['introductions: yes }\n  - id: ben', 'introductions: no }\n  - id: ben', 'introductions'],
  ])('hold no act that somebody does not allow any more (%s → %s)', async (one, other, list) => {
    const { hub: after } = await loweredBy([[one, other]]);

    const count = async (of: ConsentHub) =>
      (await archived(of, '_digests.ndjson')).match(new RegExp(`"${list}":\\[([^\\]]*)\\]`))?.[1]?.split(',')
        .length ?? 0;
    expect(await count(hub)).toBe(list === 'reshares' ? 3 : 1);
    // A stranger's page that was passed on is nobody's to take back.
    expect(await count(after)).toBe(list === 'reshares' ? 1 : 0);
  });
});

test('a desk that was saved in .kith/ goes with the next build: it may show what was taken back since', async () => {
  const { hub: after } = await loweredBy([['images: true', 'images: false']]);

  expect(existsSync(join(after.root, DESK))).toBe(false);
});
