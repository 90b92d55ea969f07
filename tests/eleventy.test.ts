import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { hideWords } from '../src/care/hidden/hide-words.ts';
import { entry, rss } from './helpers/feed-text.ts';
import { runKith } from './helpers/run-kith.ts';
import { ROOT } from './helpers/sample-hub.ts';
import { siteFiles } from './helpers/site-files.ts';
import { temporaryHub } from './helpers/temporary-hub.ts';

const require = createRequire(import.meta.url);

test('plain Eleventy with .eleventy.ts writes the same files as kith build', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-eleventy-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const eleventy = join(dirname(require.resolve('@11ty/eleventy')), '..', 'cmd.cjs');
  const loader = pathToFileURL(require.resolve('tsx')).href;

  await promisify(execFile)(
    process.execPath,
    [
      '--import',
      loader,
      eleventy,
      '--config=.eleventy.ts',
      '--quiet',
      `--output=${join(folder, 'by-eleventy')}`,
    ],
    { cwd: ROOT },
  );
  await runKith(['build', '--root', ROOT, '--output', join(folder, 'by-kith')]);

  const files = siteFiles(join(folder, 'by-kith'));
  expect(files.length).toBeGreaterThan(150);
  expect(siteFiles(join(folder, 'by-eleventy'))).toEqual(files);
});

const KEY = 'a key for tests that nobody else has';
const hidden = hideWords('Ottoline Brandt', KEY);
const MARK = 'mark' in hidden ? hidden.mark : '';

/** A site of somebody's own that adds the hub as a plugin. */
function siteWithHub(signed: string, description: string): Promise<string> {
  const author = '<author>o@vasquez.example (Ottoline Vasquez)</author></item>';
  return temporaryHub({
    'eleventy.config.mjs': `import kith from ${JSON.stringify(pathToFileURL(join(ROOT, 'dist/plugin.js')).href)};\nexport default (config) => { config.addPlugin(kith); config.setTemplateFormats(['11ty.js', 'html']); };\n`,
    'own.html':
      '<!doctype html><title>Ours</title><p>Write to us@ourselves.example</p><img src="https://cdn.example/a.png">',
    'feeds.yaml': `defaults: { coolingOff: 0h }\nmembers:\n  - { id: harbor, name: Harbor, pseudonym: true, neverPublish: ["${MARK}"], feeds: [{ url: harbor.xml }], consent: { granted: 2026-01-01 } }\n`,
    '_data/hub.yaml': `name: Hub\nurl: https://hub.example/\nclock: 2026-11-01T12:00:00Z\ndescription: "${description}"\n`,
    'harbor.xml': rss([
      entry('signed', { html: `<p>${signed}</p>` }).replace('</item>', author),
      entry('second'),
    ]),
  });
}

async function runEleventy(root: string): Promise<{ readonly code: unknown; readonly said: string }> {
  const eleventy = join(dirname(require.resolve('@11ty/eleventy')), '..', 'cmd.cjs');
  const words = [eleventy, '--config=eleventy.config.mjs', '--quiet'];
  const run = promisify(execFile)(process.execPath, words, {
    cwd: root,
    env: { PATH: process.env.PATH, NO_COLOR: '1', KITH_KEY: KEY },
  });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ code, said: stdout + stderr }),
  );
}

function filesWith(folder: string, words: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((file) => words.test(readFileSync(file, 'utf8')));
}

test('a site that adds the hub as a plugin is verified: an entry that breaks a promise fails the build, goes, and waits from the next one on', async () => {
  const root = await siteWithHub('Thank you. Yours, Ottoline Vasquez', 'A hub.');

  const first = await runEleventy(root);
  const left = filesWith(join(root, '_site'), /Ottoline/);
  const second = await runEleventy(root);

  expect(first.code).toBe(1);
  expect(first.said).toMatch(/members\/harbor\/index\.html, line \d+: a name that the feed of harbor gives/);
  expect(first.said).toContain('build once more');
  expect(first.said).not.toMatch(/Ottoline|signed/);
  expect(left).toEqual([]);
  expect(second).toMatchObject({ code: 0 });
  expect(filesWith(join(root, '_site'), /Ottoline|harbor\.example\/signed/)).toEqual([]);
  expect(filesWith(join(root, '_site'), /harbor\.example\/second/).length).toBeGreaterThan(3);
  expect(existsSync(join(root, '_site/own/index.html'))).toBe(true);
});

test('what breaks a promise in the hub’s own files fails the plain build as well, and does not stay', async () => {
  const root = await siteWithHub('Nothing but words.', 'A hub.');
  const fine = await runEleventy(root);
  await writeFile(
    join(root, '_data/hub.yaml'),
    'name: Hub\nurl: https://hub.example/\nclock: 2026-11-01T12:00:00Z\ndescription: "By Ottoline Brandt."\n',
  );

  const { code, said } = await runEleventy(root);

  expect([fine.code, code]).toEqual([0, 1]);
  expect(said).toMatch(/neverPublish of harbor/);
  expect(said).not.toContain('Ottoline');
  expect(filesWith(join(root, '_site'), /Ottoline/)).toEqual([]);
});

test('pages of a member who left go from the folder, where Eleventy would leave them, and stay away', async () => {
  const root = await siteWithHub('Nothing but words.', 'A hub.');
  const members = await readFile(join(root, 'feeds.yaml'), 'utf8');
  const other =
    '  - { id: tide, name: Tide Notes, feeds: [{ url: tide.xml }], consent: { granted: 2026-01-01 } }\n';
  await writeFile(join(root, 'tide.xml'), rss([entry('third')]));
  await writeFile(join(root, 'feeds.yaml'), members + other);
  const fine = await runEleventy(root);
  expect(filesWith(join(root, '_site'), /Tide Notes/).length).toBeGreaterThan(5);
  await writeFile(
    join(root, 'feeds.yaml'),
    members + other.replace('id: tide,', 'id: tide, status: withdrawn,'),
  );

  const first = await runEleventy(root);
  const second = await runEleventy(root);

  expect([fine.code, first.code]).toEqual([0, 0]);
  expect(filesWith(join(root, '_site'), /Tide Notes/), first.said).toEqual([]);
  expect(second).toMatchObject({ code: 0 });
  expect(existsSync(join(root, '_site/own/index.html'))).toBe(true);
});
