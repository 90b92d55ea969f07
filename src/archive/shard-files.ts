import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Shard, shardName } from '../gather/shard.ts';
import { ArchiveError } from './archive-error.ts';
import { archiveFolder } from './archive-paths.ts';

/**
 * Where a shard writes what a whole build writes into one file for everybody: under the same name, in a folder of its own. Whoever reads
 * such a file reads those of all shards with it; the next whole build makes one of them.
 */
export function shardFile(file: string, shard: Shard): string {
  return path.join(path.dirname(file), SHARDS, shardName(shard), path.basename(file));
}

/** The files that shards left beside one that is everybody's, in the order of their names. */
export async function shardFiles(file: string): Promise<readonly string[]> {
  const folder = path.join(path.dirname(file), SHARDS);
  return (await namesIn(folder)).map((name) => path.join(folder, name, path.basename(file)));
}

/** Whether a shard left one beside a file that is everybody's. */
export async function hasShardFiles(file: string): Promise<boolean> {
  return (await shardFiles(file)).some((each) => existsSync(each));
}

/**
 * Refuses a shard of another division than those of which something waits: the two would say different things of one member.
 *
 * @throws {ArchiveError} then.
 */
export async function refuseOtherDivision(root: string, { of }: Shard): Promise<void> {
  const waiting = await namesIn(path.join(archiveFolder(root), SHARDS));
  const other = waiting.find((name) => !name.endsWith(`-of-${of}`));
  if (other === undefined) return;
  const [, parts = ''] = other.split('-of-');
  throw new ArchiveError(
    `The feeds were gathered in ${parts} parts last time, and no build has taken that in yet. Run \`kith build --offline\` first; after ` +
      `that they can be gathered in ${of}.`,
  );
}

/** Takes away what shards left, once it stands where it belongs. */
export async function removeShardFiles(root: string): Promise<void> {
  const folder = path.join(archiveFolder(root), SHARDS);
  if (existsSync(folder)) await rm(folder, { recursive: true, force: true });
}

/** In the archive. No member's id begins like this. */
export const SHARDS = '_shards';

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(() => [])).filter((name) => /^\d+-of-\d+$/u.test(name)).sort();
}
