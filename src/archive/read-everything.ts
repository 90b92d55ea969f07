import type { ArchivedEntry } from '../model.ts';
import { archiveFile, coolingFile, heldFile } from './archive-paths.ts';
import { readHeld } from './held-file.ts';
import { readEntries } from './read-entries.ts';

/** The entries of one of a member's files. */
export interface KeptEntries {
  readonly file: string;
  readonly entries: readonly ArchivedEntry[];
}

/** All that the hub keeps of a member's entries, public and private, by file. A file that cannot be read gives nothing. */
export async function readEverything(root: string, member: string): Promise<readonly KeptEntries[]> {
  const ordinary = [archiveFile(root, member), coolingFile(root, member)].map(async (file) => {
    const { entries } = await readEntries(root, file, member).catch(() => ({ entries: [] }));
    return { file, entries };
  });
  const { held } = await readHeld(root, member).catch(() => ({ held: [] }));
  return [
    ...(await Promise.all(ordinary)),
    { file: heldFile(root, member), entries: held.map(({ entry }) => entry) },
  ];
}
