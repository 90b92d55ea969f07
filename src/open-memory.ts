import { readConversations } from './archive/conversation-file.ts';
import { readDigests } from './archive/digest-file.ts';
import type { KeySource } from './archive/hub-key.ts';
import { isTakenOut } from './archive/let-go.ts';
import { openQuotes, type Quotes } from './archive/quotes.ts';
import { openTombstones, type Tombstones } from './archive/tombstones.ts';
import { openWithdrawals, type Withdrawals } from './archive/withdrawals.ts';
import type { Shard } from './gather/shard.ts';
import type { Conversation, DigestRecord, HubConfig } from './model.ts';
import { type QuotedMembers, quotedMembers } from './relate/quoted-members.ts';

/** What decides, beside the entries, on what is read. */
export interface ReadingMemory {
  readonly tombstones: Tombstones;
  /** What was taken out of the hub for good. */
  readonly withdrawals: Withdrawals;
  readonly quoted: QuotedMembers;
  readonly quotes: Quotes;
  readonly notices: readonly string[];
}

/** What earlier builds left beside the entries. */
export interface Memory extends ReadingMemory {
  /** The conversations that have addresses. */
  readonly conversations: readonly Conversation[];
  /** What the digests of finished weeks hold. */
  readonly digests: readonly DigestRecord[];
}

/**
 * Opens a hub's memory: for a build, which adds to it, and for the curator's desk, which only looks, so that both see the
 * same.
 *
 * @throws {ArchiveError} when a file is there and cannot be opened.
 */
export async function openMemory(config: HubConfig, key: KeySource): Promise<Memory> {
  const { root } = config;
  const reading = await openReadingMemory(config, key, await openWithdrawals(config, key));
  const talks = await readConversations(root);
  const { digests, notices } = await readDigests(root);
  return {
    ...reading,
    conversations: talks.remembered,
    digests,
    notices: [...reading.notices, ...talks.notices, ...notices],
  };
}

/**
 * The part of it that readers of feeds need, for a build, and for a shard, which writes what it adds into files of its own.
 *
 * @throws {ArchiveError} when a file is there and cannot be opened.
 */
export async function openReadingMemory(
  config: HubConfig,
  key: KeySource,
  withdrawals: Withdrawals,
  shard?: Shard,
): Promise<ReadingMemory> {
  const tombstones = await openTombstones(config.root, key, shard);
  const quoted = quotedToday(config, withdrawals);
  const quotes = await openQuotes(config.root, quoted.listings, shard);
  return {
    tombstones,
    withdrawals,
    quoted,
    quotes,
    notices: [...tombstones.notices, ...quotes.notices],
  };
}

/** Whose words curators quote, without what was taken out of the hub. */
export function quotedToday(config: HubConfig, withdrawals: Withdrawals): QuotedMembers {
  const reshares = config.reshares.filter((reshare) => !isTakenOut(reshare, withdrawals));
  return quotedMembers({ ...config, reshares });
}
