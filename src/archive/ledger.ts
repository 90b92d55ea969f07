import path from 'node:path';
import { shownPath } from './archive-paths.ts';
import { keepBroken } from './keep-broken.ts';
import { readKept, writeKept } from './kept-file.ts';
import { parseJson } from './parse-json.ts';

/** What a ledger holds, a file of one JSON value a line that is about no single member. */
export interface Ledger<Line> {
  readonly lines: readonly Line[];
  readonly notices: readonly string[];
}

/**
 * Reads a ledger; `read` gives a line's meaning, or `undefined` when it has none. Such lines are put aside in
 * `.kith/broken/`, with a notice that ends in what is lost without them: `or …`.
 *
 * @throws {ArchiveError} when the file is there and cannot be opened.
 */
export async function readLedger<Line>(
  root: string,
  file: string,
  read: (value: unknown) => Line | undefined,
  loss: string,
): Promise<Ledger<Line>> {
  const lines: Line[] = [];
  const broken: string[] = [];
  for (const text of (await readKept(root, file)).split('\n')) {
    if (text.trim() === '') continue;
    const line = read(parseJson(text));
    if (line === undefined) broken.push(text);
    else lines.push(line);
  }
  const name = path.basename(file, '.ndjson');
  await keepBroken(root, name, broken);
  const notice =
    `${shownPath(root, file)}: a part of this file cannot be read and is kept aside in .kith/broken/${name}/. ` +
    `Restore the file from your repository, or ${loss}.`;
  return { lines, notices: broken.length === 0 ? [] : [notice] };
}

/**
 * Writes a ledger, a value a line, in the order given; `mode` is as `writeAtomically` takes it.
 *
 * @throws {ArchiveError} when it cannot be written; the old file then stays as it was.
 */
export async function writeLedger(
  root: string,
  file: string,
  lines: readonly object[],
  mode?: number,
): Promise<void> {
  await writeKept(root, file, [...lines.map((line) => JSON.stringify(line)), ''].join('\n'), mode);
}
