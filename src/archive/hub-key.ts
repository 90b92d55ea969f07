import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ArchiveError } from './archive-error.ts';
import { isMissingFile, reasonOf } from './file-errors.ts';

/** Where the hub's secret key comes from. */
export interface KeySource {
  /** The key of the environment (`KITH_KEY`); else it lies in `.kith/key`. */
  readonly given?: string | undefined;
  /** Makes a new one from real randomness. */
  readonly make: () => string;
}

/** The key as a program finds it: in its environment, else made from the system's randomness. */
export function keySource(environment: Readonly<Record<string, string | undefined>>): KeySource {
  return { given: environment.KITH_KEY, make: () => randomBytes(32).toString('base64url') };
}

/** Shorter ones could be found by trying. */
const SHORTEST = 16;

/**
 * The hub's secret key: given, else kept in `.kith/key`, which is made when it is first needed and readable by its owner
 * only.
 *
 * @throws {ArchiveError} when the key is too short, or the file can be neither read nor made.
 */
export async function hubKey(root: string, source: KeySource): Promise<string> {
  if (source.given !== undefined && source.given !== '') return strong(source.given, 'KITH_KEY');
  const file = path.join(root, '.kith', 'key');
  const kept = await readKey(file);
  if (kept !== undefined) return strong(kept, '.kith/key');
  const key = source.make();
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `${key}\n`, { mode: 0o600, flag: 'wx' });
  } catch (cause) {
    throw new ArchiveError(`.kith/key cannot be written (${reasonOf(cause)}). Make the folder writable.`, {
      cause,
    });
  }
  return key;
}

async function readKey(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (cause) {
    if (isMissingFile(cause)) return undefined;
    throw new ArchiveError(`.kith/key cannot be read (${reasonOf(cause)}). Mend its permissions.`, { cause });
  }
}

function strong(key: string, place: string): string {
  if (key.length >= SHORTEST) return key;
  throw new ArchiveError(
    `${place} is too short for a key: it has ${key.length} characters and needs ${SHORTEST} or more, at random.`,
  );
}
