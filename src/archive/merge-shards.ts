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
  const told = [
    ...(await mergeFile(withdrawnFiles(root)[0], readWithdrawals, ({ withdrawals }) =>
      writeWithdrawals(root, withdrawals),
    )),
    ...(await mergeFile(tombstoneFile(root), readTombstones, ({ tombstones }) =>
      writeTombstones(root, tombstones),
    )),
    ...(await mergeFile(beaconFile(root), readBeacons, ({ records }) => writeBeacons(root, records))),
    ...(await mergeFile(quotesFile(root), readVerdicts, ({ known }) => writeVerdicts(root, known))),
  ];
  await removeShardFiles(root);
  return told;

  /** Writes anew a file of which shards have parts; gives what reading it told. */
  async function mergeFile<Read extends { readonly notices: readonly string[] }>(
    file: string,
    read: (root: string) => Promise<Read>,
    write: (all: Read) => Promise<void>,
  ): Promise<readonly string[]> {
    if (!(await hasShardFiles(file))) return [];
    const all = await read(root);
    await write(all);
    return all.notices;
  }
}
