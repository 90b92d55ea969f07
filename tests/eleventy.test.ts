import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { runKith } from './helpers/run-kith.ts';
import { ROOT } from './helpers/sample-hub.ts';
import { siteFiles } from './helpers/site-files.ts';

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
