/** A search bundle on disk: its own files, without those of the older bundles that lie below it. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileMark } from './standing/file-marks.ts';
import type { StandingFiles } from './standing/standing-files.ts';

/** What Pagefind puts into folders of their own; each file in them is named by a hash of its bytes. */
const FOLDERS = ['fragment', 'index', 'filter'] as const;

/** A hash of the marks and names of all files of a bundle. */
export async function hashBundle(folder: string): Promise<string> {
  return readBundle(folder, () => undefined);
}

/**
 * The files of a bundle as it stands, unread, to be taken over: only where the marks of all of them are known, and give this hash. `path` is where
 * it lies on the hub; theirs are as `StandingFiles` has them.
 */
export async function standingBundle(
  standing: StandingFiles,
  path: string,
  expected: string,
): Promise<readonly string[] | undefined> {
  const files = await bundlePaths(join(standing.site, path)).catch(() => []);
  const marks = files.map((file) => [file, standing.markOf(path.slice(1) + file) ?? ''] as const);
  return hashOf(marks) === expected ? files.map((file) => path.slice(1) + file) : undefined;
}

/** Copies a bundle whose files have this hash, and gives whether it did: of one that is gone or has other bytes, nothing is left at `to`. */
export async function copyBundle(from: string, to: string, expected: string): Promise<boolean> {
  for (const name of ['', ...FOLDERS]) await mkdir(join(to, name), { recursive: true });
  const found = await readBundle(from, (path, bytes) => writeFileSync(join(to, path), bytes)).catch(
    () => undefined,
  );
  if (found === expected) return true;
  await rm(to, { recursive: true, force: true });
  return false;
}

/** Keeps of a bundle only what is its own: the program of another searches it as well. */
export async function removePrograms(folder: string): Promise<void> {
  for (const path of await bundlePaths(folder)) if (IS_PROGRAM.test(path)) await rm(join(folder, path));
}

const IS_PROGRAM = /\.(?:js|css|pagefind)$/u;

/** Synchronously: for thousands of small ones it takes a tenth of what waiting for each does. */
async function readBundle(folder: string, use: (path: string, bytes: Buffer) => void): Promise<string> {
  const paths = await bundlePaths(folder);
  return hashOf(
    paths.map((path) => {
      const bytes = readFileSync(join(folder, path));
      use(path, bytes);
      return [path, fileMark(bytes)];
    }),
  );
}

function hashOf(marks: readonly (readonly [file: string, mark: string])[]): string {
  const hash = createHash('sha256');
  for (const [file, mark] of marks) hash.update(`${file}\0${mark}\0`);
  return hash.digest('hex');
}

/** Relative to the bundle, with `/`, sorted. */
async function bundlePaths(folder: string): Promise<readonly string[]> {
  const top = await readdir(folder, { withFileTypes: true });
  const below = FOLDERS.map(async (name) =>
    (await readdir(join(folder, name)).catch(() => [])).map((file) => `${name}/${file}`),
  );
  const names = top.filter((entry) => entry.isFile()).map(({ name }) => name);
  return [...names, ...(await Promise.all(below)).flat()].sort();
}
