import { z } from 'zod';
import type { Address, Instant } from '../model.ts';
import { toldFile } from './archive-paths.ts';
import { PRIVATE, writeKept } from './kept-file.ts';
import { readLedger, writeLedger } from './ledger.ts';
import { writtenMark } from './mark.ts';

const instant = z.iso.datetime();

/** What became of telling somebody. */
const toldLine = z.strictObject({
  source: z.string(),
  target: z.string(),
  /** Id of the member whose it is. */
  member: z.string().exactOptional(),
  /** A mark of what the page said. */
  says: writtenMark,
  /**
   * `accepted` by their server; `waiting` to be tried again; `silent`, where nothing there wants to be told; `written` as a letter;
   * `refused` by their server, or given up.
   */
  state: z.enum(['accepted', 'waiting', 'silent', 'written', 'refused']),
  /** True once their server accepted it, whatever came later: then it wants to know when the page goes. */
  isKnownThere: z.boolean(),
  /** True while they are told that the page is gone. */
  isGone: z.boolean().exactOptional(),
  endpoint: z.string().exactOptional(),
  /** Where their server says what became of it. */
  at: z.string().exactOptional(),
  on: instant,
  tries: z.int().min(0),
  /** Not before; only while it waits. */
  next: instant.exactOptional(),
  reason: z.string().exactOptional(),
});

/** One line: who was told of which page. */
export interface Told extends Readonly<z.infer<typeof toldLine>> {
  readonly source: Address;
  readonly target: Address;
  readonly on: Instant;
}

/** What is remembered of everything that was told; read-only, oldest first. */
export interface ToldFile {
  readonly told: readonly Told[];
  readonly notices: readonly string[];
}

/**
 * Reads `.kith/told.ndjson`. Lines that cannot be read are put aside in `.kith/broken/`, with a notice.
 *
 * @throws {ArchiveError} when the file is there and cannot be opened.
 */
export async function readTold(root: string): Promise<ToldFile> {
  const read = (value: unknown) => toldLine.safeParse(value).data;
  const { lines, notices } = await readLedger(root, toldFile(root), read, 'some people are told once more');
  return { told: lines, notices };
}

/**
 * Writes what was told, readable by its owner only. A hub that told nobody gets no file.
 *
 * @throws {ArchiveError} when it cannot be written; the old file then stays as it was.
 */
export async function writeTold(root: string, told: readonly Told[]): Promise<void> {
  if (told.length === 0) await writeKept(root, toldFile(root), undefined);
  else await writeLedger(root, toldFile(root), told, PRIVATE);
}
