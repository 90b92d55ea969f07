import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { entry, rss } from '../helpers/feed-text.ts';
import { kithHere } from '../helpers/kith-here.ts';
import { type Served, serve } from '../helpers/serve.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

const NOON = '1793534400'; // 2026-11-01T12:00:00Z
const QUOTE = 'It was the third chair that mattered.';
const LONG = `<p>${'Much was said before anything was meant, as it is. '.repeat(12)}${QUOTE} Then home.</p>`;
const ENTRY = 'https://harbor.example/chairs';

let built: string;
let server: Served;

/** A built hub of two curators, of Harbor with one entry, of Linker with links only, and of Closed, who is not to be reshared. */
beforeAll(async () => {
  const feed = (name: string, host: string) =>
    rss([entry(name, { html: LONG, date: '30 Oct 2026 09:00:00 GMT', link: `https://${host}/${name}` })]);
  server = await serve({
    '/harbor': feed('chairs', 'harbor.example'),
    '/linker': feed('link', 'linker.example'),
    '/closed': feed('closed', 'closed.example'),
  });
  const member = (id: string, consent = '') =>
    `  - { id: ${id}, name: ${id}, site: "https://${id}.example/", feeds: [{ url: "${server.url(`/${id}`)}" }], consent: { granted: 2026-01-01${consent} } }\n`;
  built = await mkdtemp(join(tmpdir(), 'kith-reshare-'));
  await mkdir(join(built, '_data'));
  await writeFile(
    join(built, 'feeds.yaml'),
    `defaults: { coolingOff: 0h }\nmembers:\n${member('harbor')}${member('linker', ', text: link')}${member('closed', ', reshares: false')}`,
  );
  await writeFile(
    join(built, '_data/hub.yaml'),
    'curators: [{ id: cleo, name: Cleo }, { id: max, name: Max, url: "https://max.example/" }]\n',
  );
  await writeFile(join(built, '_data/reshares.yaml'), '# Ours\n\n# The end\n');
  await kithIn(built)('build');
});

afterAll(async () => {
  await server.close();
  await rm(built, { recursive: true });
});

function kithIn(root: string) {
  return (...words: readonly string[]) =>
    kithHere([...words, '--root', root, '--allow-private', '127.0.0.0/8'], {
      environment: { SOURCE_DATE_EPOCH: NOON },
    });
}

/** A copy of the built hub, for one test to change. */
async function builtHub() {
  const root = await temporaryHub({});
  await cp(built, root, { recursive: true });
  const file = () => readFile(join(root, '_data/reshares.yaml'), 'utf8');
  return { kith: kithIn(root), file };
}

const BASIC = ['--by', 'cleo', '--why', 'Sit down and read: it is short.'];

