import { z } from 'zod';
import type { BeaconRecord } from '../care/beacon/heed-statement.ts';
import { REFUSABLE } from '../care/beacon/read-beacon.ts';
import type { Shard } from '../gather/shard.ts';
import { beaconFile } from './archive-paths.ts';
import { writeKept } from './kept-file.ts';
import { readLedger, writeLedger } from './ledger.ts';
import { shardFile, shardFiles } from './shard-files.ts';

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
 * Reads `_data/archive/_beacons.ndjson`, and after it what shards heard: what members' own sites said last. It lies beside the entries and not in `.kith/`, because a
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
  const told = [...notices];
  const ofShards = new Map<string, BeaconRecord>();
  for (const file of await shardFiles(beaconFile(root))) {
    const ofOne = await readLedger(root, file, read, loss);
    told.push(...ofOne.notices);
    for (const line of ofOne.lines) ofShards.set(line.member, lesser(line, ofShards.get(line.member)));
  }
  const records = new Map([...lines.map((line) => [line.member, line] as const), ...ofShards]);
  return { records: [...records.values()], notices: told };
}

/** Where two shards heard one member, since the member's hosts moved between them, nobody knows who heard the later word: the lesser is taken. */
function lesser(one: BeaconRecord, other: BeaconRecord | undefined): BeaconRecord {
  const [said, before] = [one.statement, other?.statement];
  if (said === undefined || before === undefined) return said === undefined && other ? other : one;
  const text = TEXTS.find((scope) => scope === said.text || scope === before.text) ?? 'link';
  const refused = REFUSABLE.filter((name) => said.refused.includes(name) || before.refused.includes(name));
  return { ...one, statement: { text, refused } };
}

/** The least first. */
const TEXTS = ['link', 'excerpt', 'full'] as const;

/**
 * Writes the records of members who still list a beacon, by their id. Without any there is no file. A shard has a file of its own.
 *
 * @throws {ArchiveError} when it cannot be written; the old file then stays as it was.
 */
export async function writeBeacons(
  root: string,
  records: readonly BeaconRecord[],
  shard?: Shard,
): Promise<void> {
  const file = shard ? shardFile(beaconFile(root), shard) : beaconFile(root);
  if (records.length === 0) return writeKept(root, file, undefined);
  const byMember = records.toSorted((one, other) => (one.member < other.member ? -1 : 1));
  const lines = byMember.map(({ member, statement, silentReadings }) => ({
    member,
    statement,
    silentReadings,
  }));
  await writeLedger(root, file, lines);
}
