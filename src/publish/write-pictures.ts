import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { paths } from '../addresses.ts';
import { pictureFile } from '../archive/picture-files.ts';
import type { Community } from '../model.ts';
import type { StandingFiles } from './standing/standing-files.ts';

/** Puts the pictures that entries of the site show beside its pages, under the names that pages and feeds give them. */
export async function writePictureFiles(
  { entries }: Pick<Community, 'entries'>,
  root: string,
  output: string,
  standing?: StandingFiles,
): Promise<void> {
  const files = new Map<string, string>();
  for (const { entry } of entries) {
    for (const { hash } of entry.pictures ?? []) files.set(hash, pictureFile(root, entry.member, hash));
  }
  for (const [hash, file] of files) {
    const path = paths.picture(hash);
    // Named by what it holds, it is the one that stands.
    if (standing?.takeFiles([path.slice(1)])) continue;
    const to = join(output, path);
    await mkdir(dirname(to), { recursive: true });
    // Not copied: what is private is for its owner alone to read, and a site is for everybody.
    await writeFile(to, await readFile(file));
  }
}
