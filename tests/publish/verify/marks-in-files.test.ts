import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { wordMarker } from '../../../src/care/passages/mark-passages.ts';
import { marksInFiles } from '../../../src/publish/verify/marks-in-files.ts';
import { seeded } from '../../helpers/seeded.ts';

const below = seeded(53);
const marker = wordMarker('a key for tests that nobody else has');

/** So many words that nobody else has, of seven letters. */
function invented(words: number): string {
  const letter = () => String.fromCharCode(97 + below(26));
  return Array.from({ length: words }, () => Array.from({ length: 7 }, letter).join('')).join(' ');
}

const marksOf = (text: string) => [...marker.marksOf(marker.wordsOf(text))];

/** Whether a passage is wanted, by what these files hold. */
async function wantedIn(files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'kith-marks-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) await writeFile(join(folder, path), content);
  return marksInFiles(folder, Object.keys(files), marker);
}

test('every passage of a few files is wanted, wherever it stands, and nearly none of other texts', async () => {
  const [page, aside, title, feed, plain] = [300, 40, 9, 200, 100].map(invented);
  const words = page?.split(' ') ?? [];
  const paragraphs = [words.slice(0, 5), words.slice(5, 150), words.slice(150)].map((part) => part.join(' '));

  const isWanted = await wantedIn({
    'page.html': `<p>${paragraphs.join('</p><p>')}</p><img alt="${aside}"><!-- ${title} -->`,
    'feed.json': JSON.stringify({ items: [{ content_html: `<p>${feed}</p>` }] }),
    'words.txt': plain ?? '',
  });

  // Those over the ends of paragraphs included.
  const inside = [page, aside, title, feed, plain].map((text = '') => marksOf(text));
  expect(inside.map(({ length }) => length)).toEqual([293, 33, 2, 193, 93]);
  expect(inside.flat().filter((mark) => !isWanted(mark))).toEqual([]);
  const others = marksOf(invented(10_000));
  expect(others.filter(isWanted).length).toBeLessThan(others.length / 10);
});

test('of no files nothing is wanted, and of a file that holds nothing neither', async () => {
  const some = marksOf(invented(100));

  expect(some.filter(await wantedIn({}))).toEqual([]);
  expect(some.filter(await wantedIn({ 'empty.html': '' }))).toEqual([]);
});
