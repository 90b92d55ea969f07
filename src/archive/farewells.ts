import { z } from 'zod';
import { instantOf, millisecondsOf } from '../dates.ts';
import { DAY } from '../days.ts';
import type { Address, Instant } from '../model.ts';
import { farewellFile } from './archive-paths.ts';
import { PRIVATE, readKept, writeKept } from './kept-file.ts';
import { seal, unseal } from './seal.ts';

/** Somebody's own server was told of a page of the hub that is gone with what they took out. */
export interface Farewell {
  readonly source: Address;
  readonly target: Address;
}

/** Farewells that wait for the site to be published without the pages. */
export interface Farewells {
  readonly waiting: readonly Farewell[];
  /** After this nothing is kept of them, sent or not. */
  readonly until: Instant;
}

const LONGEST = 14 * DAY;

const PURPOSE = 'kith farewells';

const sealed = z.strictObject({
  until: z.iso.datetime(),
  waiting: z.array(z.strictObject({ source: z.string(), target: z.string() })),
});

const NOTHING = { waiting: [], until: '1970-01-01T00:00:00.000Z' };

/**
 * Reads who is still to be told that a page is gone. What was sealed under another key, or is past its days, is nothing.
 *
 * @throws {ArchiveError} when the file is there and cannot be opened.
 */
export async function readFarewells(root: string, key: string, now: Instant): Promise<Farewells> {
  const { data } = sealed.safeParse(unseal(await readKept(root, farewellFile(root)), key, PURPOSE));
  return data === undefined || data.until <= now ? NOTHING : data;
}

/**
 * Writes them sealed, and takes the file away where there are none. The days count from the first that is written: later ones do not
 * keep it longer.
 *
 * @throws {ArchiveError} when the file cannot be written.
 */
export async function writeFarewells(
  root: string,
  key: string,
  { waiting, until }: Farewells,
  now: Instant,
): Promise<void> {
  const last = until > now ? until : instantOf(millisecondsOf(now) + LONGEST);
  const text =
    waiting.length === 0 ? undefined : seal(JSON.stringify({ until: last, waiting }), key, PURPOSE);
  await writeKept(root, farewellFile(root), text, PRIVATE);
}
