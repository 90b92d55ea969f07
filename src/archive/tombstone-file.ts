import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeAtomically } from '../write-atomically.ts';
import { ArchiveError } from './archive-error.ts';
import { shownPath, tombstoneFile } from './archive-paths.ts';
import { isMissingFile, reasonOf } from './file-errors.ts';
import { keepBroken } from './keep-broken.ts';
import { parseJson } from './parse-json.ts';

const instant = z.iso.datetime();
const mark = z.string().regex(/^[0-9a-f]{32}$/u);

/** All that is left of an entry that was taken back: marks under the hub's key, from which nobody can guess anything. */
const tombstone = z.object({
  version: z.literal(1),
  /** Says under which key the marks were made. */
  key: z.string().regex(/^[0-9a-f]{8}$/u),
  on: instant,
  feed: mark,
  id: mark,
  address: mark.exactOptional(),
  /** Since when the feed lists the entry again. */
  seenAgain: instant.exactOptional(),
});

export type Tombstone = z.infer<typeof tombstone>;

/**
 * Reads `_data/archive/_tombstones.ndjson`. Lines that cannot be read are put aside in `.kith/broken/`, with a notice.
 *
 * @throws {ArchiveError} when the file is there and cannot be opened, or is that of a newer version.
 */
export async function readTombstones(
  root: string,
): Promise<{ readonly tombstones: readonly Tombstone[]; readonly notices: readonly string[] }> {
  const lines = await readLines(root);
  const read = lines.map((text) => ({ text, line: readLine(text) }));
  const broken = read.filter(({ line }) => line === undefined).map(({ text }) => text);
  await keepBroken(root, '_tombstones', broken);
  return {
    tombstones: read.flatMap(({ line }) => line ?? []),
    notices: broken.length === 0 ? [] : [`${shownPath(root, tombstoneFile(root))}: ${UNREADABLE}`],
  };
}

const UNREADABLE =
  'a part of this file cannot be read and is kept aside in .kith/broken/_tombstones/. Restore the file from your ' +
  'repository, or entries that their authors took back may return.';

/** Writes the tombstones in an order that does not depend on when they were put up. */
export async function writeTombstones(root: string, tombstones: readonly Tombstone[]): Promise<void> {
  const lines = tombstones
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ version, key, on, feed, id, address, seenAgain }) =>
      JSON.stringify({ version, key, on, feed, id, address, seenAgain }),
    );
  try {
    await writeAtomically(tombstoneFile(root), [...lines, ''].join('\n'));
  } catch (cause) {
    const shown = shownPath(root, tombstoneFile(root));
    throw new ArchiveError(`${shown} cannot be written (${reasonOf(cause)}). Make the folder writable.`, {
      cause,
    });
  }
}

async function readLines(root: string): Promise<readonly string[]> {
  try {
    const text = await readFile(tombstoneFile(root), 'utf8');
    return text.split('\n').filter((line) => line.trim() !== '');
  } catch (cause) {
    if (isMissingFile(cause)) return [];
    const shown = shownPath(root, tombstoneFile(root));
    throw new ArchiveError(`${shown} cannot be read (${reasonOf(cause)}). Mend its permissions.`, { cause });
  }
}

function readLine(text: string): Tombstone | undefined {
  const value = parseJson(text);
  if (newer.safeParse(value).success) throw new ArchiveError(NEWER);
  return tombstone.safeParse(value).data;
}

const newer = z.object({ version: z.number().gt(1) });

const NEWER =
  '_data/archive/_tombstones.ndjson was written by a newer version of Kith. Upgrade the package kith-hub; nothing was changed.';
