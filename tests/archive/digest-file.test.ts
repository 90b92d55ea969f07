import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readDigests, writeDigests } from '../../src/archive/digest-file.ts';
import { findLeftovers } from '../../src/archive/find-leftovers.ts';
import type { DigestRecord } from '../../src/model.ts';
import { filesIn, hubFolder } from './hub-folder.ts';

const FILE = '_data/archive/_digests.ndjson';
const entry = 'harbor-notes/00000000000000ab';

function week(name: string, changes: Partial<DigestRecord> = {}): DigestRecord {
  const lists = { reshares: [], introductions: [], welcomes: [], conversations: [] };
  return { week: name, ...lists, answers: [entry], passedOn: [], unanswered: [], ...changes };
}

async function hubWith(text: string): Promise<string> {
  const root = await hubFolder();
  await mkdir(path.join(root, '_data', 'archive'), { recursive: true });
  await writeFile(path.join(root, FILE), text);
  return root;
}

test('what is written comes back, newest week first, and the file is in the order of time', async () => {
  const root = await hubFolder();
  const full = week('2026-W53', {
    by: 'maria',
    reshares: ['2026-12-30-3fa9c2'],
    introductions: ['2026-12-31-0c11d2'],
    welcomes: ['harbor-notes'],
    conversations: [{ slug: '2026-12-29-0a1b2c', turns: [entry] }, { turns: [entry] }],
    passedOn: [entry],
    unanswered: [entry],
  });
  const digests = [week('2027-W01'), full];

  await writeDigests(root, digests);

  expect(await readDigests(root)).toEqual({ digests, notices: [] });
  expect((await readFile(path.join(root, FILE), 'utf8')).split('\n')[0]).toContain('"2026-W53"');
});

test('a line of before it was remembered which turns stood together keeps its turns', async () => {
  const { conversations: _, ...older } = week('2026-W45');
  const root = await hubWith(`${JSON.stringify({ ...older, turns: [entry] })}\n`);

  const { digests, notices } = await readDigests(root);
  await writeDigests(root, digests);

  expect(digests).toEqual([week('2026-W45', { conversations: [{ turns: [entry] }] })]);
  expect(notices).toEqual([]);
  expect(await readDigests(root)).toEqual({ digests, notices: [] });
});

test('the same weeks leave the same bytes, whatever their order', async () => {
  const root = await hubFolder();
  const digests = [week('2026-W46'), week('2026-W45')];
  await writeDigests(root, digests);
  const before = await filesIn(root);

  await writeDigests(root, digests.toReversed());

  expect(await filesIn(root)).toEqual(before);
});

test('a hub without a digest gets no file, and one that has none left gets an empty one', async () => {
  const [without, emptied] = [await hubFolder(), await hubFolder()];
  await writeDigests(emptied, [week('2026-W46')]);

  await writeDigests(without, []);
  await writeDigests(emptied, []);

  expect(await filesIn(without)).toEqual({});
  expect(await readDigests(emptied)).toEqual({ digests: [], notices: [] });
});

test.each([
  ['no JSON', 'gone wrong'],
  ['a place for words', JSON.stringify({ ...week('2026-W45'), title: 'Words that were taken back' })],
  ['words for a slug', JSON.stringify(week('2026-W45', { reshares: ['Words that were taken back'] }))],
  [
    'words for a conversation',
    JSON.stringify(week('2026-W45', { conversations: [{ slug: 'Words', turns: [entry] }] })),
  ],
  ['a path for a week', JSON.stringify(week('../../about'))],
  ['the same week again', JSON.stringify(week('2026-W46'))],
])('a line with %s is put aside with a notice, and costs only itself', async (_says, line) => {
  const root = await hubWith(`${JSON.stringify(week('2026-W46'))}\n${line}\n`);

  const { digests, notices } = await readDigests(root);

  expect(digests).toEqual([week('2026-W46')]);
  expect(notices).toEqual([expect.stringMatching(/^_data\/archive\/_digests\.ndjson: .* kept aside/u)]);
  expect(Object.values(await filesIn(path.join(root, '.kith', 'broken', '_digests')))).toEqual([`${line}\n`]);
});

test('a folder in the place of the file is an error that says what to do', async () => {
  const root = await hubFolder();
  await mkdir(path.join(root, FILE), { recursive: true });

  await expect(readDigests(root)).rejects.toThrow(
    /_digests\.ndjson cannot be read .* Mend its permissions\./u,
  );
});

test('nobody takes the file for the archive of a member who is not listed', async () => {
  const root = await hubWith('');

  expect(await findLeftovers(root, [])).toEqual([]);
});
