import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { entry, rss } from '../helpers/feed-text.ts';
import { kithHere } from '../helpers/kith-here.ts';
import { conditional, serve } from '../helpers/serve.ts';
import { htmlPages, readSiteFile } from '../helpers/site-files.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

const NOON = Date.parse('2026-11-01T12:00:00Z') / 1000;
const QUOTE = 'It was the third chair that mattered.';
const LONG = `${'Much was said before anything was meant, as it is. '.repeat(12)}${QUOTE} Then we went home.`;

const feedOf = (text: string) =>
  rss([entry('chairs', { html: `<p>${text}</p>`, date: '30 Oct 2026 09:00:00 GMT' })]);

/** A hub with one member on a server of their own, and one reshare of their entry with the quotation. */
async function quotedHub(text: string, quote = QUOTE) {
  const server = await serve({ '/feed': conditional(feedOf(text), { etag: '"1"' }) });
  onTestFinished(() => server.close());
  const root = await temporaryHub({
    'feeds.yaml': `defaults: { coolingOff: 0h }
members:
  - { id: harbor, name: Harbor, site: https://harbor.example/, feeds: [{ url: "${server.url('/feed')}" }], consent: { granted: 2026-01-01 } }
`,
    '_data/reshares.yaml': reshare(quote),
  });
  const build = async (hours: number, ...words: readonly string[]) => {
    const run = await kithHere(['build', '--root', root, '--allow-private', '127.0.0.0/8', ...words], {
      environment: { SOURCE_DATE_EPOCH: String(NOON + hours * 3600) },
    });
    const site = join(root, '_site');
    const [page = ''] = htmlPages(site).filter((path) => /^\/reshares\/\d/.test(path));
    return { ...run, page: page === '' ? '' : readSiteFile(site, page) };
  };
  return { server, root, build };
}

function reshare(quote: string): string {
  return `# Ours\n- of: https://harbor.example/chairs\n  on: 2026-11-01\n  why: Sit down.\n  quote: ${quote}\n`;
}

