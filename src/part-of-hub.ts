import { fewFiles } from './archive/few-files.ts';
import { readEverything } from './archive/read-everything.ts';
import type { Shard } from './gather/shard.ts';
import type { Address, ArchivedEntry, HubConfig, Member } from './model.ts';

/** What one shard gathers. */
export interface Part {
  readonly shard: Shard;
  /** Ids of its members; those who left are in no part. */
  readonly members: ReadonlySet<string>;
}

/** What the hub keeps of the members that a part leaves to others: a ruling must not be taken for one of theirs. */
export async function keptBesides(
  { root, members }: HubConfig,
  part: Part | undefined,
): Promise<readonly ArchivedEntry[]> {
  const others = part
    ? members.filter(({ id, status }) => !part.members.has(id) && status !== 'withdrawn')
    : [];
  const files = await fewFiles().map(others, ({ id }) => readEverything(root, id));
  return files.flat().flatMap(({ entries }) => entries);
}

/** Every feed that is asked for somebody, in the order of `feeds.yaml`. */
export function feedsOf(members: readonly Member[]): readonly Address[] {
  return members
    .filter(({ status }) => status !== 'withdrawn')
    .flatMap(({ feeds }) => feeds.map(({ url }) => url));
}
