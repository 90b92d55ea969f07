import { mkdirSync, renameSync } from 'node:fs';
import { readFile, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isAcrossDisks } from '../archive/file-errors.ts';
import { writeAtomically } from '../write-atomically.ts';
import { outputPaths } from './output-paths.ts';
import { cannotWrite } from './replace-site.ts';

/**
 * Puts freshly written files into the site that stands, each of them at once, and takes out all others but those that stay; none where `stays`
 * is absent. Whoever asks meanwhile may get a new page and an old one; when it is interrupted, the next build sees that the site is not as it was left.
 *
 * @throws {HubError} when a file cannot be put there; others may be there already.
 */
export async function updateSite(
  fresh: string,
  site: string,
  stays?: (path: string) => boolean,
): Promise<void> {
  const written = new Set(outputPaths(fresh));
  const others = stays === undefined ? [] : outputPaths(site);
  try {
    // First what is no more: a folder may have its name now.
    for (const path of others) if (!written.has(path) && !stays?.(path)) await takeOut(site, path);
    for (const folder of new Set([...written].map(dirname)))
      mkdirSync(join(site, folder), { recursive: true });
    for (const path of written) await putFile(join(fresh, path), join(site, path));
  } catch (cause) {
    throw cannotWrite(site, cause);
  }
  await rm(fresh, { recursive: true, force: true });
}

/** Renames synchronously, or copies where the two places are on different disks. */
async function putFile(from: string, to: string): Promise<void> {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!isAcrossDisks(error)) throw error;
    await writeAtomically(to, await readFile(from));
  }
}

/** With the folders in which nothing is left. */
async function takeOut(site: string, path: string): Promise<void> {
  await rm(join(site, path), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    const isEmpty = await rmdir(join(site, folder)).then(
      () => true,
      () => false,
    );
    if (!isEmpty) return;
  }
}
