import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ArchiveError } from '../../src/archive/archive-error.ts';
import { archiveFile } from '../../src/archive/archive-paths.ts';
import { toLine } from '../../src/archive/entry-line.ts';
import { readEntries } from '../../src/archive/read-entries.ts';
import { writeEntries } from '../../src/archive/write-entries.ts';
import type { ArchivedEntry } from '../../src/model.ts';
import { sanitise } from '../../src/read/sanitise.ts';
import { inventArchived, inventMember } from '../care/invent.ts';
import { filesIn, hubFolder } from './hub-folder.ts';

const member = inventMember();
const full: ArchivedEntry = inventArchived({
  title: 'Line\u2028separators\n and “quotes” 😀',
  updated: '2026-11-03T00:00:00.000Z',
  authors: [{ name: 'Ada' }, { name: 'Bo', url: 'https://bo.example/' }],
  excerpt: 'Some words.',
  isExcerptCut: true,
  html: sanitise('<p>Some <em>words</em> &amp; <a href="https://quiet.example/">a link</a>.</p>'),
  tags: ['practice'],
  language: 'en',
  license: 'https://creativecommons.org/licenses/by/4.0/',
  source: { title: 'Elsewhere', url: 'https://elsewhere.example/' },
  comments: 'https://harbor.example/2026/visits/#comments',
  links: [{ href: 'https://quiet.example/', text: 'a link', sentence: 'Some words & a link.' }],
});

async function fileWith(lines: readonly string[]): Promise<{ root: string; file: string }> {
  const root = await hubFolder();
  const file = archiveFile(root, member.id);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, lines.join('\n'));
  return { root, file };
}

const header = '{"archive":1,"member":"harbor-notes","entries":1}';

test('reads back exactly what was written', async () => {
  const root = await hubFolder();
  const file = archiveFile(root, member.id);
  const plain = inventArchived({ key: '0000000000000002', id: '2', authors: [] });

  await writeEntries(root, file, member, [full, plain]);
  const { entries, isWhole, broken, notices } = await readEntries(root, file, member.id);

  expect({ isWhole, broken, notices }).toEqual({ isWhole: true, broken: [], notices: [] });
  expect(entries).toEqual([full, plain]);
});

test('writes one line per entry with keys in a fixed order, and the member’s own name not at all', async () => {
  const root = await hubFolder();
  const shuffled = Object.fromEntries(Object.entries(inventArchived()).reverse()) as unknown as ArchivedEntry;

  await writeEntries(root, archiveFile(root, member.id), member, [shuffled]);

  expect(await filesIn(root)).toMatchInlineSnapshot(`
    {
      "_data/archive/harbor-notes.ndjson": "{"archive":1,"member":"harbor-notes","entries":1}
    {"key":"0000000000000001","feed":"https://harbor.example/feed","id":"tag:harbor.example,2026:1","url":"https://harbor.example/2026/visits/","title":"On home visits","date":"2026-11-01T09:00:00.000Z","isDated":true,"firstSeen":"2026-11-02T00:00:00.000Z","tags":[],"links":[]}
    ",
    }
  `);
});

test('costs one broken line only itself, and says which', async () => {
  const second = inventArchived({ key: '0000000000000002', id: '2', authors: [] });
  const { root, file } = await fileWith([
    header,
    toLine(full, member),
    toLine(full, member).slice(0, 40),
    '<<<<<<< HEAD',
    toLine(full, member),
    JSON.stringify({ ...second, date: 'yesterday' }),
    '',
    toLine(second, member),
  ]);

  const read = await readEntries(root, file, member.id);

  expect(read.entries).toEqual([full, second]);
  expect(read.broken).toHaveLength(4);
  expect(read.notices).toMatchInlineSnapshot(`
    [
      "_data/archive/harbor-notes.ndjson:3: this line is left out, because it is not JSON.",
      "_data/archive/harbor-notes.ndjson:4: this line is left out, because it is not JSON.",
      "_data/archive/harbor-notes.ndjson:5: this line is left out, because its key is that of an earlier line.",
      "_data/archive/harbor-notes.ndjson:6: this line is left out, because date: must be a moment such as 2026-11-01T09:00:00.000Z.",
    ]
  `);
});

test('trusts nothing that a hand may have edited', async () => {
  const hostile = {
    ...full,
    html: '<p onclick="x()">Words<script>alert(1)</script><img src=x onerror=y></p>',
  };
  const address = { ...full, key: '0000000000000002', url: 'javascript:alert(1)' };
  const { root, file } = await fileWith([header, JSON.stringify(hostile), JSON.stringify(address)]);

  const { entries, notices } = await readEntries(root, file, member.id);

  expect(entries.map((entry) => entry.html)).toEqual(['<p>Words</p>']);
  expect(notices).toEqual([
    '_data/archive/harbor-notes.ndjson:3: this line is left out, because url: must be an http: or https: address.',
  ]);
});

test('reads a file whose first line was lost, and one with Windows line ends, and says that it is not whole', async () => {
  const { root, file } = await fileWith([`${toLine(full, member)}\r`, '']);

  const { entries, isWhole, notices } = await readEntries(root, file, member.id);

  expect({ entries, isWhole }).toEqual({ entries: [full], isWhole: false });
  expect(notices).toEqual([expect.stringMatching(/harbor-notes\.ndjson: its first line is missing/)]);
});

test.each([
  { says: 'an empty file', lines: [], message: 'its first line is missing' },
  {
    says: 'a file cut between two lines',
    lines: ['{"archive":1,"member":"harbor-notes","entries":2}', toLine(full, member)],
    message: 'one of its lines is missing',
  },
])('does not take $says for whole', async ({ lines, message }) => {
  const { root, file } = await fileWith(lines);

  const { isWhole, notices } = await readEntries(root, file, member.id);

  expect(isWhole).toBe(false);
  expect(notices[0]).toContain(message);
});

test('has nothing to say of a file that is not there', async () => {
  const root = await hubFolder();

  expect(await readEntries(root, archiveFile(root, 'nobody'), 'nobody')).toEqual({
    entries: [],
    feeds: [],
    isWhole: false,
    broken: [],
    notices: [],
  });
});

test.each([
  {
    says: 'a newer version',
    lines: ['{"archive":2,"member":"harbor-notes"}'],
    message: /harbor-notes\.ndjson was written by a newer version of Kith \(format 2; this one knows 1\)/,
  },
  {
    says: 'another member',
    lines: ['{"archive":1,"member":"quiet-rooms"}'],
    message: /is the archive of "quiet-rooms"\. Rename the file to quiet-rooms\.ndjson/,
  },
])('refuses the file of $says', async ({ lines, message }) => {
  const { root, file } = await fileWith(lines);

  const reading = readEntries(root, file, member.id);

  await expect(reading).rejects.toThrow(message);
  await expect(reading).rejects.toBeInstanceOf(ArchiveError);
});

test('refuses to go on when the file cannot be opened', async () => {
  const root = await hubFolder();
  const file = archiveFile(root, member.id);
  await mkdir(file, { recursive: true });

  await expect(readEntries(root, file, member.id)).rejects.toThrow(
    /_data\/archive\/harbor-notes\.ndjson cannot be read/,
  );
});
