import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { formatFault, loadConfig } from '../../src/config/load.ts';
import type { HubConfig } from '../../src/model.ts';

/** The least that a hub's `feeds.yaml` may say. */
export const MINIMAL = `members:
  - id: harbor-notes
    name: Harbor Notes
    feeds:
      - url: https://harbor.example/feed
    consent:
      granted: 2026-11-01
`;

/** Two members, `ada` and `ben`. */
export const TWO = `members:
  - {id: ada, name: Ada, feeds: [url: https://ada.example/feed], consent: {granted: 2026-11-01}}
  - {id: ben, name: Ben, feeds: [url: https://ben.example/feed], consent: {granted: 2026-11-01}}
`;

/** One curator, `cleo`. */
export const CURATED = 'curators: [{id: cleo, name: Cleo}]\n';

/** Writes a hub folder, lets `use` work on it, and removes it. */
export async function withHub<Result>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-config-'));
  try {
    for (const [file, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), content);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What is wrong with a hub of these files, a line each; empty when nothing is. */
export async function faultsOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<readonly string[]> {
  return withHub(files, async (folder) => {
    const outcome = await loadConfig(folder);
    return outcome.kind === 'valid'
      ? []
      : outcome.faults.map((fault) => formatFault(fault).replaceAll(folder, 'FOLDER'));
  });
}

/** What is wrong with one member of whom `lines` are told beside the required ones. */
export async function memberFaults(...lines: readonly string[]): Promise<readonly string[]> {
  return faultsOf({ 'feeds.yaml': MINIMAL + lines.map((line) => `    ${line}\n`).join('') });
}

/** The configuration of a hub of these files; fails the test when they have a fault. */
export async function configOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<HubConfig> {
  return withHub(files, async (folder) => {
    const outcome = await loadConfig(folder);
    if (outcome.kind === 'valid') return outcome.config;
    throw new Error(outcome.faults.map(formatFault).join('\n'));
  });
}
