import { z } from 'zod';
import type { BeaconRecord } from '../care/beacon/heed-statement.ts';
import { REFUSABLE } from '../care/beacon/read-beacon.ts';
import { beaconFile } from './archive-paths.ts';
import { writeKept } from './kept-file.ts';
import { readLedger, writeLedger } from './ledger.ts';

const record = z.strictObject({
  member: z.string().regex(/^[a-z0-9-]+$/u),
  statement: z
    .strictObject({
      text: z.enum(['link', 'excerpt', 'full']),
      refused: z.array(z.enum(REFUSABLE)).readonly(),
    })
    .exactOptional(),
  silentReadings: z.int().min(0),
});

/**
 * Reads `_data/archive/_beacons.ndjson`: what members' own sites said last. It lies beside the entries and not in `.kith/`, because a
 * hub that lost it during an outage would show more than the member's last word allows.
 *
 * @throws {ArchiveError} when the file is there and cannot be opened.
 */
export async function readBeacons(
  root: string,
): Promise<{ readonly records: readonly BeaconRecord[]; readonly notices: readonly string[] }> {
  const loss = 'the members’ beacons are asked once more';
  const read = (value: unknown) => record.safeParse(value).data;
  const { lines, notices } = await readLedger(root, beaconFile(root), read, loss);
  return { records: lines, notices };
}

/**
 * Writes the records of members who still list a beacon, by their id. Without any there is no file.
 *
 * @throws {ArchiveError} when it cannot be written; the old file then stays as it was.
 */
export async function writeBeacons(root: string, records: readonly BeaconRecord[]): Promise<void> {
  const file = beaconFile(root);
  if (records.length === 0) return writeKept(root, file, undefined);
  const byMember = records.toSorted((one, other) => (one.member < other.member ? -1 : 1));
  const lines = byMember.map(({ member, statement, silentReadings }) => ({
    member,
    statement,
    silentReadings,
  }));
  await writeLedger(root, file, lines);
}
