import { readFile } from 'node:fs/promises';
import { removeFile, writeAtomically } from '../write-atomically.ts';
import { ArchiveError } from './archive-error.ts';
import { shownPath } from './archive-paths.ts';
import { isMissingFile, reasonOf } from './file-errors.ts';

/** The mode of a file that its owner alone may read. */
export const PRIVATE = 0o600;

/**
 * The text of a small file that the hub keeps, `''` when there is none.
 *
 * @throws {ArchiveError} when it is there and cannot be opened.
 */
export async function readKept(root: string, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (isMissingFile(cause)) return '';
    const shown = shownPath(root, file);
    throw new ArchiveError(`${shown} cannot be read (${reasonOf(cause)}). Mend its permissions.`, { cause });
  }
}

/**
 * Gives such a file its text, or takes it away where that is `undefined`; `mode` is as `writeAtomically` takes it.
 *
 * @throws {ArchiveError} when it cannot be written; the old file then stays as it was.
 */
export async function writeKept(
  root: string,
  file: string,
  text: string | undefined,
  mode?: number,
): Promise<void> {
  try {
    if (text === undefined) await removeFile(file);
    else await writeAtomically(file, text, mode);
  } catch (cause) {
    const shown = shownPath(root, file);
    throw new ArchiveError(`${shown} cannot be written (${reasonOf(cause)}). Make the folder writable.`, {
      cause,
    });
  }
}
