import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { OwnPicture } from '../model.ts';
import { removeFile, writeAtomically } from '../write-atomically.ts';
import { fewFiles } from './few-files.ts';
import { parseJson } from './parse-json.ts';

/** What is known of one picture of a member. */
export interface PictureRecord {
  /** Its address at its author's. */
  readonly source: string;
  /** What the hub made of it. */
  readonly own?: OwnPicture;
  /** SHA-256 of the file that it was made of, for a picture that lies in the hub folder. */
  readonly madeOf?: string;
  /** Why it could not be had. */
  readonly failure?: string;
  /** When it is asked for once more. */
  readonly again?: string;
}

const line = z.object({
  source: z.string(),
  own: z.exactOptional(
    z.object({
      hash: z.string().regex(/^[0-9a-f]{32}$/u),
      width: z.int().positive(),
      height: z.int().positive(),
    }),
  ),
  madeOf: z.exactOptional(z.string()),
  failure: z.exactOptional(z.string()),
  again: z.exactOptional(z.iso.datetime()),
});

const LIST = 'list.ndjson';

/** By what a picture is named: its own bytes. */
export function hashOfPicture(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

/** The file of a member's picture. */
export function pictureFile(root: string, member: string, hash: string): string {
  return path.join(folderOf(root, member), `${hash}.webp`);
}

/**
 * What is known of a member's pictures, by address. Whatever cannot be read, and a picture whose file is not there as it was written,
 * is not known: it costs one request.
 */
export async function readPictures(
  root: string,
  member: string,
): Promise<ReadonlyMap<string, PictureRecord>> {
  const text = await readFile(path.join(folderOf(root, member), LIST), 'utf8').catch(() => '');
  const records = text.split('\n').flatMap((each): readonly PictureRecord[] => {
    const result = line.safeParse(parseJson(each));
    return result.success ? [result.data] : [];
  });
  const whole = await fewFiles().map(records, async (record) => {
    const { own } = record;
    if (own === undefined) return [record];
    const bytes = await readFile(pictureFile(root, member, own.hash)).catch(() => undefined);
    return bytes !== undefined && hashOfPicture(bytes) === own.hash ? [record] : [];
  });
  return new Map(whole.flat().map((record) => [record.source, record]));
}

/** Keeps a picture's bytes; `writePictures` says what they are of. */
export async function keepPicture(
  root: string,
  member: string,
  hash: string,
  bytes: Uint8Array,
): Promise<void> {
  await writeAtomically(pictureFile(root, member, hash), bytes, 0o600);
}

/** Keeps these records of a member and their pictures, and nothing else of theirs. */
export async function writePictures(
  root: string,
  member: string,
  records: readonly PictureRecord[],
): Promise<void> {
  const folder = folderOf(root, member);
  if (records.length === 0) return rm(folder, { recursive: true, force: true });
  const lines = records.map(({ source, own, madeOf, failure, again }) =>
    JSON.stringify({ source, own, madeOf, failure, again }),
  );
  await writeAtomically(path.join(folder, LIST), `${lines.join('\n')}\n`, 0o600);
  const stay = new Set([LIST, ...records.flatMap(({ own }) => (own ? [`${own.hash}.webp`] : []))]);
  for (const name of await namesIn(folder)) if (!stay.has(name)) await removeFile(path.join(folder, name));
}

/** Removes the pictures of everybody but these members. */
export async function keepPicturesOf(root: string, members: readonly string[]): Promise<void> {
  const stay = new Set(members);
  for (const name of await namesIn(path.join(root, '.kith', 'pictures'))) {
    if (!stay.has(name)) await rm(folderOf(root, name), { recursive: true, force: true });
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

function folderOf(root: string, member: string): string {
  return path.join(root, '.kith', 'pictures', member);
}
