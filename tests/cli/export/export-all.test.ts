/** Everyone as a list, a table or an archive: a built hub, the real command. */
import { readdir, readFile, realpath, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cell } from '../../../src/cli/export/csv.ts';
import { privatePlace } from '../../../src/cli/export/private-place.ts';
import { kithHere } from '../../helpers/kith-here.ts';
import type { Run } from '../../helpers/run-kith.ts';
import { copySampleHub } from '../../helpers/sample-hub.ts';
import { temporaryHub } from '../../helpers/temporary-hub.ts';

let root: string;
const kith = (...words: readonly string[]): Promise<Run> => kithHere([...words, '--root', root]);

beforeAll(async () => {
  root = await copySampleHub();
  await kith('build');
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('--opml gives the list that the site publishes', async () => {
  const { code, stdout } = await kith('export', '--opml');

  expect(code).toBe(0);
  expect(stdout).toBe(await readFile(join(root, '_site/members.opml'), 'utf8'));
});

test('--archive gives what the hub shows, newest first, and nothing beyond consent', async () => {
  const { code, stdout } = await kith('export', '--archive');

  const entries = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const dates = entries.map(({ date }) => date);
  expect(code).toBe(0);
  expect(entries.length).toBeGreaterThan(50);
  expect(dates).toEqual(dates.toSorted().reverse());
  expect(stdout).not.toContain('"released"');
});

test('--csv gives a line for each member, and --json says where it lies', async () => {
  const place = join(root, '..', `members-${process.pid}.csv`);
  const { code, stdout } = await kith('export', '--csv', '--output', place, '--json');
  const again = await kith('export', '--csv', '--output', place);
  const table = await readFile(place, 'utf8');
  await rm(place);

  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ kind: 'csv' });
  expect(table).toMatch(/^id,name,kind,status,[\s\S]*\r\nharbor-notes,/u);
  expect(again.stderr).toContain('is there already');
});

describe('what is about a member lies nowhere in the hub’s folder', () => {
  test.each(['.kith/ada.json', 'ada.json', '_site/ada.json', 'way/.kith/ada.json', ''])(
    'not as %j, whichever way leads to the hub, and the advice is one that holds',
    async (name) => {
      const folder = await realpath(
        await temporaryHub({ 'hub/feeds.yaml': 'members: []\n', 'hub/.kith/key': '' }),
      );
      const [hub, way] = [join(folder, 'hub'), join(folder, 'way')];
      await symlink(hub, way);

      for (const root of [hub, way]) {
        const given = name === '' ? '' : join(name.startsWith('way/') ? folder : root, name);
        const refused = await kithHere(['export', 'ada', '--root', root, '--output', given]);
        const advice = /(?:Choose|such as) ([^ ,]*ada\.json)/u.exec(refused.stderr)?.[1] ?? '';
        const place = await privatePlace(root, folder, advice, 'ada.json');

        expect(refused.code).toBe(2);
        expect(place).toBe(join(folder, 'ada.json'));
      }
      expect(await readdir(join(hub, '.kith'))).toEqual(['key']);
    },
  );
});

test('a table never lies in the hub’s own folder, and one thing is asked for at a time', async () => {
  const inside = await kith('export', '--csv', '--output', join(root, 'members.csv'));
  const both = await kith('export', '--csv', '--opml');
  const member = await kith('export', '--csv', 'harbor-notes');

  expect([inside.code, both.code, member.code]).toEqual([2, 2, 2]);
  expect(both.stderr).toContain('one of --opml, --csv and --archive');
});

test.each([
  ['=HYPERLINK("https://evil.example")', `"'=HYPERLINK(""https://evil.example"")"`],
  ['+1', `"'+1"`],
  ['-2+3', `"'-2+3"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['  =1', `"'  =1"`],
  ['\t=1', `"'\t=1"`],
  ['＝1', `"'＝1"`],
  ['Harbor, Notes', '"Harbor, Notes"'],
  ['say "hello"', '"say ""hello"""'],
  ['two\nlines', '"two\nlines"'],
  ['plain - words', 'plain - words'],
])('in a table no cell is a formula: %j', (text, expected) => {
  expect(cell(text)).toBe(expected);
});
