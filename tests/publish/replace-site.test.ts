import { lstat, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeLeftSites, replaceSite } from '../../src/publish/replace-site.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

const lastSite = {
  '_site/index.html': 'last',
  '_site/members.opml': '',
  '_site/sitemap.xml': '',
  '_site/members/index.html': '',
};

test('a site without a page is an error, and the last good site stays', async () => {
  const root = await temporaryHub({
    '_site/index.html': 'last',
    '_site/members.opml': '',
    'fresh/robots.txt': '',
  });

  await expect(replaceSite(join(root, 'fresh'), join(root, '_site'))).rejects.toThrow(/wrote no page/);

  expect(await readFile(join(root, '_site', 'index.html'), 'utf8')).toBe('last');
});

test('the new site takes the place of the old one, with nothing of it left', async () => {
  const root = await temporaryHub({
    ...lastSite,
    'fresh/index.html': 'new',
    'fresh/members.opml': '',
  });

  await replaceSite(join(root, 'fresh'), join(root, '_site'));

  expect(await readdir(root)).toEqual(['_site']);
  expect(await readdir(join(root, '_site'))).toEqual(['index.html', 'members.opml']);
  expect(await readFile(join(root, '_site', 'index.html'), 'utf8')).toBe('new');
});

test('a folder of somebody else’s is refused before anything is moved', async () => {
  const root = await temporaryHub({ 'photos/dog.jpg': 'woof', 'fresh/index.html': 'new' });

  await expect(replaceSite(join(root, 'fresh'), join(root, 'photos'))).rejects.toThrow(/--output/);

  expect(await readdir(join(root, 'photos'))).toEqual(['dog.jpg']);
});

test.each(['feeds.yaml', 'package.json', '.git/HEAD'])(
  'a folder with %s is no site, whatever else is in it',
  async (file) => {
    const root = await temporaryHub({ ...lastSite, [`_site/${file}`]: 'mine', 'fresh/index.html': 'new' });

    await expect(replaceSite(join(root, 'fresh'), join(root, '_site'))).rejects.toThrow(/--output/);

    expect(await readFile(join(root, '_site', file), 'utf8')).toBe('mine');
  },
);

test('an empty folder, or one that is not there yet, may be used', async () => {
  const root = await temporaryHub({ 'one/index.html': '1', 'two/index.html': '2' });
  await mkdir(join(root, 'empty'));

  await replaceSite(join(root, 'one'), join(root, 'empty'));
  await replaceSite(join(root, 'two'), join(root, 'deep', 'er'));

  expect(await readdir(join(root, 'empty'))).toEqual(['index.html']);
  expect(await readdir(join(root, 'deep', 'er'))).toEqual(['index.html']);
});

test('a link is followed: the site goes to where it leads, and the link stays', async () => {
  const root = await temporaryHub({
    'hub/fresh/index.html': 'new',
    ...Object.fromEntries(
      Object.entries(lastSite).map(([path, text]) => [path.replace('_site', 'served'), text]),
    ),
  });
  await symlink('../served', join(root, 'hub', '_site'));

  await replaceSite(join(root, 'hub', 'fresh'), join(root, 'hub', '_site'));

  expect((await lstat(join(root, 'hub', '_site'))).isSymbolicLink()).toBe(true);
  expect(await readdir(join(root, 'served'))).toEqual(['index.html']);
  expect(await readFile(join(root, 'hub', '_site', 'index.html'), 'utf8')).toBe('new');
  expect(await readdir(join(root, 'hub'))).toEqual(['_site']);
});

test('a link that leads to a folder which is not there yet is followed as well', async () => {
  const root = await temporaryHub({ 'fresh/index.html': 'new' });
  await symlink('deep/er', join(root, '_site'));

  await replaceSite(join(root, 'fresh'), join(root, '_site'));

  expect(await readFile(join(root, 'deep', 'er', 'index.html'), 'utf8')).toBe('new');
  expect((await lstat(join(root, '_site'))).isSymbolicLink()).toBe(true);
});

test('a link to somebody else’s folder, and one that leads round in a circle, are refused', async () => {
  const root = await temporaryHub({ 'photos/dog.jpg': 'woof', 'fresh/index.html': 'new' });
  await symlink('photos', join(root, '_site'));
  await symlink('circle', join(root, 'circle'));

  await expect(replaceSite(join(root, 'fresh'), join(root, '_site'))).rejects.toThrow(/--output/);
  await expect(replaceSite(join(root, 'fresh'), join(root, 'circle'))).rejects.toThrow(/circle/);

  expect(await readdir(join(root, 'photos'))).toEqual(['dog.jpg']);
});

test('what a killed build left of its site goes; the last site stays where nothing stands in its place', async () => {
  const root = await temporaryHub({
    ...lastSite,
    'fresh/half.html': '',
    'fresh-before/old.html': 'taken back since',
  });

  await removeLeftSites(join(root, 'fresh'), join(root, '_site'));
  expect(await readdir(root)).toEqual(['_site']);

  const other = await temporaryHub({ 'fresh/half.html': '', 'fresh-before/index.html': 'last' });
  await removeLeftSites(join(other, 'fresh'), join(other, '_site'));
  expect(await readdir(other)).toEqual(['fresh-before']);
});