test('a quotation is shown once the text of its original has passed, and stays when the text does not pass', async () => {
  const { build, server } = await quotedHub(LONG);

  const first = await build(0);
  const second = await build(48);

  expect([first.code, second.code]).toEqual([0, 0]);
  expect(first.page).toContain(QUOTE);
  expect(second.page).toContain(QUOTE);
  expect(server.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"']);
});

test('what is remembered of a quotation outlives .kith, and tells no word of it', async () => {
  const { build, server, root } = await quotedHub(LONG);
  await build(0);
  await rm(join(root, '.kith'), { recursive: true });
  server.put('/feed', rss([entry('other')]));

  const { page, code } = await build(48);

  expect(code).toBe(0);
  expect(page).toContain(QUOTE);
  const memory = await readFile(join(root, '_data/archive/_quotes.json'), 'utf8');
  expect(memory).toMatch(/^\{\n "[0-9a-f]{32}": "found"\n\}\n$/);
});

test('a quotation that does not stand there is a fault with its place in every build until it is mended', async () => {
  const { build, root } = await quotedHub(LONG, 'It was the second chair that mattered.');

  const runs = [await build(0), await build(1)];
  await writeFile(join(root, '_data/reshares.yaml'), reshare(QUOTE));
  const mended = await build(2);

  for (const { code, page, stderr } of runs) {
    expect(code).toBe(1);
    expect(page).toContain('Sit down.');
    expect(page).not.toContain('second chair');
    expect(stderr).toContain(
      '_data/reshares.yaml:5:10 0.quote: does not stand word for word in the original',
    );
  }
  // The mended quotation is asked for once, although the feed was not due.
  expect([mended.code, mended.stderr.includes('0.quote')]).toEqual([0, false]);
  expect(mended.page).toContain(QUOTE);
});

test('words that their author takes out of the original leave the hub, and the curator is told', async () => {
  const { build, server } = await quotedHub(LONG);
  await build(0);
  server.put('/feed', feedOf(LONG.replace(QUOTE, 'It was late.')));

  const edited = await build(48);
  const later = await build(96);

  for (const { code, page, stderr } of [edited, later]) {
    expect(code).toBe(0);
    expect(page).not.toContain('third chair');
    expect(stderr).toContain('its author has changed the original');
  }
});

test('a feed that gives only beginnings says nothing against a quotation', async () => {
  const { build } = await quotedHub('Much was said before anything was meant […]');

  const { code, page, stderr } = await build(0);

  expect(code).toBe(0);
  expect(page).not.toContain(QUOTE);
  expect(stderr).toContain('no text of the original has passed through a build');
});

test('a member’s feed cannot vouch for words on another member’s site', async () => {
  const { build, root, server } = await quotedHub('Short.');
  const other = await serve({ '/feed': feedOf(QUOTE) }, '127.0.0.2');
  onTestFinished(() => other.close());
  await writeFile(
    join(root, 'feeds.yaml'),
    `defaults: { coolingOff: 0h }
members:
  - { id: harbor, name: Harbor, site: https://harbor.example/, feeds: [{ url: "${server.url('/feed')}" }], consent: { granted: 2026-01-01 } }
  - { id: other, name: Other, site: https://other.example/, feeds: [{ url: "${other.url('/feed')}" }], consent: { granted: 2026-01-01 } }
`,
  );

  const { code, stderr } = await build(0);

  expect(code).toBe(1);
  expect(stderr).toContain('0.quote: does not stand word for word');
});

test('whoever withdraws leaves at once, and what was remembered of their words goes, too', async () => {
  const { build, root } = await quotedHub(LONG);
  await build(0);
  const feeds = join(root, 'feeds.yaml');
  const text = await readFile(feeds, 'utf8');
  await writeFile(feeds, text.replace('id: harbor,', 'id: harbor, status: withdrawn,'));

  const { code, page, stderr } = await build(1);

  expect([code, page]).toEqual([0, '']);
  expect(stderr).toContain('it was taken out of the hub');
  expect(await readFile(join(root, '_data/archive/_quotes.json'), 'utf8')).toBe('{}\n');
});

test('--json names the faults', async () => {
  const { build } = await quotedHub(LONG, 'No such words.');

  const { code, stdout } = await build(0, '--json');

  expect(code).toBe(1);
  expect(JSON.parse(stdout).faults).toEqual([
    expect.stringMatching(/^_data\/reshares\.yaml:5:10 0\.quote: /),
  ]);
});

test('kith reshare writes while kith build runs, and neither loses what the other found', async () => {
  const { build, server, root } = await quotedHub(LONG);
  const ada = 'https://ada.example/tide';
  const words = 'The tide was out when we came.';
  const feeds = await readFile(join(root, 'feeds.yaml'), 'utf8');
  await writeFile(
    join(root, 'feeds.yaml'),
    `${feeds}  - { id: ada, name: Ada, site: https://ada.example/, feeds: [{ url: ada.xml }], consent: { granted: 2026-01-01 } }\n`,
  );
  const long = `<p>${'Nobody had said so before, and nobody minded. '.repeat(12)}${words} So we went.</p>`;
  await writeFile(
    join(root, 'ada.xml'),
    rss([entry('tide', { link: ada, html: long, date: '30 Oct 2026 09:00:00 GMT' })]),
  );
  await build(0);
  await rm(join(root, '_data/archive/_quotes.json'));
  let answer = () => {};
  const isAsked = new Promise<void>((resolve) => {
    server.put('/feed', (_, response) => {
      answer = () => void response.end(feedOf(LONG));
      resolve();
      return undefined;
    });
  });

  const building = build(1, '--refresh', 'harbor');
  await isAsked;
  const reshared = await kithHere(
    ['reshare', ada, '--offline', '--yes', '--why', 'Read it.', '--quote', words, '--json', '--root', root],
    { environment: { SOURCE_DATE_EPOCH: String(NOON + 3600) } },
  );
  answer();
  const built = await building;

  expect([reshared.code, reshared.stderr]).toEqual([0, '']);
  expect(JSON.parse(reshared.stdout)).toMatchObject({ quote: 'found' });
  expect([built.code, built.stderr]).toEqual([0, expect.not.stringContaining('quotation')]);
  const memory = JSON.parse(await readFile(join(root, '_data/archive/_quotes.json'), 'utf8'));
  expect(Object.values(memory)).toEqual(['found', 'found']);
});

test('a damaged memory of quotations is named, and the feeds are read in full again', async () => {
  const { build, root, server } = await quotedHub(LONG);
  await build(0);
  await writeFile(join(root, '_data/archive/_quotes.json'), '{"0');

  const { code, stderr, page } = await build(1, '--offline');
  const mended = await build(48);

  expect(code).toBe(0);
  expect(server.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined]);
  expect(stderr).toMatch(/_data\/archive\/_quotes\.json: this file cannot be read.*kith build --refresh/);
  expect(page).not.toContain(QUOTE);
  expect(mended.page).toContain(QUOTE);
});

test('--refresh compares a quotation with an unchanged feed, where nothing is known of it', async () => {
  const { build, root } = await quotedHub(LONG);
  await build(0);
  await rm(join(root, '_data/archive/_quotes.json'));

  const before = await build(48);
  const refreshed = await build(49, '--refresh', 'harbor');

  expect(before.stderr).toContain('run `kith build --refresh` for its member');
  expect(before.page).not.toContain(QUOTE);
  expect(refreshed.page).toContain(QUOTE);
});
