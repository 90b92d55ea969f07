import { z } from 'zod';
import { ArchiveError } from './archive-error.ts';
import { type FeedIdentity, feedIdentity } from './feed-identity.ts';

/** The version of the file format that this program reads and writes; a file names its own in its first line. */
const ARCHIVE_VERSION = 1;

interface HeaderLine {
  readonly archive: unknown;
  readonly member?: unknown;
}

/** What the first line of a file of entries says beside format and member. */
export interface FileHeader {
  /** How many entries follow. */
  readonly entries: number;
  readonly feeds: readonly FeedIdentity[];
}

const header = z.object({
  entries: z.int().min(0).catch(0),
  feeds: z.array(feedIdentity.nullable().catch(null)).catch([]),
});

/** The first line of a file of entries. */
export function headerLine(member: string, entries: number, feeds: readonly FeedIdentity[]): string {
  return JSON.stringify({
    archive: ARCHIVE_VERSION,
    member,
    entries,
    ...(feeds.length > 0 && { feeds }),
  });
}

/** Reads a line that `isHeader`; what it does not say in a form that can be read counts as unknown. */
export function readHeader(line: HeaderLine): FileHeader {
  const { entries, feeds } = header.parse(line);
  return { entries, feeds: feeds.filter((identity) => identity !== null) };
}

/** Whether a line is the first of a file of entries. */
export function isHeader(value: unknown): value is HeaderLine {
  return typeof value === 'object' && value !== null && 'archive' in value;
}

/**
 * Checks that a file may be read, and so overwritten later.
 *
 * @throws {ArchiveError} when its format is one that this version does not know, or it is another member's.
 */
export function checkHeader(header: HeaderLine, shown: string, member: string): void {
  if (typeof header.archive === 'number' && header.archive > ARCHIVE_VERSION) {
    throw new ArchiveError(
      `${shown} was written by a newer version of Kith (format ${header.archive}; this one knows ${ARCHIVE_VERSION}). ` +
        'Upgrade the package kith-hub; nothing was changed.',
    );
  }
  if (header.archive !== ARCHIVE_VERSION) {
    throw new ArchiveError(
      `${shown} names in its first line a format that no version of Kith has written (${JSON.stringify(header.archive)}; this one ` +
        `knows ${ARCHIVE_VERSION}). Restore the file from your repository’s history, or move it away and have its feeds read ` +
        'again; nothing was changed.',
    );
  }
  if (header.member !== member) {
    throw new ArchiveError(
      `${shown} says in its first line that it is the archive of "${header.member}". ` +
        `Rename the file to ${header.member}.ndjson (if there is one already, move this one away), or, if "${member}" is ` +
        'the new id of that member, correct the line.',
    );
  }
}
