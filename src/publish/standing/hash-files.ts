import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fewFiles } from '../../archive/few-files.ts';

/** The files below some folders and files, sorted, with `/`; what is not there is left out, and so is what `isLeftOut`. */
export async function filesBelow(
  root: string,
  places: readonly string[],
  isLeftOut: (path: string) => boolean = () => false,
): Promise<readonly string[]> {
  const found = await Promise.all(
    places.map(async (place) => {
      const isFile = await lstat(join(root, place)).then(
        (entry) => !entry.isDirectory(),
        () => undefined,
      );
      if (isFile !== false) return isFile ? [place] : [];
      const entries = await readdir(join(root, place), { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
    }),
  );
  return [...new Set(found.flat())].filter((path) => !isLeftOut(path)).sort();
}

/** One text for the names of these files and all that they hold. */
export async function hashContents(root: string, paths: readonly string[]): Promise<string> {
  return hashEach(paths, async (path) => readFile(join(root, path)));
}

/** One text for the names of these files, their sizes, and when each was last written: quicker by far than to read them. */
export async function hashListing(root: string, paths: readonly string[]): Promise<string> {
  return hashEach(paths, async (path) => {
    const { size, mtimeMs, ino } = await lstat(join(root, path));
    return `${size} ${mtimeMs} ${ino}`;
  });
}

async function hashEach(
  paths: readonly string[],
  tell: (path: string) => Promise<string | Uint8Array>,
): Promise<string> {
  const told = await fewFiles().map(paths, async (path) => {
    const said = await tell(path);
    return createHash('sha256').update(said).digest('hex');
  });
  const hash = createHash('sha256');
  for (const [place, path] of paths.entries()) hash.update(`${path}\n${told[place]}\n`);
  return hash.digest('hex');
}
