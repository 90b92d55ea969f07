/** What a build does when an entry would break a promise, or the hub's own files would. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { hideWords } from '../../src/care/hidden/hide-words.ts';
import { entry, rss } from '../helpers/feed-text.ts';
import { kithHere } from '../helpers/kith-here.ts';
import { type Run, runKith } from '../helpers/run-kith.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

// Each test builds a whole site several times.
vi.setConfig({ testTimeout: 120_000 });

const KEY = 'a key for tests that nobody else has';
const environment = { KITH_KEY: KEY };

/** Different words, more than an excerpt holds. */
const LONG = Array.from({ length: 90 }, (_, index) => `thought${index}`).join(' ');

const hiddenWords = hideWords('Ottoline Brandt-Vasquez', KEY);
const HIDDEN = 'mark' in hiddenWords ? hiddenWords.mark : '';

/** Two members who write at the same time; the second one's lines may say more. */
function feedsOf(more = '', ofFirst = ''): string {
  return `defaults: { coolingOff: 0h }
members:
  - { id: quiet, name: Quiet, feeds: [{ url: quiet.xml }], consent: { granted: 2026-01-01 }${ofFirst} }
  - { id: harbor, name: Harbor, feeds: [{ url: harbor.xml }], consent: { granted: 2026-01-01 }${more} }
`;
}

const clock = 'name: Hub\nurl: https://hub.example/\nclock: 2026-11-01T12:00:00Z\n';

function hubOf(harbor: readonly string[], more = '', ofFirst = ''): Promise<string> {
  return temporaryHub({
    'feeds.yaml': feedsOf(more, ofFirst),
    '_data/hub.yaml': clock,
    'quiet.xml': rss([entry('lantern', { html: '<p>A word about light, and a second one.</p>' })]),
    'harbor.xml': rss(harbor),
  });
}

function build(root: string): Promise<Run> {
  return kithHere(['build', '--root', root], { environment });
}

/** Files below a folder that hold some words. */
function filesWith(folder: string, words: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((file) => readFileSync(file).includes(words));
}

const held = entry('canary-held', { html: `<p>Write to ottoline@vasquez.example, all of you. ${LONG}</p>` });

describe('an entry that would break a promise', () => {
  test('is held, and everyone else is published, in the same build', async () => {
    const root = await hubOf([held, entry('second')]);

    const { code, stdout, stderr } = await runKith(['build', '--root', root], { environment });

    expect(code).toBe(0);
    expect(filesWith(join(root, '_site'), 'https://harbor.example/second').length).toBeGreaterThan(0);
    expect(filesWith(join(root, '_site'), 'https://harbor.example/lantern').length).toBeGreaterThan(0);
    expect(filesWith(join(root, '_site'), 'canary-held')).toEqual([]);
    expect(filesWith(join(root, '_data'), 'canary-held')).toEqual([]);
    expect(filesWith(join(root, '.kith', 'held'), 'canary-held')).toHaveLength(1);
    expect(stdout + stderr).not.toMatch(/canary|ottoline/);
  });

  test('stays held in the next build, and takes its place once its author has mended it', async () => {
    const root = await hubOf([held]);
    await build(root);

    const again = await build(root);
    const before = filesWith(join(root, '_site'), 'canary-held');
    await writeFile(
      join(root, 'harbor.xml'),
      rss([entry('canary-held', { html: '<p>Write to us, all of you.</p>' })]),
    );
    const mended = await build(root);

    expect([again.code, before, mended.code]).toEqual([0, [], 0]);
    expect(filesWith(join(root, '_site'), 'canary-held').length).toBeGreaterThan(0);
    expect(filesWith(join(root, '.kith'), 'canary-held')).toEqual([]);
  });

  test('is published when a curator has looked at it and released it', async () => {
    const root = await hubOf([held]);
    await build(root);
    await writeFile(
      join(root, '_data', 'decisions.yaml'),
      '- { about: "https://harbor.example/canary-held", ruling: release, on: 2026-11-01 }\n',
    );

    const { code, stderr } = await build(root);

    expect([code, stderr]).toEqual([0, expect.not.stringContaining('To mend')]);
    expect(filesWith(join(root, '_site'), 'canary-held').length).toBeGreaterThan(0);
  });

  test('leaves an archive that held it before', async () => {
    const root = await hubOf([entry('canary-held', { html: '<p>Harmless.</p>' }), entry('second')]);
    await build(root);
    await writeFile(join(root, 'harbor.xml'), rss([held, entry('second')]));

    const { code } = await build(root);

    expect(code).toBe(0);
    expect([
      ...filesWith(join(root, '_site'), 'canary-held'),
      ...filesWith(join(root, '_data'), 'canary-held'),
    ]).toEqual([]);
  });
});

