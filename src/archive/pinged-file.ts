import { z } from 'zod';
import { pingedFile } from './archive-paths.ts';
import { readKept, writeKept } from './kept-file.ts';
import { writtenMark } from './mark.ts';
import { parseJson } from './parse-json.ts';

const marks = z.record(writtenMark, writtenMark);

/**
 * Reads `.kith/pinged.json`: by the mark of a feed's address the mark of what it said when its WebSub hub was told. What cannot be read
 * is nothing: a hub that is told once more finds the feed as it was.
 *
 * @throws {ArchiveError} when the file is there and cannot be opened.
 */
export async function readPinged(root: string): Promise<ReadonlyMap<string, string>> {
  const { data } = marks.safeParse(parseJson(await readKept(root, pingedFile(root))));
  return new Map(Object.entries(data ?? {}));
}

/**
 * Writes the marks in their own order.
 *
 * @throws {ArchiveError} when the file cannot be written.
 */
export async function writePinged(root: string, pinged: ReadonlyMap<string, string>): Promise<void> {
  const ordered = [...pinged].sort(([one], [other]) => (one < other ? -1 : 1));
  await writeKept(root, pingedFile(root), `${JSON.stringify(Object.fromEntries(ordered), null, 1)}\n`);
}
