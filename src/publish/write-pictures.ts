import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { paths } from '../addresses.ts';
import { pictureFile } from '../archive/picture-files.ts';
import type { Community } from '../model.ts';

/** Puts the pictures that entries of the site show beside its pages, under the names that pages and feeds give them. */
export async function writePictureFiles(
  { entries }: Pick<Community, 'entries'>,
  root: string,
  output: string,
): Promise<void> {
  const files = new Map<string, string>();
  for (const { entry } of entries) {
    for (const { hash } of entry.pictures ?? []) files.set(hash, pictureFile(root, entry.member, hash));
  }
  for (const [hash, file] of files) {
    const to = join(output, paths.picture(hash));
    await mkdir(dirname(to), { recursive: true });
    // Not copied: what is private is for its owner alone to read, and a site is for everybody.
    await writeFile(to, await readFile(file));
  }
}
