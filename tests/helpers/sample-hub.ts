import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, which is the sample hub. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Copies the sample hub's own words to a new folder, so that a test can build and change it. */
export async function copySampleHub(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-sample-'));
  await cp(join(ROOT, 'feeds.yaml'), join(folder, 'feeds.yaml'));
  await cp(join(ROOT, 'examples'), join(folder, 'examples'), { recursive: true });
  await cp(join(ROOT, '_data'), join(folder, '_data'), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts') && basename(path) !== 'archive',
  });
  return folder;
}
