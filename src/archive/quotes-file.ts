import { z } from 'zod';
import type { Shard } from '../gather/shard.ts';
import { quotesFile } from './archive-paths.ts';
import { keepBroken } from './keep-broken.ts';
import { readKept, writeKept } from './kept-file.ts';
import { parseJson } from './parse-json.ts';
import { shardFile, shardFiles } from './shard-files.ts';

/** What may be remembered of a quotation: that it stands in its original, never did, or did once. */
export type KeptVerdict = 'found' | 'missing' | 'edited';

/** What earlier builds found out, by the mark of each quotation. */
export interface KeptVerdicts {
  readonly known: ReadonlyMap<string, KeptVerdict>;
  /** Says what is lost where the file was there and could not be read; nothing is known then. */
  readonly notices: readonly string[];
}

/** Verdicts by the mark of their quotation, and no words of it. */
const verdicts = z.record(z.string().regex(/^[0-9a-f]{32}$/u), z.enum(['found', 'missing', 'edited']));

/**
 * Reads `_data/archive/_quotes.json`, with what shards found out. What cannot be read is put aside in `.kith/broken/`, with a notice: texts are compared
 * again when they pass.
 *
 * @throws {ArchiveError} when the file is there and cannot be opened.
 */
export async function readVerdicts(root: string): Promise<KeptVerdicts> {
  const { known, notices } = await readOne(root, quotesFile(root));
  const ofShards = new Map<string, KeptVerdict>();
  const told = [...notices];
  for (const file of await shardFiles(quotesFile(root))) {
    const ofOne = await readOne(root, file);
    told.push(...ofOne.notices);
    for (const [mark, verdict] of ofOne.known) {
      const before = ofShards.get(mark) ?? verdict;
      ofShards.set(mark, WEIGHT[verdict] > WEIGHT[before] ? verdict : before);
    }
  }
  return { known: new Map([...known, ...ofShards]), notices: told };
}

/** Where two members' feeds hold one original, it is enough that one of them has the quotation, as it is where one build reads both. */
const WEIGHT: Readonly<Record<KeptVerdict, number>> = { found: 2, edited: 1, missing: 0 };

/** What a shard has found out and nobody took in yet, from an earlier run of it. */
export async function readShardVerdicts(root: string, shard: Shard): Promise<KeptVerdicts['known']> {
  return (await readOne(root, shardFile(quotesFile(root), shard))).known;
}

async function readOne(root: string, file: string): Promise<KeptVerdicts> {
  const text = await readKept(root, file);
  if (text.trim() === '') return { known: new Map(), notices: [] };
  const { data } = verdicts.safeParse(parseJson(text));
  if (data !== undefined) return { known: new Map(Object.entries(data)), notices: [] };
  await keepBroken(root, '_quotes', [text]);
  return { known: new Map(), notices: [BROKEN] };
}

const BROKEN =
  '_data/archive/_quotes.json: this file cannot be read, so no quotation in it counts as compared, and those whose originals no ' +
  'feed lists any more are not shown. It is kept aside in .kith/broken/_quotes/. Restore it from your repository; what feeds ' +
  'still list is compared again when they are asked next, or at once with `kith build --refresh` for its member.';

/**
 * Writes verdicts in the order of their marks. A hub of which nothing is known gets no file; a shard has one of its own.
 *
 * @throws {ArchiveError} when it cannot be written; the old file then stays as it was.
 */
export async function writeVerdicts(
  root: string,
  known: ReadonlyMap<string, KeptVerdict>,
  shard?: Shard,
): Promise<void> {
  const file = shard ? shardFile(quotesFile(root), shard) : quotesFile(root);
  if (known.size === 0 && (await readKept(root, file)) === '') return;
  const ordered = [...known].sort(([one], [other]) => (one < other ? -1 : 1));
  await writeKept(root, file, `${JSON.stringify(Object.fromEntries(ordered), null, 1)}\n`);
}
