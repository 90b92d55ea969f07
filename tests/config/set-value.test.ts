import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Settable, setValue } from '../../src/config/edit/set-value.ts';
import { CURATED, TWO, withHub } from './hub-folder.ts';

const THREE = `${TWO}  - {id: cai, name: Cai, feeds: [url: https://cai.example/feed], consent: {granted: 2026-11-01}}\n`;

/** An introduction's first lines. */
const HEAD = `# Ours

- between: [ada, ben] # two
  proposed: 2026-11-01
`;

async function set(text: string, path: readonly (string | number)[], value: Settable): Promise<string> {
  const files = { 'feeds.yaml': THREE, '_data/hub.yaml': CURATED, '_data/introductions.yaml': text };
  return withHub(files, async (folder) => {
    const place = await setValue(folder, 'introductions', path, value);
    const after = await readFile(join(folder, '_data/introductions.yaml'), 'utf8');
    // The line that is told is the line that changed.
    const before = text.split('\n');
    expect(after.split('\n').findIndex((line, index) => line !== before[index]) + 1).toBe(place.line);
    return after;
  });
}

const yes = [0, 'accepted', 'ada'];

it.each([
  ['adds what is missing', HEAD, yes, `${HEAD}  accepted:\n    ada: 2026-11-02\n`],
  [
    'adds it before the next item',
    `${HEAD}\n- between: [ada, cai]\n  proposed: 2026-11-01\n`,
    yes,
    `${HEAD}  accepted:\n    ada: 2026-11-02\n\n- between: [ada, cai]\n  proposed: 2026-11-01\n`,
  ],
  [
    'adds to a group',
    `${HEAD}  accepted:\n    ben: 2026-11-03 # by letter\n  by: cleo\n`,
    yes,
    `${HEAD}  accepted:\n    ben: 2026-11-03 # by letter\n    ada: 2026-11-02\n  by: cleo\n`,
  ],
  [
    'adds to a group in one line',
    `${HEAD}  accepted: {ben: 2026-11-03}\n`,
    yes,
    `${HEAD}  accepted: {ben: 2026-11-03, "ada":"2026-11-02"}\n`,
  ],
  ['adds to an empty group', `${HEAD}  accepted: {}\n`, yes, `${HEAD}  accepted: {"ada":"2026-11-02"}\n`],
  [
    'changes what is there',
    `${HEAD}  accepted:\n    ada: 2026-11-09 # by letter\n`,
    yes,
    `${HEAD}  accepted:\n    ada: 2026-11-02 # by letter\n`,
  ],
  [
    'adds below a text in block style',
    `${HEAD}  words:\n    ben: >-\n      Two\n      lines.\n\n# The end\n`,
    yes,
    `${HEAD}  words:\n    ben: >-\n      Two\n      lines.\n  accepted:\n    ada: 2026-11-02\n\n# The end\n`,
  ],
  [
    'adds below a list',
    `${HEAD}  read:\n    - https://ada.example/1 # one\n`,
    yes,
    `${HEAD}  read:\n    - https://ada.example/1 # one\n  accepted:\n    ada: 2026-11-02\n`,
  ],
  [
    'adds to a file without a last line end',
    HEAD.trimEnd(),
    yes,
    `${HEAD}  accepted:\n    ada: 2026-11-02\n`,
  ],
  [
    'keeps the line ends of the file',
    HEAD.replaceAll('\n', '\r\n'),
    yes,
    `${HEAD}  accepted:\n    ada: 2026-11-02\n`.replaceAll('\n', '\r\n'),
  ],
])('%s', async (_, before, path, after) => {
  expect(await set(before, path, '2026-11-02')).toBe(after);
});

it('adds words that fill more than a line', async () => {
  const words =
    'A long text that goes on: with a colon # and a hash, and so on to its end, which is here, and not a word before.';

  expect(await set(HEAD, [0, 'words', 'ada'], words)).toBe(
    `${HEAD}  words:
    ada: >-
      A long text that goes on: with a colon # and a hash, and so on to its end, which is here, and not a word
      before.
`,
  );
});

it.each([
  ['a place that is not there', [4, 'accepted', 'ada'], '2026-11-02'],
  ['what spans lines', [0, 'between'], 'ada'],
  ['what would be a fault', yes, '2026-10-01'],
])('refuses %s', async (_, path, value) => {
  await expect(set(HEAD, path, value)).rejects.toThrow('_data/introductions.yaml was not changed');
});
