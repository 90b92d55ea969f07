import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A hub folder with the given files (by relative path) that goes when the test ends. */
export async function temporaryHub(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'kith-hub-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return root;
}

/** A `feeds.yaml` with one member for each feed, named by its key; nothing waits. */
export function feedsYaml(feeds: Readonly<Record<string, string>>): string {
  const members = Object.entries(feeds).map(
    ([id, url]) =>
      `  - { id: ${id}, name: ${id}, feeds: [{ url: "${url}" }], consent: { granted: 2026-01-01 } }\n`,
  );
  return `defaults: { coolingOff: 0h }\nmembers:\n${members.join('')}`;
}
