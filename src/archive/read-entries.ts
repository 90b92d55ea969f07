import { createReadStream } from 'node:fs';
import type { ArchivedEntry } from '../model.ts';
import { ArchiveError } from './archive-error.ts';
import { shownPath } from './archive-paths.ts';
import { fromLine } from './entry-line.ts';
import type { FeedIdentity } from './feed-identity.ts';
import { isMissingFile, reasonOf } from './file-errors.ts';
import { checkHeader, type FileHeader, isHeader, readHeader } from './file-header.ts';
import { parseJson } from './parse-json.ts';

/** What a file of entries holds, and what of it could not be read. */
export interface EntriesFile {
  readonly entries: readonly ArchivedEntry[];
  /** By what the member's feeds are known again. */
  readonly feeds: readonly FeedIdentity[];
  /** True when the file is there, with its first line, every entry that it counts, and no line that cannot be read. */
  readonly isWhole: boolean;
  /** The lines that could not be read, as they stand in the file. */
  readonly broken: readonly string[];
  /** One sentence for each of them, with file and line. */
  readonly notices: readonly string[];
}

/**
 * Reads a member's file of entries line by line. A line that cannot be read costs only itself.
 *
 * @throws {ArchiveError} when the file exists but cannot be opened, was written by a newer version, or is another
 * member's: to go on would overwrite it.
 */
export async function readEntries(root: string, file: string, member: string): Promise<EntriesFile> {
  const entries = new Map<string, ArchivedEntry>();
  const broken: string[] = [];
  const notices: string[] = [];
  let number = 0;
  let header: FileHeader | undefined;
  try {
    for await (const text of readLines(file)) {
      number += 1;
      if (text.trim() === '') continue;
      const value = parseJson(text);
      if (isHeader(value)) {
        checkHeader(value, shownPath(root, file), member);
        header ??= readHeader(value);
        continue;
      }
      const read = value === undefined ? { fault: 'it is not JSON' } : fromLine(value, member);
      const fault =
        'fault' in read ? read.fault : entries.has(read.key) && 'its key is that of an earlier line';
      if (fault === false && !('fault' in read)) entries.set(read.key, read);
      if (fault === false) continue;
      broken.push(text);
      notices.push(`${shownPath(root, file)}:${number}: this line is left out, because ${fault}.`);
    }
  } catch (error) {
    if (isMissingFile(error)) return { entries: [], feeds: [], isWhole: false, broken: [], notices: [] };
    throw error instanceof ArchiveError ? error : cannotRead(shownPath(root, file), error);
  }
  const lost = (header?.entries ?? 0) - entries.size - broken.length;
  if (header === undefined || lost > 0) {
    notices.push(
      `${shownPath(root, file)}: ${header === undefined ? 'its first line is' : missing(lost)} ${LOST}`,
    );
  }
  return {
    entries: [...entries.values()],
    feeds: header?.feeds ?? [],
    isWhole: header !== undefined && lost <= 0 && broken.length === 0,
    broken,
    notices,
  };
}

const LOST =
  'missing, so the feeds are read again; what they no longer list can be restored from your repository’s history.';

function missing(lost: number): string {
  return lost === 1 ? 'one of its lines is' : `${lost} of its lines are`;
}

/** Lines end at a line feed only. `node:readline` also ends them at U+2028, which JSON allows inside a string. */
async function* readLines(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

function cannotRead(shown: string, cause: unknown): ArchiveError {
  return new ArchiveError(
    `${shown} cannot be read (${reasonOf(cause)}). Mend the file or its permissions, or move it away; nothing was changed.`,
    { cause },
  );
}
