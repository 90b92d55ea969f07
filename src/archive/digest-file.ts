import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { DigestRecord } from '../model.ts';
import { writeAtomically } from '../write-atomically.ts';
import { ArchiveError } from './archive-error.ts';
import { digestFile, shownPath } from './archive-paths.ts';
import { isMissingFile, reasonOf } from './file-errors.ts';
import { keepBroken } from './keep-broken.ts';

const member = z.string().regex(/^[a-z0-9-]+$/u);
const slug = z.string().regex(/^\d{4}-\d\d-\d\d-[0-9a-z-]+$/u);
const entry = z.string().regex(/^[a-z0-9-]+\/[0-9a-f]{16}$/u);

/** What a line may hold. It has no place for words, so that none can be left in it when they are taken back. */
const record = z.strictObject({
  week: z.string().regex(/^\d{4}-W[0-5]\d$/u),
  by: z.string().exactOptional(),
  reshares: z.array(slug).default([]),
  introductions: z.array(slug).default([]),
  welcomes: z.array(member).default([]),
  turns: z.array(entry).default([]),
  answers: z.array(entry).default([]),
  passedOn: z.array(entry).default([]),
  unanswered: z.array(entry).default([]),
});

/**
 * Reads `_data/archive/_digests.ndjson`, newest week first. Lines that cannot be read are put aside in
 * `.kith/broken/`, with a notice.
 *
 * @throws {ArchiveError} when the file is there and cannot be opened.
 */
export async function readDigests(
  root: string,
): Promise<{ readonly digests: readonly DigestRecord[]; readonly notices: readonly string[] }> {
  const weeks = new Map<string, DigestRecord>();
  const broken: string[] = [];
  for (const text of await readLines(root)) {
    const line = record.safeParse(parseJson(text)).data;
    if (line === undefined || weeks.has(line.week)) broken.push(text);
    else weeks.set(line.week, line);
  }
  await keepBroken(root, '_digests', broken);
  return {
    digests: [...weeks.values()].sort(byWeek).reverse(),
    notices: broken.length === 0 ? [] : [`${shownPath(root, digestFile(root))}: ${UNREADABLE}`],
  };
}

const UNREADABLE =
  'a part of this file cannot be read and is kept aside in .kith/broken/_digests/. Restore the file from your ' +
  'repository, or digests of earlier weeks are missing.';

/**
 * Writes what each week holds, oldest first, with empty lists left out. A hub that has no digest gets no file.
 *
 * @throws {ArchiveError} when it cannot be written; the old file then stays as it was.
 */
export async function writeDigests(root: string, digests: readonly DigestRecord[]): Promise<void> {
  const lines = digests.toSorted(byWeek).map(toLine);
  if (lines.length === 0 && (await readLines(root)).length === 0) return;
  try {
    await writeAtomically(digestFile(root), [...lines, ''].join('\n'));
  } catch (cause) {
    const shown = shownPath(root, digestFile(root));
    throw new ArchiveError(`${shown} cannot be written (${reasonOf(cause)}). Make the folder writable.`, {
      cause,
    });
  }
}

function toLine({ week, by, ...lists }: DigestRecord): string {
  const { reshares, introductions, welcomes, turns, answers, passedOn, unanswered } = lists;
  const ordered = { reshares, introductions, welcomes, turns, answers, passedOn, unanswered };
  const filled = Object.entries(ordered).filter(([, names]) => names.length > 0);
  return JSON.stringify({ week, by, ...Object.fromEntries(filled) });
}

function byWeek(one: DigestRecord, other: DigestRecord): number {
  return one.week < other.week ? -1 : 1;
}

async function readLines(root: string): Promise<readonly string[]> {
  try {
    const text = await readFile(digestFile(root), 'utf8');
    return text.split('\n').filter((line) => line.trim() !== '');
  } catch (cause) {
    if (isMissingFile(cause)) return [];
    const shown = shownPath(root, digestFile(root));
    throw new ArchiveError(`${shown} cannot be read (${reasonOf(cause)}). Mend its permissions.`, { cause });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
