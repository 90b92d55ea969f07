import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { instantOf, millisecondsOf } from '../dates.ts';
import { DAY } from '../days.ts';
import type { Address, Instant } from '../model.ts';
import { farewellFile } from './archive-paths.ts';
import { PRIVATE, readKept, writeKept } from './kept-file.ts';
import { parseJson } from './parse-json.ts';

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
  const { data } = sealed.safeParse(unseal(await readKept(root, farewellFile(root)), key));
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
  const text = waiting.length === 0 ? undefined : seal(JSON.stringify({ until: last, waiting }), key);
  await writeKept(root, farewellFile(root), text, PRIVATE);
}

/** AES-256-GCM: a changed byte makes it nothing. */
const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

function seal(text: string, key: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, sealingKey(key), nonce);
  const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${Buffer.concat([nonce, cipher.getAuthTag(), bytes]).toString('base64')}\n`;
}

function unseal(text: string, key: string): unknown {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length <= NONCE + TAG) return undefined;
  try {
    const decipher = createDecipheriv(CIPHER, sealingKey(key), bytes.subarray(0, NONCE));
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    const plain = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
    return parseJson(plain.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** A key of its own, so that no mark elsewhere is ever made with the same. */
function sealingKey(key: string): Buffer {
  return createHmac('sha256', key).update('kith farewells').digest();
}
