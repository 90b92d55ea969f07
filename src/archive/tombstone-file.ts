import { z } from 'zod';
import { ArchiveError } from './archive-error.ts';
import { tombstoneFile } from './archive-paths.ts';
import { readLedger, writeLedger } from './ledger.ts';
import { writtenKeyMark, writtenMark } from './mark.ts';

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

/**
 * Reads `_data/archive/_tombstones.ndjson`. Lines that cannot be read are put aside in `.kith/broken/`, with a notice.
 *
 * @throws {ArchiveError} when the file is there and cannot be opened, or is that of a newer version.
 */
export async function readTombstones(
  root: string,
): Promise<{ readonly tombstones: readonly Tombstone[]; readonly notices: readonly string[] }> {
  const loss = 'entries that their authors took back may return';
  const { lines, notices } = await readLedger(root, tombstoneFile(root), readLine, loss);
  return { tombstones: lines, notices };
}

/**
 * Writes the tombstones in an order that does not depend on when they were put up.
 *
 * @throws {ArchiveError} when they cannot be written; the old file then stays as it was.
 */
export async function writeTombstones(root: string, tombstones: readonly Tombstone[]): Promise<void> {
  const byId = tombstones.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const lines = byId.map(({ version, key, on, feed, id, address, seenAgain }) => ({
    version,
    key,
    on,
    feed,
    id,
    address,
    seenAgain,
  }));
  await writeLedger(root, tombstoneFile(root), lines);
}

function readLine(value: unknown): Tombstone | undefined {
  if (newer.safeParse(value).success) throw new ArchiveError(NEWER);
  return tombstone.safeParse(value).data;
}

const newer = z.object({ version: z.number().gt(1) });

const NEWER =
  '_data/archive/_tombstones.ndjson was written by a newer version of Kith. Upgrade the package kith-hub; nothing was changed.';
