import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

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
 */
export async function writeHub(
  folder: string,
  files: ReadonlyMap<string, string>,
  prepare: (staging: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const staging = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`));
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(staging, path)), { recursive: true });
      await writeFile(join(staging, path), text);
    }
    await prepare(staging);
    // An empty folder gives way; one that a repository lies in stays.
    await rmdir(folder).catch(() => undefined);
    if (existsSync(folder)) await moveInto(staging, folder);
    else await rename(staging, folder);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function moveInto(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (!existsSync(target)) await rename(source, target);
    else if (entry.isDirectory()) await moveInto(source, target);
  }
}