describe('hidden words', () => {
  const listing = `, neverPublish: ["${HIDDEN}"]`;
  const telling = entry('canary-named', {
    html: `<p>${LONG}</p><p>And so said <i>Ottoline</i> Brandt&#8209;V&aacute;squez at the end of it.</p>`,
  });

  test('hold an entry that has them anywhere in its text, whoever wrote it', async () => {
    const root = await hubOf([telling, entry('second')], '', listing);

    const { code, stdout, stderr } = await runKith(['build', '--root', root], { environment });

    expect(code).toBe(0);
    expect(filesWith(join(root, '_site'), 'https://harbor.example/second').length).toBeGreaterThan(0);
    expect([
      ...filesWith(join(root, '_site'), 'canary-named'),
      ...filesWith(join(root, '_data'), 'canary-named'),
    ]).toEqual([]);
    expect(stdout + stderr).not.toMatch(/canary|ottoline/i);
  });

  test('hold it also while its feed cannot be read, and when they are listed later', async () => {
    const root = await hubOf([telling]);
    await build(root);
    const before = filesWith(join(root, '_site'), 'canary-named').length;
    await writeFile(join(root, 'feeds.yaml'), feedsOf(listing));
    await build(root);
    await writeFile(join(root, 'harbor.xml'), 'not a feed any more');

    const { code } = await build(root);

    expect([before > 0, code]).toEqual([true, 0]);
    expect([
      ...filesWith(join(root, '_site'), 'canary-named'),
      ...filesWith(join(root, '_data'), 'canary-named'),
    ]).toEqual([]);
  });

  test('are released by nobody but the list', async () => {
    const root = await hubOf([telling], listing);
    await writeFile(
      join(root, '_data', 'decisions.yaml'),
      '- { about: "https://harbor.example/canary-named", ruling: release, on: 2026-11-01 }\n',
    );

    await build(root);
    const released = filesWith(join(root, '_site'), 'canary-named');
    await writeFile(join(root, 'feeds.yaml'), feedsOf());
    await build(root);

    expect(released).toEqual([]);
    expect(filesWith(join(root, '_site'), 'canary-named').length).toBeGreaterThan(0);
  });

  test('stop the build without the key, and no server is asked', async () => {
    const root = await hubOf([telling], listing);

    const { code, stderr } = await runKith(['build', '--root', root]);

    expect(code).toBe(1);
    expect(stderr).toContain('feeds.yaml: harbor has `neverPublish`');
    expect(stderr).toContain('KITH_KEY');
    expect(stderr).not.toContain(HIDDEN);
    expect(existsSync(join(root, '_site'))).toBe(false);
    expect(existsSync(join(root, '.kith', 'key'))).toBe(false);
  });

  test('in the hub’s own files stop the build, with file and place, and leave the last site', async () => {
    const root = await hubOf([entry('second')], listing);
    await build(root);
    await writeFile(join(root, 'quiet.xml'), rss([entry('news')]));
    await writeFile(
      join(root, '_data', 'hub.yaml'),
      `${clock}description: "The hub of Ottoline Brandt Vasquez."\n`,
    );

    const { code, stderr } = await build(root);

    expect(code).toBe(1);
    expect(stderr).toMatch(/index\.html, line \d+: .*neverPublish of harbor.*value 1/);
    expect(stderr).not.toMatch(/ottoline/i);
    expect(filesWith(join(root, '_site'), 'https://harbor.example/second').length).toBeGreaterThan(0);
    expect(filesWith(join(root, '_site'), 'https://harbor.example/news')).toEqual([]);
  });
});

test('a name that the feed of a pseudonymous member gives holds the entry that tells it', async () => {
  const signed = (html: string) =>
    entry('signed', { html }).replace(
      '</item>',
      '<author>o@vasquez.example (Ottoline Vasquez)</author></item>',
    );
  const root = await hubOf(
    [signed('<p>Thank you for reading. Yours, Ottoline Vasquez</p>'), entry('second')],
    ', pseudonym: true',
  );

  const { code } = await build(root);

  expect(code).toBe(0);
  expect(filesWith(join(root, '_site'), 'https://harbor.example/second').length).toBeGreaterThan(0);
  expect(filesWith(root, 'Ottoline Vasquez').filter((file) => /_site|_data/.test(file))).toEqual([]);
  expect(filesWith(join(root, '_site'), '/signed')).toEqual([]);
});

