import { z } from 'zod';
import type { Shard } from '../gather/shard.ts';
import { ArchiveError } from './archive-error.ts';
import { tombstoneFile } from './archive-paths.ts';
import { readLedger, writeLedger } from './ledger.ts';
import { writtenKeyMark, writtenMark } from './mark.ts';
import { shardFile, shardFiles } from './shard-files.ts';

const instant = z.iso.datetime();

/** All that is left of an entry that was taken back: marks under the hub's key, from which nobody can guess anything. */
const tombstone = z.object({
  version: z.literal(1),
  /** Says under which key the marks were made. */
  key: writtenKeyMark,
  on: instant,
  feed: writtenMark,
  id: writtenMark,
  address: writtenMark.exactOptional(),
  /** Since when the feed lists the entry again. */
  seenAgain: instant.exactOptional(),
});

export type Tombstone = z.infer<typeof tombstone>;

/** What a shard writes where an entry is back: its tombstone goes when the shards are taken in. */
const lifted = z.object({ version: z.literal(1), id: writtenMark, isLifted: z.literal(true) });

/** What a shard changed, by the mark of the entry: a tombstone, or that it goes. */
export type ChangedTombstones = ReadonlyMap<string, Tombstone | undefined>;

/**
 * Reads `_data/archive/_tombstones.ndjson`, with what shards changed. Lines that cannot be read are put aside in `.kith/broken/`,
 * with a notice.
 *
 * @throws {ArchiveError} when the file is there and cannot be opened, or is that of a newer version.
 */
export async function readTombstones(
  root: string,
): Promise<{ readonly tombstones: readonly Tombstone[]; readonly notices: readonly string[] }> {
  const { lines, notices } = await readLedger(root, tombstoneFile(root), readLine, LOSS);
  const all = new Map(lines.map((line) => [`${line.key} ${line.id}`, line]));
  const told = [...notices];
  for (const file of await shardFiles(tombstoneFile(root))) {
    const changed = await readChanged(root, file);
    told.push(...changed.notices);
    for (const [id, stone] of changed.stones) {
      if (stone) all.set(`${stone.key} ${id}`, stone);
      else for (const [name, { id: known }] of all) if (known === id) all.delete(name);
    }
  }
  return { tombstones: [...all.values()], notices: told };
}

/** What a shard has changed and nobody took in yet, from an earlier run of it. */
export async function readShardTombstones(root: string, shard: Shard): Promise<ChangedTombstones> {
  return (await readChanged(root, shardFile(tombstoneFile(root), shard))).stones;
}

async function readChanged(
  root: string,
  file: string,
): Promise<{ readonly stones: ChangedTombstones; readonly notices: readonly string[] }> {
  const read = (value: unknown) => lifted.safeParse(value).data ?? readLine(value);
  const { lines, notices } = await readLedger(root, file, read, LOSS);
  return {
    stones: new Map(lines.map((line) => [line.id, 'isLifted' in line ? undefined : line])),
    notices,
  };
}

const LOSS = 'entries that their authors took back may return';

/**
 * Writes the tombstones in an order that does not depend on when they were put up.
 *
 * @throws {ArchiveError} when they cannot be written; the old file then stays as it was.
 */
export async function writeTombstones(root: string, tombstones: readonly Tombstone[]): Promise<void> {
  const byId = tombstones.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  await writeLedger(root, tombstoneFile(root), byId.map(written));
}

/**
 * Writes what a shard changed into the shard's own file.
 *
 * @throws {ArchiveError} as `writeTombstones`.
 */
export async function writeShardTombstones(
  root: string,
  shard: Shard,
  changed: ChangedTombstones,
): Promise<void> {
  const lines = [...changed].map(([id, stone]) =>
    stone ? written(stone) : { version: 1, id, isLifted: true },
  );
  await writeLedger(root, shardFile(tombstoneFile(root), shard), lines);
}

function written({ version, key, on, feed, id, address, seenAgain }: Tombstone): object {
  return { version, key, on, feed, id, address, seenAgain };
}

function readLine(value: unknown): Tombstone | undefined {
  if (newer.safeParse(value).success) throw new ArchiveError(NEWER);
  return tombstone.safeParse(value).data;
}

const newer = z.object({ version: z.number().gt(1) });

const NEWER =
  '_data/archive/_tombstones.ndjson was written by a newer version of Kith. Upgrade the package kith-hub; nothing was changed.';
