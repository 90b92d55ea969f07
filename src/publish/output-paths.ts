import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { reasonOf } from '../archive/file-errors.ts';
import { HubError } from '../hub-error.ts';

/** The paths of a site's files, sorted. */
export async function outputPaths(output: string): Promise<readonly string[]> {
  const found = await readdir(output, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new HubError(
      `${output} cannot be read (${reasonOf(cause)}). Build the hub first, or name the site’s folder with --output.`,
      { cause },
    );
  });
  return found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(output, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
