import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PRIVATE } from '../../archive/kept-file.ts';
import { writeAtomically } from '../../write-atomically.ts';

/**
 * What a build noted in `.kith/` for the next one to save work by; `''` when there is none, or none that can be read: then the work is
 * done.
 */
export function readNote(root: string, name: string): Promise<string> {
  return readFile(join(root, '.kith', name), 'utf8').catch(() => '');
}

/** Notes it, or takes the note away where there is nothing to say. A site that is published stands whether or not that succeeds. */
export async function writeNote(root: string, name: string, text: string | undefined): Promise<void> {
  const file = join(root, '.kith', name);
  try {
    if (text !== undefined) {
      await writeAtomically(file, text, PRIVATE);
      return;
    }
  } catch {
    // An older note must not stand for what could not be written.
  }
  await rm(file, { recursive: true, force: true }).catch(() => undefined);
}
