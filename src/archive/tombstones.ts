import { millisecondsOf } from '../dates.ts';
import type { Shard } from '../gather/shard.ts';
import type { Address, ArchivedEntry, Entry, Instant, Member } from '../model.ts';
import { SURE_AFTER } from './find-missing.ts';
import { hubKey, hubKeyOrNew, type KeySource } from './hub-key.ts';
import { identifyingAddress } from './identifying-address.ts';
import { markOf, markOfKey } from './mark.ts';
import {
  readShardTombstones,
  readTombstones,
  type Tombstone,
  writeShardTombstones,
  writeTombstones,
} from './tombstone-file.ts';

/** Marks are scoped by member, so that nobody can put up a tombstone for another's entry. */
type FeedName = Pick<ArchivedEntry, 'member' | 'feed'>;
type EntryName = FeedName & Pick<Entry, 'id' | 'url'>;

/** The entries that their authors took back. */
export interface Tombstones {
  readonly has: (entry: EntryName) => boolean;
  /** Whether one of some members took back what stood at an address; they are asked for only where anything was taken back. */
  readonly hasAddress: (address: Address, members: () => readonly Pick<Member, 'id'>[]) => boolean;
  /** Whether an entry that a feed lists now was taken back, and has not been back for long enough. */
  readonly isAway: (entry: EntryName, now: Instant) => boolean;
  /** Puts up tombstones and writes them; to be done before the archive lets the entries go. */
  readonly put: (entries: readonly EntryName[], now: Instant) => Promise<void>;
  /**
   * The entries of a reading that were taken back and stay away. One that its author publishes anew comes back when
   * two readings an hour apart list it, so that a server's old copy brings nothing back.
   */
  readonly keepAway: (feed: FeedName, entries: readonly Entry[], now: Instant) => ReadonlySet<Entry>;
  /** Writes what `keepAway` has learned; to be done when the archive holds what came back. */
  readonly write: () => Promise<void>;
  readonly notices: readonly string[];
}

/**
 * Opens the hub's tombstones. Its key is asked for only when there is a tombstone, or when one is put up. A shard writes what it changes
 * into a file of its own.
 *
 * @throws {ArchiveError} when the file or the key cannot be read.
 */
export async function openTombstones(root: string, source: KeySource, shard?: Shard): Promise<Tombstones> {
  const { tombstones, notices } = await readTombstones(root);
  let key = tombstones.length > 0 ? await hubKey(root, source) : undefined;
  const own = new Map<string, Tombstone>();
  const byAddress = new Map<string, string>();
  // What was put up under another key cannot be recognised; it is kept for the day on which that key is back.
  const foreign: Tombstone[] = [];
  let hasChanged = false;
  const changed = new Map(shard && (await readShardTombstones(root, shard)));

  const know = (stone: Tombstone) => {
    own.set(stone.id, stone);
    if (stone.address !== undefined) byAddress.set(stone.address, stone.id);
  };
  const set = (stone: Tombstone) => {
    know(stone);
    changed.set(stone.id, stone);
  };
  const lift = ({ id }: Tombstone) => {
    own.delete(id);
    changed.set(id, undefined);
  };
  const find = (entry: EntryName): Tombstone | undefined => {
    if (key === undefined || own.size === 0) return undefined;
    return own.get(idMark(key, entry)) ?? own.get(byAddress.get(addressMark(key, entry) ?? '') ?? '');
  };
  const write = async () => {
    if (hasChanged && shard) await writeShardTombstones(root, shard, changed);
    else if (hasChanged) await writeTombstones(root, [...foreign, ...own.values()]);
    hasChanged = false;
  };

  for (const stone of tombstones) {
    if (key !== undefined && stone.key === markOfKey(key)) know(stone);
    else foreign.push(stone);
  }

  return {
    has: (entry) => find(entry) !== undefined,
    hasAddress: (url, members) => {
      if (key === undefined || byAddress.size === 0) return false;
      const secret = key;
      return members().some(({ id }) =>
        own.has(byAddress.get(addressMark(secret, { member: id, url }) ?? '') ?? ''),
      );
    },
    isAway: (entry, now) => {
      const stone = find(entry);
      return stone !== undefined && !isBack(stone, now);
    },
    put: async (entries, now) => {
      if (entries.length === 0) return;
      key ??= await hubKeyOrNew(root, source);
      for (const entry of entries) set({ version: 1, key: markOfKey(key), on: now, ...marksOf(key, entry) });
      hasChanged = true;
      await write();
    },
    keepAway: (feed, entries, now) => {
      const away = new Set<Entry>();
      const met = new Set<string>();
      if (key === undefined) return away;
      const mark = feedMark(key, feed);
      for (const entry of entries) {
        const stone = find(listedName(feed, entry));
        if (stone === undefined) continue;
        met.add(stone.id);
        if (isBack(stone, now)) lift(stone);
        else away.add(entry);
        // Whichever feed brings it back is the one that has to keep it.
        if (isUnseen(stone, now)) set({ ...stone, feed: mark, seenAgain: now });
        hasChanged ||= !own.has(stone.id) || isUnseen(stone, now);
      }
      for (const stone of own.values()) {
        if (stone.feed !== mark || stone.seenAgain === undefined || met.has(stone.id)) continue;
        const { seenAgain: _, ...gone } = stone;
        set(gone);
        hasChanged = true;
      }
      return away;
    },
    write,
    notices: foreign.length === 0 ? notices : [...notices, FOREIGN_KEY],
  };
}

const FOREIGN_KEY =
  '_data/archive/_tombstones.ndjson: some of it was written under another key, so that entries which their authors ' +
  'took back may return. Set KITH_KEY to the hub’s first key, or bring back its .kith/key.';

/** The name of an entry as a feed lists it. */
export function listedName({ member, feed }: FeedName, { id, url }: Entry): EntryName {
  return url === undefined ? { member, feed, id } : { member, feed, id, url };
}

/** A moment ahead of the clock is one that a wrong clock wrote. */
function isUnseen({ seenAgain }: Tombstone, now: Instant): boolean {
  return seenAgain === undefined || seenAgain > now;
}

function isBack({ seenAgain }: Tombstone, now: Instant): boolean {
  return seenAgain !== undefined && millisecondsOf(now) - millisecondsOf(seenAgain) >= SURE_AFTER;
}

function marksOf(key: string, entry: EntryName): Pick<Tombstone, 'feed' | 'id' | 'address'> {
  const address = addressMark(key, entry);
  return {
    feed: feedMark(key, entry),
    id: idMark(key, entry),
    ...(address !== undefined && { address }),
  };
}

function feedMark(key: string, { member, feed }: FeedName): string {
  return markOf(key, ['feed', member, feed]);
}

function idMark(key: string, { member, feed, id }: EntryName): string {
  return markOf(key, ['id', member, feed, id]);
}

function addressMark(key: string, { member, url }: Pick<EntryName, 'member' | 'url'>): string | undefined {
  const address = identifyingAddress(url);
  return address === undefined ? undefined : markOf(key, ['address', member, address]);
}
