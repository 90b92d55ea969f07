import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { updateSite } from '../../src/publish/update-site.ts';
import { siteFiles } from '../helpers/site-files.ts';

let site: string;
let fresh: string;

beforeEach(async () => {
  const root = await mkdtemp(join(tmpdir(), 'kith-update-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  [site, fresh] = [join(root, 'site'), join(root, 'fresh')];
  await put(site, { 'index.html': 'old', 'about/index.html': 'about', 'members/ada/2026/index.html': 'ada' });
  await put(fresh, { 'index.html': 'new', 'members/ben/index.html': 'ben' });
});

async function put(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

const read = (path: string) => readFile(join(site, path), 'utf8');
const isThere = (path: string) =>
  stat(join(site, path)).then(
    () => true,
    () => false,
  );

test('what is new stands in the place of what was, and what stays is not touched', async () => {
  const { ino, mtimeMs } = await stat(join(site, 'about/index.html'));

  await updateSite(fresh, site, (path) => path === 'about/index.html');

  expect(await read('index.html')).toBe('new');
  expect(await read('members/ben/index.html')).toBe('ben');
  expect(await stat(join(site, 'about/index.html'))).toMatchObject({ ino, mtimeMs });
});

test('what neither is new nor stays goes, with the folders in which nothing is left', async () => {
  await updateSite(fresh, site, (path) => path === 'about/index.html');

  expect(siteFiles(site)).toEqual(['/about/index.html', '/index.html', '/members/ben/index.html']);
  expect(await isThere('members/ada')).toBe(false);
  expect(await isThere('members')).toBe(true);
});

test('everything stays where nothing is to go', async () => {
  await updateSite(fresh, site);

  expect(await read('members/ada/2026/index.html')).toBe('ada');
  expect(await read('index.html')).toBe('new');
});

test('a folder may come where a file was', async () => {
  await put(fresh, { 'about/index.html/more.html': 'more' });

  await updateSite(fresh, site, () => false);

  expect(siteFiles(site)).toEqual(['/about/index.html/more.html', '/index.html', '/members/ben/index.html']);
});

test('where a file cannot be put there, it is told where and what to do', async () => {
  await mkdir(join(site, 'members/ben/index.html'), { recursive: true });

  await expect(updateSite(fresh, site)).rejects.toThrow(/could not be put at .*site .*--output/u);
});
