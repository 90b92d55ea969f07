import { mergeRecords } from '../gather/keep-records.ts';
import { beaconFile, quotesFile, tombstoneFile, withdrawnFiles } from './archive-paths.ts';
import { readBeacons, writeBeacons } from './beacon-file.ts';
import { readVerdicts, writeVerdicts } from './quotes-file.ts';
import { hasShardFiles, removeShardFiles } from './shard-files.ts';
import { readTombstones, writeTombstones } from './tombstone-file.ts';
import { readWithdrawals, writeWithdrawals } from './withdrawn-file.ts';

/**
 * Makes one of what shards left for everybody: what is read from all of them together is written where it belongs, and only then
 * their own files go. A process killed in between leaves both, which say the same. To be done under the build lock. Gives what is to be told: of a
 * file that is written anew nobody else hears that lines of it could not be read.
 *
 * @throws {ArchiveError} when a file cannot be read or written.
 */
export async function mergeShards(root: string): Promise<readonly string[]> {
  await mergeRecords(root);
  const told: string[] = [];
  if (await hasShardFiles(withdrawnFiles(root)[0])) {
    const { withdrawals, notices } = await readWithdrawals(root);
    await writeWithdrawals(root, withdrawals);
    told.push(...notices);
  }
  if (await hasShardFiles(tombstoneFile(root))) {
    const { tombstones, notices } = await readTombstones(root);
    await writeTombstones(root, tombstones);
    told.push(...notices);
  }
  if (await hasShardFiles(beaconFile(root))) {
    const { records, notices } = await readBeacons(root);
    await writeBeacons(root, records);
    told.push(...notices);
  }
  if (await hasShardFiles(quotesFile(root))) {
    const { known, notices } = await readVerdicts(root);
    await writeVerdicts(root, known);
    told.push(...notices);
  }
  await removeShardFiles(root);
  return told;
}
