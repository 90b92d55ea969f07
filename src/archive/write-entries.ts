import type { ArchivedEntry, Member } from '../model.ts';
import { writeAtomically } from '../write-atomically.ts';
import { ArchiveError } from './archive-error.ts';
import { shownPath } from './archive-paths.ts';
import { toLine } from './entry-line.ts';
import type { FeedIdentity } from './feed-identity.ts';
import { reasonOf } from './file-errors.ts';
import { headerLine } from './file-header.ts';

/**
 * Writes a member's file of entries: a line that names format, member and feeds, then one line per entry in the order
 * given. `mode` is as `writeAtomically` takes it. Gives whether the bytes changed.
 *
 * @throws {ArchiveError} when it cannot be written; the old file then stays as it was.
 */
export async function writeEntries(
  root: string,
  file: string,
  member: Member,
  entries: readonly ArchivedEntry[],
  feeds: readonly FeedIdentity[] = [],
  mode?: number,
): Promise<boolean> {
  const header = headerLine(member.id, entries.length, feeds);
  const content = [header, ...entries.map((entry) => toLine(entry, member)), ''].join('\n');
  try {
    return await writeAtomically(file, content, mode);
  } catch (cause) {
    throw new ArchiveError(
      `${shownPath(root, file)} cannot be written (${reasonOf(cause)}). Free some space or mend the permissions; the old file was kept.`,
      { cause },
    );
  }
}
