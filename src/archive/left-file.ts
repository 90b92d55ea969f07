import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type Shard, shardName } from '../gather/shard.ts';
import type { ArchivedEntry } from '../model.ts';
import { VERSION } from '../version.ts';
import { leftFolder } from './archive-paths.ts';
import { PRIVATE, readKept, writeKept } from './kept-file.ts';
import { seal, unseal } from './seal.ts';

/** What left the hub since a site was published. */
export interface LeftEntries {
  /** Keys of entries that their authors took back, or that were taken out. */
  readonly retracted: readonly string[];
  /** What was kept and is not any more, so that the verifier can make sure that nothing of it is published. */
  readonly gone: readonly ArchivedEntry[];
}

const left = z.object({
  version: z.string(),
  retracted: z.array(z.string()),
  gone: z.array(z.custom<ArchivedEntry>((value) => typeof value === 'object' && value !== null)),
});

const PURPOSE = 'kith left';

/**
 * Reads from `.kith/left/` what left while feeds were gathered and no site was made of it. It lies there sealed under the hub's key, as
 * whatever tells of what was taken back.
 *
 * @throws {ArchiveError} when a file is there and cannot be opened.
 */
export async function readLeft(root: string, key: string): Promise<LeftEntries> {
  const names = (await readdir(leftFolder(root)).catch(() => [])).sort();
  const parts = await Promise.all(names.map((name) => readPart(root, key, name)));
  return {
    retracted: parts.flatMap(({ retracted }) => retracted),
    gone: parts.flatMap(({ gone }) => gone),
  };
}

/**
 * Adds what left in one gathering to what left before; each shard has a file of its own.
 *
 * @throws {ArchiveError} when it cannot be written.
 */
export async function addLeft(
  root: string,
  key: string,
  { retracted, gone }: LeftEntries,
  shard?: Shard,
): Promise<void> {
  if (retracted.length + gone.length === 0) return;
  const name = shard ? shardName(shard) : 'all';
  const before = await readPart(root, key, name);
  const all = {
    version: VERSION,
    retracted: [...before.retracted, ...retracted],
    gone: [...before.gone, ...gone],
  };
  await writeKept(root, path.join(leftFolder(root), name), seal(JSON.stringify(all), key, PURPOSE), PRIVATE);
}

/** To be done once a site was published, and verified, without it. */
export async function forgetLeft(root: string): Promise<void> {
  await rm(leftFolder(root), { recursive: true, force: true });
}

async function readPart(root: string, key: string, name: string): Promise<LeftEntries> {
  const { data } = left.safeParse(
    unseal(await readKept(root, path.join(leftFolder(root), name)), key, PURPOSE),
  );
  if (data === undefined) return { retracted: [], gone: [] };
  // Another version may have kept entries in another way; what they were called is the same.
  return { retracted: data.retracted, gone: data.version === VERSION ? data.gone : [] };
}
