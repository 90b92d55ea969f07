import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConversations, writeConversations } from '../../src/archive/conversation-file.ts';
import { findLeftovers } from '../../src/archive/find-leftovers.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

const FILE = '_data/archive/_conversations.ndjson';
const one = { slug: '2026-11-01-0a1b2c', entries: ['00000000000000aa', '00000000000000bb'] };
const other = { slug: '2026-10-01-0a1b2c', entries: ['00000000000000cc'] };

test('gives back what it was given, by slug, and holds nothing else', async () => {
  const root = await temporaryHub({});

  await writeConversations(root, [{ ...one, into: other.slug, title: 'Words' } as typeof one, other]);

  expect(await readConversations(root)).toEqual({ remembered: [other, one], notices: [] });
  expect(await readFile(join(root, FILE), 'utf8')).toBe(`${JSON.stringify(other)}\n${JSON.stringify(one)}\n`);
  expect(await findLeftovers(root, [])).toEqual([]);
});

test('a hub without conversations has no such file, and one that had some loses it', async () => {
  const root = await temporaryHub({});

  await writeConversations(root, []);
  expect(existsSync(join(root, FILE))).toBe(false);
  await writeConversations(root, [one]);
  await writeConversations(root, []);

  expect(existsSync(join(root, FILE))).toBe(false);
  expect(await readConversations(root)).toEqual({ remembered: [], notices: [] });
});

test('keeps lines aside that it cannot read, and says so', async () => {
  const root = await temporaryHub({
    [FILE]: `${JSON.stringify(one)}\n{"slug":"../../etc","entries":["00000000000000aa"]}\n<<<<<<< HEAD\n`,
  });

  const { remembered, notices } = await readConversations(root);

  expect(remembered).toEqual([one]);
  expect(notices).toEqual([expect.stringContaining(`${FILE}: a part of this file cannot be read`)]);
  expect(await readdir(join(root, '.kith/broken/_conversations'))).toHaveLength(1);
});

test('says what to mend when the file cannot be opened', async () => {
  const root = await temporaryHub({ [`${FILE}/x`]: '' });

  await expect(readConversations(root)).rejects.toThrow(`${FILE} cannot be read`);
});
