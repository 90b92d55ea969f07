import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { millisecondsOf } from '../dates.ts';
import { DAY } from '../days.ts';
import type { Shard } from '../gather/shard.ts';
import type { HubConfig, Instant } from '../model.ts';
import { ArchiveError } from './archive-error.ts';
import { archiveFolder, beaconFile, shownPath, tombstoneFile, withdrawnFiles } from './archive-paths.ts';
import { reasonOf } from './file-errors.ts';
import { readKept, writeKept } from './kept-file.ts';
import { parseJson } from './parse-json.ts';
import { SHARDS, shardFile, shardFiles } from './shard-files.ts';

/** What decides, beside the records, what may be kept of anybody. */
type Allowing = Pick<HubConfig, 'root' | 'members' | 'decisions'>;

/** In the archive, so that it goes wherever the archive goes: which version of Kith wrote there last. No member's id begins like this. */
const WRITER = '_written-by.json';

/** In a copy: a mark of everything that decided what might be kept when it was made. */
const MADE_UNDER = '_made-under';

const COPY = 'archive-before-';

/** In milliseconds. Whoever upgraded looks at the site within days; a copy keeps what authors change meanwhile. */
const LONGEST = 14 * DAY;

/**
 * Copies the archive to `.kith/archive-before-VERSION/` when another version of Kith wrote it last, or nobody knows which; a copy
 * from an earlier change of versions goes. One that is there already stays, because a build that did not come to its end may have
 * written since. Gives what a curator is told of it.
 *
 * @throws {ArchiveError} when it cannot be copied; nothing has been written into the archive then.
 */
export async function keepFormerArchive(allowing: Allowing, version: string): Promise<readonly string[]> {
  const { root } = allowing;
  const files = await readdir(archiveFolder(root)).catch(() => []);
  const writer = await writerOf(root);
  if (files.every((name) => name === WRITER) || writer === version) return [];
  const copy = path.join(root, '.kith', `${COPY}${version}`);
  if (existsSync(copy)) return [];
  for (const former of await copiesIn(root)) await rm(former, { recursive: true, force: true });
  try {
    const unfinished = `${copy}.part`;
    await cp(archiveFolder(root), unfinished, { recursive: true });
    await writeKept(root, path.join(unfinished, MADE_UNDER), await markOf(allowing));
    await rename(unfinished, copy);
  } catch (cause) {
    throw new ArchiveError(
      `The archive of another version of Kith cannot be copied to ${shownPath(root, copy)}/ (${reasonOf(cause)}). Free some space or ` +
        'make .kith/ writable; nothing was changed.',
      { cause },
    );
  }
  return [
    `this version of Kith, ${version}, builds the hub for the first time, after ${writer ?? 'an earlier one'}. The archive as it was ` +
      `lies in ${shownPath(root, copy)}/ until somebody takes something back, for two weeks at most; see docs/upgrading.md.`,
  ];
}

/**
 * Deletes such a copy when it is two weeks old, and as soon as it may hold what nobody allows any more: when `isLeaving`, and when
 * `feeds.yaml`, a decision, a beacon, a withdrawal or something taken back says otherwise than when it was made. `startedAt` is the
 * wall clock.
 */
export async function dropFormerArchive(
  allowing: Allowing,
  startedAt: Instant,
  isLeaving: boolean,
): Promise<void> {
  for (const copy of await copiesIn(allowing.root)) {
    const madeUnder = await readKept(allowing.root, path.join(copy, MADE_UNDER));
    const age = millisecondsOf(startedAt) - (await stat(copy)).mtimeMs;
    if (isLeaving || age > LONGEST || madeUnder !== (await markOf(allowing)))
      await rm(copy, { recursive: true, force: true });
  }
}

/** Writes down which version has written into the archive, once all of a build is in it. */
export async function signArchive(root: string, version: string): Promise<void> {
  if (!existsSync(archiveFolder(root))) return;
  await writeKept(root, path.join(archiveFolder(root), WRITER), `${JSON.stringify({ version })}\n`);
}

/**
 * Writes down for a shard, before it writes anything else, which version it is. An archive that another version wrote has to be copied
 * whole before any part of it changes, which no shard can do.
 *
 * @throws {ArchiveError} where another version wrote there last.
 */
export async function signShard(root: string, version: string, shard: Shard): Promise<void> {
  const files = await readdir(archiveFolder(root)).catch(() => []);
  const writer = await writerOf(root);
  // Shards that begin at once make their folder before they have signed.
  if (files.some((name) => name !== SHARDS) && writer !== version)
    throw new ArchiveError(
      `_data/archive/ was written by ${writer ? `version ${writer}` : 'an earlier version'} of Kith, and this is ${version}. Run ` +
        '`kith build --offline` once, which keeps a copy of it; the shards can run after that.',
    );
  const file = shardFile(path.join(archiveFolder(root), WRITER), shard);
  await writeKept(root, file, `${JSON.stringify({ version })}\n`);
}

/** Where no whole build wrote yet, it is what the first shard says. */
async function writerOf(root: string): Promise<string | undefined> {
  const file = path.join(archiveFolder(root), WRITER);
  for (const each of [file, ...(await shardFiles(file))]) {
    const version = await versionIn(root, each);
    if (version !== undefined) return version;
  }
  return undefined;
}

async function versionIn(root: string, file: string): Promise<string | undefined> {
  const said = parseJson(await readKept(root, file).catch(() => ''));
  if (typeof said !== 'object' || said === null || !('version' in said)) return undefined;
  return typeof said.version === 'string' ? said.version.slice(0, 40) : undefined;
}

async function markOf({ root, members, decisions }: Allowing): Promise<string> {
  const files = [...withdrawnFiles(root), beaconFile(root), tombstoneFile(root)];
  const texts = await Promise.all(files.map((file) => readKept(root, file)));
  return createHash('sha256')
    .update(JSON.stringify([members, decisions, texts]))
    .digest('hex');
}

async function copiesIn(root: string): Promise<readonly string[]> {
  const names = await readdir(path.join(root, '.kith')).catch(() => []);
  return names.filter((name) => name.startsWith(COPY)).map((name) => path.join(root, '.kith', name));
}
