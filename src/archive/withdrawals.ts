import type { Shard } from '../gather/shard.ts';
import type { Day, HubConfig } from '../model.ts';
import { hubKey, hubKeyOrNew, type KeySource } from './hub-key.ts';
import { judgeWithdrawals, NOBODY_LEFT, type WithdrawalJudge } from './judge-withdrawals.ts';
import { markOfKey } from './mark.ts';
import { type NewWithdrawal, withdrawalLine } from './withdrawal-line.ts';
import {
  addShardWithdrawals,
  joinWithdrawals,
  readWithdrawals,
  type Withdrawal,
  writeWithdrawals,
} from './withdrawn-file.ts';

/** What members, authors and people who are named in entries took out of the hub for good. */
export interface Withdrawals extends WithdrawalJudge {
  readonly isEmpty: boolean;
  /** The marks of the people who asked not to be named: feeds are read once more when another one asks. */
  readonly people: readonly string[];
  /** Records withdrawals for good, before anything is let go; what is recorded already costs nothing. */
  readonly record: (news: readonly NewWithdrawal[], today: Day) => Promise<void>;
  /** Judges as it will be judged once these are recorded; nothing is written. */
  readonly asRecorded: (news: readonly NewWithdrawal[], today: Day) => Promise<Withdrawals>;
  readonly notices: readonly string[];
}

/** Whose withdrawals they are. */
type JudgingHub = Pick<HubConfig, 'root' | 'members' | 'decisions'>;

/**
 * Opens the hub's withdrawals. Its key is asked for only when there is one, or when one is recorded. A shard records in a file of its own.
 *
 * @throws {ArchiveError} when a file or the key cannot be read.
 */
export async function openWithdrawals(
  hub: JudgingHub,
  source: KeySource,
  shard?: Shard,
): Promise<Withdrawals> {
  return judgeBy(await readWithdrawals(hub.root), hub, source, shard);
}

async function judgeBy(
  { withdrawals: lines, notices }: Awaited<ReturnType<typeof readWithdrawals>>,
  hub: JudgingHub,
  source: KeySource,
  shard: Shard | undefined,
): Promise<Withdrawals> {
  const { root, members, decisions } = hub;
  const key = lines.length > 0 ? await hubKey(root, source) : undefined;
  const own = key === undefined ? [] : lines.filter((line) => line.key === markOfKey(key));
  const judge =
    key === undefined || own.length === 0 ? NOBODY_LEFT : judgeWithdrawals(own, { members, decisions, key });
  const linesOf = async (news: readonly NewWithdrawal[], today: Day) => {
    if (news.length === 0) return [];
    const secret = key ?? (await hubKeyOrNew(root, source));
    const staying = members.filter((member) => !judge.hasLeft(member));
    return news.map((one) => sinceFirst(withdrawalLine(one, today, secret, staying), lines));
  };
  return {
    ...judge,
    isEmpty: own.length === 0,
    people: own.flatMap(({ phrase }) => phrase ?? []),
    record: async (news, today) => {
      const added = await linesOf(news, today);
      if (shard) await addShardWithdrawals(root, shard, added);
      else if (lines.length + added.length > 0) await writeWithdrawals(root, [...lines, ...added]);
    },
    asRecorded: async (news, today) => {
      const withdrawals = joinWithdrawals([...lines, ...(await linesOf(news, today))]);
      return judgeBy({ withdrawals, notices }, hub, source, shard);
    },
    notices: own.length === lines.length ? notices : [...notices, key === undefined ? NO_KEY : FOREIGN_KEY],
  };
}

/** Judges as one withdrawal will let judge, once it is recorded: to find what it concerns. Any key does. */
export function foresee(
  { members, decisions }: Pick<HubConfig, 'members' | 'decisions'>,
  news: NewWithdrawal,
  today: Day,
  key: string,
): WithdrawalJudge {
  const staying = members.filter((member) => news.what !== 'member' || member.id !== news.member.id);
  const line = withdrawalLine(news, today, key, staying);
  const earlier = decisions.filter(({ on }) => on < today);
  return judgeWithdrawals([line], { members, decisions: earlier, key });
}

/** A member is withdrawn since the build that first read so; only a yes in between begins anew. */
function sinceFirst(line: Withdrawal, before: readonly Withdrawal[]): Withdrawal {
  const known = before.find(({ what, marks: [name] }) => what === 'member' && name === line.marks[0]);
  if (known === undefined || known.yes !== line.yes) return line;
  const { on, beside } = known;
  return { ...line, on, ...(beside !== undefined && { beside }) };
}

const FOREIGN_KEY =
  '_data/archive/_withdrawn.ndjson: some of it was written under another key, so that what somebody took out of the hub ' +
  'may return. Set KITH_KEY to the hub’s first key, or bring back its .kith/key.';

const NO_KEY =
  '_data/archive/_withdrawn.ndjson: the hub’s key is not here, so that nobody can tell who left, and what somebody took out ' +
  'of the hub may return. Set KITH_KEY, or bring back .kith/key.';
