import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeSite } from '../../src/publish/site.ts';
import { standingFiles } from '../../src/publish/standing/standing-files.ts';
import { grownCommunity } from '../helpers/grown-community.ts';

const community = grownCommunity();

/** The pages of a site, and what was told of each route. */
async function written(pagesAtOnce: number) {
  const root = await mkdtemp(join(tmpdir(), 'kith-parts-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const output = join(root, '_site');
  const routes = await writeSite({
    root,
    community,
    pagesAtOnce,
    standing: standingFiles(output),
  });
  const found = await readdir(output, { recursive: true, withFileTypes: true });
  const files = found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(output, join(entry.parentPath, entry.name)))
    // What the indexer writes is a test of its own.
    .filter((path) => !path.startsWith('pagefind'))
    .sort();
  const texts = await Promise.all(
    files.map(async (path) => [path, await readFile(join(output, path), 'utf8')]),
  );
  const told = [...(routes ?? [])].map(([route, { reads, ...rest }]) => [
    route,
    { reads: [...reads].sort(), ...rest },
  ]);
  return { pages: new Map(texts as [string, string][]), routes: Object.fromEntries(told) };
}

test('a site that is written part by part is the same as one that is written at once', async () => {
  const whole = await written(Number.POSITIVE_INFINITY);
  const inParts = await written(Math.ceil(whole.pages.size / 7));

  expect(whole.pages.size).toBeGreaterThan(500);
  expect([...inParts.pages.keys()]).toEqual([...whole.pages.keys()]);
  expect([...whole.pages].filter(([path, text]) => inParts.pages.get(path) !== text)).toEqual([]);
  expect(inParts.routes).toEqual(whole.routes);
}, 60_000);

test('when a page cannot be made, the build fails, and nothing is written any more', async () => {
  const root = await mkdtemp(join(tmpdir(), 'kith-parts-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const harmed = { ...community, weeks: undefined as never };

  const writing = writeSite({ root, community: harmed, standing: standingFiles(join(root, '_site')) });

  await expect(writing).rejects.toThrow(/weeks/);
  const left = await readdir(join(root, '.kith'), { recursive: true });
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(await readdir(join(root, '.kith'), { recursive: true })).toEqual(left);
}, 60_000);
