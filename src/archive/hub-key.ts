import { randomBytes } from 'node:crypto';
import type { Member } from '../model.ts';
import { ArchiveError } from './archive-error.ts';
import { keyFile } from './archive-paths.ts';
import { PRIVATE, readKept, writeKept } from './kept-file.ts';

/** Where the hub's secret key comes from. */
export interface KeySource {
  /** The key of the environment (`KITH_KEY`); else it lies in `.kith/key`. */
  readonly given?: string | undefined;
  /** Makes a new one from real randomness. */
  readonly make: () => string;
}

/** The key as a program finds it: in its environment, else made from the system's randomness. */
export function keySource(environment: Readonly<Record<string, string | undefined>>): KeySource {
  return { given: environment.KITH_KEY, make: () => randomBytes(32).toString('base64url') };
}

/** Shorter ones could be found by trying. */
const SHORTEST = 16;

/**
 * The hub's secret key: given, else kept in `.kith/key`; `undefined` when there is none yet.
 *
 * @throws {ArchiveError} when the key is too short, or the file cannot be read.
 */
export async function hubKey(root: string, source: KeySource): Promise<string | undefined> {
  const given = source.given?.trim() ?? '';
  if (given !== '') return strong(given, 'KITH_KEY');
  // An empty file, as a disk that failed may leave it, is no key.
  const kept = (await readKept(root, keyFile(root))).trim();
  return kept === '' ? undefined : strong(kept, '.kith/key');
}

/**
 * The hub's secret key; where there is none, it is made and kept in `.kith/key`, readable by its owner only.
 *
 * @throws {ArchiveError} as `hubKey`, and when the file cannot be written.
 */
export async function hubKeyOrNew(root: string, source: KeySource): Promise<string> {
  const known = await hubKey(root, source);
  if (known !== undefined) return known;
  const key = source.make();
  await writeKept(root, keyFile(root), `${key}\n`, PRIVATE);
  return key;
}

/**
 * The key for a build, made where there is none; but a hub that hides words under its key is not built with another.
 *
 * @throws {ArchiveError} as `hubKeyOrNew`, and when a member has `neverPublish` and the key is not there.
 */
export async function keyForBuild(
  root: string,
  source: KeySource,
  members: readonly Member[],
): Promise<string> {
  const hiding = members.find(({ neverPublish }) => neverPublish.length > 0);
  if (hiding === undefined || (await hubKey(root, source)) !== undefined) return hubKeyOrNew(root, source);
  throw new ArchiveError(
    `feeds.yaml: ${hiding.id} has \`neverPublish\`, and the hub’s secret key is not here, without which nobody can tell ` +
      'whether those words stand in a text. Nothing was built. Set KITH_KEY, or bring back .kith/key; on a machine that ' +
      'builds for you, keep KITH_KEY among its secrets. If the key is lost, make the values anew with `kith hash`.',
  );
}

/**
 * The key for a shard, which makes none: shards may run on machines that do not see one another, and each would make its own.
 *
 * @throws {ArchiveError} as `hubKey`, and when there is none yet.
 */
export async function keyForShard(root: string, source: KeySource): Promise<string> {
  const key = await hubKey(root, source);
  if (key !== undefined) return key;
  throw new ArchiveError(
    'The hub has no secret key yet, and its shards need one and the same. Set KITH_KEY, or run `kith build --offline` once, which ' +
      'makes .kith/key, and let every shard have that file.',
  );
}

function strong(key: string, place: string): string {
  if (key.length >= SHORTEST) return key;
  throw new ArchiveError(
    `${place} is too short for a key: it has ${key.length} characters and needs ${SHORTEST} or more, at random. Bring back ` +
      'the hub’s first key; if it is lost, take this one away, and a new one is made, under which older tombstones ' +
      'keep nothing out.',
  );
}
