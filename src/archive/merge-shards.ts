import { mergeRecords } from '../gather/keep-records.ts';
import { beaconFile, quotesFile, tombstoneFile, withdrawnFiles } from './archive-paths.ts';
import { readBeacons, writeBeacons } from './beacon-file.ts';
import { readVerdicts, writeVerdicts } from './quotes-file.ts';
import { hasShardFiles, removeShardFiles } from './shard-files.ts';
import { readTombstones, writeTombstones } from './tombstone-file.ts';
import { readWithdrawals, writeWithdrawals } from './withdrawn-file.ts';

/**
 * Makes one of what shards left for everybody: what is read from all of them together is written where it belongs, and only then
 * their own files go. A process killed in between leaves both, which say the same. To be done under the build lock.
 *
 * @throws {ArchiveError} when a file cannot be read or written.
 */
export async function mergeShards(root: string): Promise<void> {
  await mergeRecords(root);
  if (await hasShardFiles(withdrawnFiles(root)[0]))
    await writeWithdrawals(root, (await readWithdrawals(root)).withdrawals);
  if (await hasShardFiles(tombstoneFile(root)))
    await writeTombstones(root, (await readTombstones(root)).tombstones);
  if (await hasShardFiles(beaconFile(root))) await writeBeacons(root, (await readBeacons(root)).records);
  if (await hasShardFiles(quotesFile(root))) await writeVerdicts(root, (await readVerdicts(root)).known);
  await removeShardFiles(root);
}
