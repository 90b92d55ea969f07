import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty hub folder that goes when the test ends. */
export async function hubFolder(): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'kith-archive-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  return root;
}

/** Every file under a folder with its bytes, by relative path. */
export async function filesIn(folder: string): Promise<Record<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((file) => file.isFile()).map((file) => path.join(file.parentPath, file.name));
  const contents = await Promise.all(
    files.sort().map(async (file) => [path.relative(folder, file), await readFile(file, 'utf8')] as const),
  );
  return Object.fromEntries(contents);
}
