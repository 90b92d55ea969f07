import { createReadStream } from 'node:fs';
import type { ArchivedEntry } from '../model.ts';
import { ArchiveError } from './archive-error.ts';
import { shownPath } from './archive-paths.ts';
import { fromLine } from './entry-line.ts';

/** The version of the file format that this program reads and writes; a file names its own in its first line. */
export const ARCHIVE_VERSION = 1;

/** What a file of entries holds, and what of it could not be read. */
export interface EntriesFile {
  readonly entries: readonly ArchivedEntry[];
  /** False when there is no such file. */
  readonly isPresent: boolean;
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
  try {
    for await (const text of readLines(file)) {
      number += 1;
      if (text.trim() === '') continue;
      const value = parseJson(text);
      if (isHeader(value)) {
        checkHeader(value, shownPath(root, file), member);
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
    if (isMissing(error)) return { entries: [], isPresent: false, broken: [], notices: [] };
    throw error instanceof ArchiveError ? error : cannotRead(shownPath(root, file), error);
  }
  return { entries: [...entries.values()], isPresent: true, broken, notices };
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isHeader(value: unknown): value is { readonly archive: unknown; readonly member?: unknown } {
  return typeof value === 'object' && value !== null && 'archive' in value;
}

function checkHeader(
  header: { readonly archive: unknown; readonly member?: unknown },
  shown: string,
  member: string,
): void {
  if (typeof header.archive === 'number' && header.archive > ARCHIVE_VERSION) {
    throw new ArchiveError(
      `${shown} was written by a newer version of Kith (format ${header.archive}; this one knows ${ARCHIVE_VERSION}). ` +
        'Upgrade the package kith-hub; nothing was changed.',
    );
  }
  if (header.member !== member) {
    throw new ArchiveError(
      `${shown} says in its first line that it is the archive of "${header.member}". ` +
        `Rename the file to ${header.member}.ndjson, or, if "${member}" is the new id of that member, correct the line.`,
    );
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function cannotRead(shown: string, cause: unknown): ArchiveError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ArchiveError(
    `${shown} cannot be read (${reason}). Mend the file or its permissions, or move it away; nothing was changed.`,
    { cause },
  );
}
