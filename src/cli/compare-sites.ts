import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fewFiles } from '../archive/few-files.ts';

/** The files of a folder, each with a hash of its bytes; none when there is no such folder. */
export async function hashFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = found.filter((file) => file.isFile()).map((file) => path.join(file.parentPath, file.name));
  const hashed = await fewFiles().map(files, async (file) => {
    const hash = createHash('sha256');
    await pipeline(createReadStream(file), hash);
    return [path.relative(folder, file), hash.digest('hex')] as const;
  });
  return new Map(hashed);
}

/** How many files of a site are gone, and how many say something else than before. */
export function compareSites(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): { readonly gone: number; readonly changed: number } {
  const gone = [...before.keys()].filter((name) => !after.has(name)).length;
  const changed = [...before].filter(([name, hash]) => after.has(name) && after.get(name) !== hash).length;
  return { gone, changed };
}