test('a hidden phrase that comes about where one text ends and the next one begins is nobody’s, in no file of the site', async () => {
  const about = 'of the family Ottoline';
  const root = await temporaryHub({
    'feeds.yaml': feedsOf(`, neverPublish: ["${HIDDEN}"]`).replaceAll('-01 }', '-01, text: full }'),
    '_data/hub.yaml': clock,
    // In each list the one stands above the other, whichever comes first.
    'quiet.xml': rss(
      ['first', 'second'].map((name) =>
        entry(name, {
          title: `Brandt-Vasquez, ${name} part, ${about}`,
          html: `<p>Brandt-Vasquez it is. See <a href="https://harbor.example/${name}">Brandt-Vasquez there, ${about}</a>. A walk ${about}</p>`,
        }),
      ),
    ),
    'harbor.xml': rss(
      ['first', 'second'].map((name) =>
        entry(name, {
          title: `Brandt-Vasquez, ${name} walk, ${about}`,
          html: `<p>Brandt-Vasquez. A talk ${about}</p>`,
        }),
      ),
    ),
  });

  const { code, stderr } = await build(root);

  expect([code, stderr]).toEqual([0, expect.not.stringContaining('neverPublish')]);
  expect(filesWith(join(root, '_site'), 'second part, of the family').length).toBeGreaterThan(5);
});

test('an entry is not let out by a ruling that was meant for another one, whose address it took', async () => {
  const told = (name: string) => ({
    html: `<p>Call her on 226-555-0119 before the weekend, said ${name}.</p>`,
  });
  const meant = entry('tide', told('one'));
  const thief = (name: string, more = {}) =>
    entry(name, { ...told(name), link: `https://quiet.example/${name}`, guid: `urn:${name}`, ...more });
  const root = await temporaryHub({
    'feeds.yaml': feedsOf(', site: "https://harbor.example/"', ', site: "https://quiet.example/"'),
    '_data/hub.yaml': clock,
    'quiet.xml': rss([
      thief('canary-by-id', { guid: 'https://harbor.example/tide' }),
      thief('canary-by-address', { link: 'https://harbor.example/tide' }),
    ]),
    'harbor.xml': rss([
      meant,
      thief('canary-beside', { link: 'https://harbor.example/beside', guid: 'https://harbor.example/tide' }),
    ]),
  });
  await build(root);
  await writeFile(
    join(root, '_data', 'decisions.yaml'),
    '- { about: "https://harbor.example/tide", ruling: release, on: 2026-11-01 }\n',
  );

  const { code } = await build(root);

  expect(code).toBe(0);
  expect(filesWith(join(root, '_data', 'archive'), 'https://harbor.example/tide')).toHaveLength(1);
  expect([
    ...filesWith(join(root, '_site'), 'canary-'),
    ...filesWith(join(root, '_data'), 'canary-'),
  ]).toEqual([]);
  expect(filesWith(join(root, '.kith', 'held'), 'canary-')).toHaveLength(2);
});

test('what the log says of a breach tells nothing of the entry that waits: no member, no key, no words', async () => {
  const waiting = 'The long canary walk behind the old harbor wall';
  const root = await hubOf([
    entry('canary-waits', {
      title: waiting,
      html: `<p>Call her on 226-555-0119. ${LONG}</p>`,
    }),
    entry('second'),
  ]);
  await build(root);
  const { key } = JSON.parse(
    readFileSync(join(root, '.kith', 'held', 'harbor.ndjson'), 'utf8').split('\n')[1] ?? '',
  );
  await writeFile(
    join(root, '_data', 'reshares.yaml'),
    `- of: https://harbor.example/second\n  on: 2026-11-01\n  why: "${waiting}: ${LONG.split(' ').slice(20, 60).join(' ')}"\n`,
  );

  const { code, stdout, stderr } = await build(root);
  const verified = await runKith(['verify', '--root', root, '--json'], { environment });

  expect(code).toBe(1);
  expect(stderr).toMatch(/index\.html, line \d+: .*words of an entry that is not to be shown/);
  expect(stdout + stderr + verified.stdout + verified.stderr).not.toMatch(
    new RegExp(`${key}|canary|harbor wall|of harbor`),
  );
});
