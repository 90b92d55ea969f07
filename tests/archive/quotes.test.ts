import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openQuotes, quoteMark } from '../../src/archive/quotes.ts';
import { NOW } from '../care/invent.ts';
import { ended, startScript } from '../helpers/run-script.ts';
import { filesIn, hubFolder } from './hub-folder.ts';

const [chairs, tide] = [
  { of: 'https://harbor.example/chairs', quote: 'The third chair.' },
  { of: 'https://harbor.example/tide', quote: 'It turned.' },
];
const passing = ({ of, quote }: typeof chairs) => ({ url: of, title: '', summary: '', contentText: quote });

async function verdicts(root: string): Promise<Record<string, string>> {
  return JSON.parse(await readFile(path.join(root, '_data/archive/_quotes.json'), 'utf8'));
}

test('two processes that write at once lose no verdict of each other’s', { timeout: 60_000 }, async () => {
  const root = await hubFolder();

  const both = ['ada', 'ben'].map((own) => ended(startScript('remember-quotes.ts', [root, own])));
  const runs = await Promise.all(both);

  expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual([
    [0, ''],
    [0, ''],
  ]);
  expect(Object.values(await verdicts(root))).toEqual(Array(40).fill('found'));
  expect(Object.keys(await filesIn(path.join(root, '.kith')))).toEqual(['.gitignore']);
});

test('a verdict written down since the memory was opened stays; one about what is quoted no more goes', async () => {
  const root = await hubFolder();
  const first = await openQuotes(root, [chairs]);
  first.see([passing(chairs)]);
  await first.write(NOW);
  const building = await openQuotes(root, []);
  const resharing = await openQuotes(root, [chairs, tide]);
  resharing.see([passing(tide)]);

  await resharing.write(NOW);
  await building.write(NOW);

  expect(await verdicts(root)).toEqual({ [quoteMark(tide.of, tide.quote)]: 'found' });
});

test('what is listed by the time of writing is remembered, although it was not when the build began', async () => {
  const root = await hubFolder();
  const resharing = await openQuotes(root, [chairs]);
  resharing.see([passing(chairs)]);
  await resharing.write(NOW);

  for (const listedNow of [async () => [chairs], async () => undefined]) {
    const building = await openQuotes(root, []);
    await building.write(NOW, { listedNow });

    expect(await verdicts(root)).toEqual({ [quoteMark(chairs.of, chairs.quote)]: 'found' });
  }
});

test.each([
  ['not JSON', '<<<<<<< HEAD\n{}'],
  ['of another shape', '["found"]'],
  ['of unknown verdicts', '{"0123456789abcdef0123456789abcdef":"perhaps"}'],
])('a damaged memory (%s) is put aside, with a notice that says what to do', async (_, text) => {
  const root = await hubFolder();
  await mkdir(path.join(root, '_data/archive'), { recursive: true });
  await writeFile(path.join(root, '_data/archive/_quotes.json'), text);

  const quotes = await openQuotes(root, [chairs]);
  quotes.see([passing(chairs)]);
  await quotes.write(NOW);

  expect(quotes.notices).toEqual([expect.stringMatching(/^_data\/archive\/_quotes\.json: this file cannot/)]);
  expect(quotes.notices[0]).toMatch(/\.kith\/broken\/_quotes\/.*Restore it.*kith build --refresh/);
  expect(Object.values(await filesIn(path.join(root, '.kith/broken/_quotes')))).toEqual([`${text}\n`]);
  expect(await verdicts(root)).toEqual({ [quoteMark(chairs.of, chairs.quote)]: 'found' });
  expect((await openQuotes(root, [chairs])).notices).toEqual([]);
});
