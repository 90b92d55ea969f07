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

/**
 * Notes it, or takes the note away where there is nothing to say; whatever lies in its place goes. A site that is published stands whether or
 * not that succeeds.
 */
export async function writeNote(root: string, name: string, text: string | undefined): Promise<void> {
  const file = join(root, '.kith', name);
  const clear = () => rm(file, { recursive: true, force: true });
  const write = async () => {
    if (text === undefined) await clear();
    else await writeAtomically(file, text, PRIVATE);
  };
  // An older note must not stand for what could not be written.
  await write()
    .catch(() => clear().then(write))
    .catch(() => undefined);
}
