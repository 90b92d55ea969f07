import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { HubError } from '../../hub-error.ts';

/** What may lie in a folder that counts as empty: a repository that was cloned before anything was in it. */
const NOTHING = new Set(['.git', '.DS_Store']);

/** The names of what lies in a folder; none when it is empty or not there. */
export async function whatLiesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => !NOTHING.has(name)).sort();
}

/**
 * Writes files by way of a folder beside the one meant, so that an interruption leaves nothing half written. What is already
 * there is never replaced. `prepare` may put more into that folder before it takes its place.
 *
 * @throws {HubError} when nothing can be written there.
 */
export async function writeHub(
  folder: string,
  files: ReadonlyMap<string, string>,
  prepare: (staging: string) => Promise<void>,
): Promise<void> {
  const beside = dirname(folder);
  await reaching(beside, async () => {
    await mkdir(beside, { recursive: true });
    const own = await mkdtemp(join(beside, `.${basename(folder)}-`));
    try {
      // A folder that is made in the ordinary way, since the one around it is closed to everybody else.
      const staging = join(own, 'hub');
      await mkdir(staging);
      for (const [path, text] of files) {
        await mkdir(dirname(join(staging, path)), { recursive: true });
        await writeFile(join(staging, path), text);
      }
      await prepare(staging);
      // A folder that is there stays the same one: somebody’s shell may stand in it, and its rights are theirs.
      if (existsSync(folder)) await moveInto(staging, folder);
      else await rename(staging, folder);
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  });
}

async function reaching(place: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (error instanceof HubError || !/^E[A-Z]+$/u.test(code)) throw error;
    throw new HubError(
      `Nothing can be written in ${place}: ${WHY.get(code) ?? code}. What was there is as it was.\n` +
        '  next: go to a folder of your own, such as your home folder, and run kith init there; or name one: kith init ~/my-hub',
    );
  }
}

const WHY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    EACCES: 'you may not write there',
    EPERM: 'you may not write there',
    EROFS: 'it is on a disk that can only be read',
    ENOENT: 'it takes no folders of anybody',
    ENOTDIR: 'a part of that path is a file',
    ENOSPC: 'the disk is full',
  }),
);

async function moveInto(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (!existsSync(target)) await rename(source, target);
    else if (entry.isDirectory()) await moveInto(source, target);
  }
}
