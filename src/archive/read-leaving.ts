import type { ArchivedEntry, Member } from '../model.ts';
import { archiveFile, coolingFile } from './archive-paths.ts';
import { readEntries } from './read-entries.ts';

/**
 * What the hub still keeps of a member who left, before it is deleted: the verifier makes sure that nothing of it is published.
 * A file that cannot be read is deleted all the same, and gives nothing.
 */
export async function readLeaving(root: string, { id, status }: Member): Promise<readonly ArchivedEntry[]> {
  if (status !== 'withdrawn') return [];
  const files = [archiveFile(root, id), coolingFile(root, id)];
  const read = await Promise.all(
    files.map((file) =>
      readEntries(root, file, id).then(
        ({ entries }) => entries,
        () => [],
      ),
    ),
  );
  return read.flat();
}
