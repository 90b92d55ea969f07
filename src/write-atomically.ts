import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Gives a file its new content all at once: written beside it, flushed, renamed over it, so that a crash or a full
 * disk leaves the old file. Who may read it stays as it was; `mode` says it of a new file, less what the system's mask
 * takes away. A file that already holds the content is not touched. Gives whether it wrote.
 */
export async function writeAtomically(
  file: string,
  content: string | Uint8Array,
  mode = 0o666,
): Promise<boolean> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const temporary = temporaryFile(file);
  // What a killed build left is of no use to anybody, and must not stay in a tracked folder.
  await rm(temporary, { force: true });
  if (await holds(file, bytes)) return false;
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await writeFlushed(temporary, bytes, mode, await modeOf(file));
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await flushFolder(path.dirname(file));
  return true;
}

/** Removes a file for good, and what a killed build may have left of it. */
export async function removeFile(file: string): Promise<void> {
  await rm(temporaryFile(file), { force: true });
  await rm(file, { force: true });
}

/** In the same folder, because a rename is atomic only within one file system. */
function temporaryFile(file: string): string {
  return `${file}.tmp`;
}

async function holds(file: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return (await readFile(file)).equals(bytes);
  } catch {
    return false;
  }
}

/** What its owner closed to others must not be opened by being written anew. */
async function modeOf(file: string): Promise<number | undefined> {
  return stat(file).then(
    ({ mode }) => mode & 0o777,
    () => undefined,
  );
}

async function writeFlushed(file: string, bytes: Uint8Array, mode: number, kept?: number): Promise<void> {
  const handle = await open(file, 'wx', kept ?? mode);
  try {
    // Only what a file had already is given whatever the system's mask says.
    if (kept !== undefined) await handle.chmod(kept);
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A rename is safe on disk only once its folder is. Windows cannot open a folder, and needs no such step. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
