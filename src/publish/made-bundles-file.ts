import { z } from 'zod';
import { madeBundlesFile } from '../archive/archive-paths.ts';
import { readKept, writeKept } from '../archive/kept-file.ts';
import { parseJson } from '../archive/parse-json.ts';

/** What is known of a search bundle that was made: two hashes, and not a word of it. */
export interface MadeBundle {
  /** Of everything that it was made from. */
  readonly from: string;
  /** Of the bytes that came of it. */
  readonly bytes: string;
}

const hash = z.string().regex(/^[0-9a-f]{64}$/u);
const bundles = z.record(z.string(), z.strictObject({ from: hash, bytes: hash }));

/**
 * Reads `.kith/search.json`: by the path of a bundle on the hub, how it was made. What cannot be read is nothing: the bundle is made anew.
 *
 * @throws {ArchiveError} when the file is there and cannot be opened.
 */
export async function readMadeBundles(root: string): Promise<ReadonlyMap<string, MadeBundle>> {
  const { data } = bundles.safeParse(parseJson(await readKept(root, madeBundlesFile(root))));
  return new Map(Object.entries(data ?? {}));
}

/**
 * Writes those that there are now; of a bundle that is no more, nothing stays.
 *
 * @throws {ArchiveError} when the file cannot be written.
 */
export async function writeMadeBundles(root: string, made: ReadonlyMap<string, MadeBundle>): Promise<void> {
  await writeKept(root, madeBundlesFile(root), `${JSON.stringify(Object.fromEntries(made), null, 1)}\n`);
}