describe('kith reshare', () => {
  test('writes a complete item, compares its quote, and leaves the rest of the file as it was', async () => {
    const { kith, file } = await builtHub();
    const earlier = server.requests.length;
    const address = 'http://www.harbor.example/chairs/?utm_source=x';

    const done = await kith(
      'reshare',
      address,
      ...BASIC,
      '--quote',
      QUOTE,
      '--via',
      'linker',
      '--give',
      'Ours?',
    );
    const built = await kith('build', '--offline');

    expect([done.code, done.stderr]).toEqual([0, '']);
    expect(done.stdout).toBe('Written _data/reshares.yaml:5: “chairs” by harbor\n');
    expect(await file()).toBe(`# Ours

# The end

- of: ${ENTRY}
  by: cleo
  on: 2026-11-01
  why: "Sit down and read: it is short."
  quote: ${QUOTE}
  via: linker
  give: Ours?
`);
    // The feed is asked for once, and what was found is known to a build that reads nothing.
    expect(server.requests.slice(earlier).map(({ path }) => path)).toEqual(['/harbor']);
    expect([built.code, built.stderr.includes('without its quote')]).toEqual([0, false]);
  });

  test('reports as one JSON object', async () => {
    const { kith } = await builtHub();

    const { code, stdout } = await kith('reshare', ENTRY, ...BASIC, '--quote', QUOTE, '--json');

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      file: '_data/reshares.yaml',
      line: 5,
      item: { of: ENTRY, by: 'cleo', on: '2026-11-01', why: BASIC[3], quote: QUOTE },
      quote: 'found',
    });
  });

  test('takes a quote that nobody could compare, and says that it waits', async () => {
    const { kith, file } = await builtHub();

    const { code, stderr } = await kith('reshare', ENTRY, ...BASIC, '--quote', QUOTE, '--offline');

    expect(code).toBe(0);
    expect(stderr).toContain('the quote could not be compared: no server is asked with --offline.');
    expect(await file()).toContain(`quote: ${QUOTE}`);
  });

  test('refuses a second reshare of the same original', async () => {
    const { kith } = await builtHub();
    await kith('reshare', ENTRY, ...BASIC, '--json');

    const { code, stderr } = await kith('reshare', `${ENTRY}/#top`, ...BASIC);

    expect(code).toBe(1);
    expect(stderr).toContain('was reshared on 2026-11-01');
  });

  test.each([
    ['a misquotation', ENTRY, ['--quote', 'It was the second chair.'], 'do not stand in the original'],
    [
      'a quote beyond consent',
      'https://linker.example/link',
      ['--quote', QUOTE],
      'its author allows links only',
    ],
    [
      'more words than are allowed',
      ENTRY,
      ['--quote', 'word '.repeat(61)],
      'it has 61 words and its author allows 60',
    ],
    [
      'what its author keeps from it',
      'https://closed.example/closed',
      [],
      'its author does not allow reshares',
    ],
    [
      'what a member wrote and the hub does not show',
      'https://harbor.example/other',
      [],
      'no entry that the hub shows',
    ],
    ['an unknown `via`', ENTRY, ['--via', 'linkr'], 'did you mean `linker`?'],
  ])('refuses %s, and writes nothing', async (_, address, more, message) => {
    const { kith, file } = await builtHub();

    const { code, stdout, stderr } = await kith('reshare', address, ...BASIC, ...more);

    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message);
    expect(await file()).toBe('# Ours\n\n# The end\n');
  });

  test('advises to ask the author once, and to choose another entry', async () => {
    const { kith } = await builtHub();

    const { stderr } = await kith('reshare', 'https://harbor.example/other', ...BASIC);

    expect(stderr.match(/ask its author/gu)).toHaveLength(1);
    expect(stderr).toContain('Or choose another entry.');
  });

  test.each([
    ['no address', [], 'Name the address of one entry'],
    ['two addresses', [ENTRY, ENTRY], 'Name the address of one entry'],
    ['something else', ['chairs'], '“chairs” is no address'],
    ['no why', [ENTRY, '--by', 'cleo'], '--why is missing'],
    ['no curator', [ENTRY, '--why', 'x'], '--by is missing: who of the curators is it, cleo, max?'],
    ['nobody’s name', [ENTRY, '--why', 'x', '--by', 'clio'], 'did you mean `cleo`?'],
    ['a stranger without a name', ['https://x.example/1', ...BASIC, '--offline'], '--title is missing'],
  ])('is used wrongly with %s', async (_, words, message) => {
    const { kith } = await builtHub();

    const { code, stderr } = await kith('reshare', ...words);

    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('kith reshare of somebody who is no member', () => {
  async function stranger() {
    const { origin, put, close } = await serve({}, '127.0.0.2');
    onTestFinished(close);
    const page = `${origin}/drawer`;
    put(
      '/drawer',
      `<!doctype html><html><head><link rel="alternate" type="application/atom+xml" href="/feed"></head></html>`,
    );
    put(
      '/feed',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Brigade</title><id>${origin}/</id><link href="${origin}/"/><updated>2026-10-01T09:00:00Z</updated>
<entry><title>The drawer</title><id>${page}</id><link href="${page}"/><author><name>Roscoe</name></author><updated>2026-10-01T09:00:00Z</updated><content type="html">${LONG.replaceAll('<', '&lt;')}</content></entry></feed>`,
    );
    return { origin, page };
  }

  test('learns title, author and site from the feed that the page names, and compares the quote there', async () => {
    const { kith, file } = await builtHub();
    const { origin, page } = await stranger();

    const { code, stderr } = await kith('reshare', page, ...BASIC, '--quote', QUOTE);
    const built = await kith('build', '--offline');

    expect([code, stderr]).toEqual([0, '']);
    expect(await file()).toContain(`- of: ${page}
  title: The drawer
  author: Roscoe
  site: ${origin}/
  by: cleo
`);
    expect([built.code, built.stderr.includes('without its quote')]).toEqual([0, false]);
  });

  test('refuses what does not stand there', async () => {
    const { kith } = await builtHub();
    const { page } = await stranger();

    const { code, stderr } = await kith('reshare', page, ...BASIC, '--quote', 'Other words.');

    expect(code).toBe(1);
    expect(stderr).toContain('do not stand in the original');
  });

  test('asks nobody when the curator says it all', async () => {
    const { kith } = await builtHub();
    const said = ['--title', 'T', '--author', 'A', '--site', 'https://x.example/'];

    const { code, stdout } = await kith('reshare', 'https://x.example/1', ...BASIC, ...said);

    expect([code, stdout]).toEqual([0, 'Written _data/reshares.yaml:5: “T” by A, in x.example\n']);
  });

  test('lets no curator reshare their own', async () => {
    const { kith } = await builtHub();
    const said = ['--title', 'T', '--author', 'M.', '--site', 'https://max.example/'];

    const { code, stderr } = await kith(
      'reshare',
      'https://max.example/1',
      ...said,
      '--by',
      'max',
      '--why',
      'x',
    );

    expect(code).toBe(1);
    expect(stderr).toContain('nobody reshares their own');
  });
});
