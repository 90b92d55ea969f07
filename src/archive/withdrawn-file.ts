import { z } from 'zod';
import type { Shard } from '../gather/shard.ts';
import type { Day } from '../model.ts';
import { ArchiveError } from './archive-error.ts';
import { shownPath, withdrawnFiles } from './archive-paths.ts';
import { readLedger, writeLedger } from './ledger.ts';
import { writtenKeyMark, writtenMark } from './mark.ts';
import { shardFile, shardFiles } from './shard-files.ts';

/** What somebody took out of the hub for good: marks under the hub's key, from which nobody can guess anything. */
const withdrawal = z.object({
  version: z.literal(1),
  /** Says under which key the marks were made. */
  key: writtenKeyMark,
  on: z.iso.date(),
  /** A member with everything of theirs, one entry, or the name of a person whom entries tell of. */
  what: z.enum(['member', 'entry', 'person']),
  /** The first one names whatever it is. */
  marks: z.array(writtenMark),
  /** Of a member: those who were there, too, and stayed. None of them is ever taken for the one who left. */
  beside: z.array(writtenMark).exactOptional(),
  /** The last yes after an earlier withdrawal, which this one ended. */
  yes: z.iso.date().exactOptional(),
  /** Of a person: the words that name them, hidden. */
  phrase: z
    .string()
    .regex(/^hmac:[0-9a-f]{64}$/u)
    .exactOptional(),
});

export type Withdrawal = z.infer<typeof withdrawal>;

/**
 * Reads the withdrawals from both places where they are kept, `_data/archive/_withdrawn.ndjson` and
 * `.kith/withdrawn.ndjson`, and from what shards found out: whichever of the two folders is put back to an older state, the other
 * one still knows.
 *
 * @throws {ArchiveError} when one of them is there and cannot be opened, or is that of a newer version.
 */
export async function readWithdrawals(
  root: string,
): Promise<{ readonly withdrawals: readonly Withdrawal[]; readonly notices: readonly string[] }> {
  const places = withdrawnFiles(root);
  const ledgers = await Promise.all(
    [...places, ...(await shardFiles(places[0]))].map((file) => {
      const read = (value: unknown) => readLine(value, shownPath(root, file));
      return readLedger(root, file, read, LOSS);
    }),
  );
  const all = ledgers.flatMap(({ lines }) => lines);
  return { withdrawals: joinWithdrawals(all), notices: ledgers.flatMap(({ notices }) => notices) };
}

/**
 * Writes the withdrawals to both places, in an order that does not depend on when they were made.
 *
 * @throws {ArchiveError} when they cannot be written; the old file then stays as it was.
 */
export async function writeWithdrawals(root: string, withdrawals: readonly Withdrawal[]): Promise<void> {
  const lines = written(withdrawals);
  for (const file of withdrawnFiles(root)) await writeLedger(root, file, lines);
}

/**
 * Writes what a shard found out into its own file, beside what it found out before.
 *
 * @throws {ArchiveError} as `writeWithdrawals`.
 */
export async function addShardWithdrawals(
  root: string,
  shard: Shard,
  added: readonly Withdrawal[],
): Promise<void> {
  if (added.length === 0) return;
  const file = shardFile(withdrawnFiles(root)[0], shard);
  const read = (value: unknown) => readLine(value, shownPath(root, file));
  const { lines } = await readLedger(root, file, read, LOSS);
  await writeLedger(root, file, written([...lines, ...added]));
}

const LOSS = 'what somebody took out of the hub may return';

function written(withdrawals: readonly Withdrawal[]): readonly object[] {
  return joinWithdrawals(withdrawals).map(({ version, key, on, what, marks, beside, yes, phrase }) => ({
    version,
    key,
    on,
    what,
    marks,
    beside,
    yes,
    phrase,
  }));
}

/** What two lines say of one withdrawal is one line: that of the later day, with the marks of both. */
export function joinWithdrawals(withdrawals: readonly Withdrawal[]): readonly Withdrawal[] {
  const byName = new Map<string, Withdrawal>();
  for (const one of withdrawals) {
    const [first = ''] = one.marks;
    const name = `${one.key} ${one.what} ${one.phrase ?? first}`;
    const before = byName.get(name);
    const [newer, older] = before !== undefined && before.on > one.on ? [before, one] : [one, before];
    const yes = later(newer.yes, older?.yes);
    const beside = newer.beside ?? older?.beside;
    byName.set(name, {
      ...newer,
      marks: [...new Set([...newer.marks, ...(older?.marks ?? [])])],
      ...(beside !== undefined && { beside }),
      ...(yes !== undefined && { yes }),
    });
  }
  return [...byName].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
}

function later(one: Day | undefined, other: Day | undefined): Day | undefined {
  return one === undefined || (other !== undefined && other > one) ? other : one;
}

const newer = z.object({ version: z.number().gt(1) });

function readLine(value: unknown, shown: string): Withdrawal | undefined {
  if (newer.safeParse(value).success)
    throw new ArchiveError(
      `${shown} was written by a newer version of Kith. Upgrade the package kith-hub; nothing was changed.`,
    );
  return withdrawal.safeParse(value).data;
}
