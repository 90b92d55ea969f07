/** A list of feeds becomes candidates, whom a person asks: real files, the real command. */
import { access, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { foldRows } from '../../../src/cli/import/fold-rows.ts';
import { readOpml } from '../../../src/cli/import/read-opml.ts';
import { loadConfig } from '../../../src/config/load.ts';
import { atTerminal } from '../../helpers/at-terminal.ts';
import { hubWithDeparture } from '../../helpers/departed.ts';
import { kithHere } from '../../helpers/kith-here.ts';
import { temporaryHub } from '../../helpers/temporary-hub.ts';

const MEMBERS = `members:
  - { id: ada, name: Ada, site: "https://ada.example/", feeds: [{ url: "https://ada.example/feed" }], consent: { granted: 2026-01-01 } }
  - { id: gone, name: Gone, feeds: [{ url: "https://gone.example/feed" }], consent: { granted: 2026-01-01 }, status: withdrawn }
`;

const CURATORS =
  'name: Hub\nurl: https://hub.example/\ncurators: [{ id: hana, name: Hana }]\nclock: 2026-11-20T12:00:00Z\n';

const opml = (body: string) =>
  `<?xml version="1.0"?>\n<opml version="2.0"><head><title>Mine</title></head><body>\n${body}\n</body></opml>\n`;
const outline = (name: string, more = '') =>
  `<outline type="rss" text="${name}" xmlUrl="https://${name}.example/feed" htmlUrl="https://${name}.example/"${more}/>`;

async function importing(
  list: string,
  words: readonly string[] = [],
  files: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string>> = {},
) {
  const root = await temporaryHub({ 'feeds.yaml': MEMBERS, '_data/hub.yaml': CURATORS, ...files });
  const folder = await mkdtemp(join(tmpdir(), 'kith-list-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'list.opml'), list);
  const run = await kithHere(['import', 'list.opml', '--root', root, ...words], { folder, environment });
  const candidates = await readFile(join(root, '_data/candidates.yaml'), 'utf8').catch(() => undefined);
  return { ...run, root, folder, candidates };
}

test('nested outlines become candidates, signed and dated, and a letter asks each', async () => {
  const { code, stdout, candidates, root } = await importing(
    opml(
      `<outline text="Friends"><outline text="Near">${outline('bea')}</outline>\n${outline('cy', ' category="x"')}</outline>`,
    ),
  );

  expect(code).toBe(0);
  expect(candidates).toContain(`- name: bea
  site: https://bea.example/
  feed: https://bea.example/feed
  on: 2026-11-20
  by: hana
`);
  expect(candidates).toContain('feed: https://cy.example/feed');
  expect(stdout).toMatch(/Hello bea,[\s\S]*May we list you\?[\s\S]*Hana, for Hub[\s\S]*Hello cy,/u);
  expect((await loadConfig(root)).kind).toBe('valid');
});

test('what is there already, or twice, is told with its line and left out; who left is counted only', async () => {
  const { code, stdout, candidates } = await importing(
    opml(
      [
        outline('bea'),
        outline('bea').replace('https://bea.example/feed', 'http://www.bea.example/feed/'),
        outline('ada'),
        outline('gone'),
        outline('dee'),
        '<outline text="x" xmlUrl="javascript:alert(1)"/>',
      ].join('\n'),
    ),
    [],
    { '_data/candidates.yaml': '- { feed: "https://dee.example/feed", by: hana } # asked in May\n' },
  );

  expect(code).toBe(0);
  expect(stdout).toContain('6 feeds, 1 new candidate, 5 left out');
  expect(stdout).toContain('list.opml:4 http://www.bea.example/feed/ is the same feed as on line 3.');
  expect(stdout).toContain('is Ada’s, who is a member');
  expect(stdout).toContain('1 left alone; run it at a terminal to see which.');
  expect(stdout).not.toContain('gone');
  expect(stdout).toContain('list.opml:7 https://dee.example/feed is a candidate already.');
  expect(stdout).toContain('list.opml:8 javascript:alert(1) begins with `javascript:`');
  expect(candidates).toMatch(
    /^- \{ feed: "https:\/\/dee\.example\/feed", by: hana \} # asked in May\n\n- name: bea\n/u,
  );
});

describe('whoever left, and stands in no file any more', () => {
  const list = opml(
    [
      outline('bea'),
      outline('gone'),
      outline('dee').replace('dee.example/feed', 'www.gone.example/other'),
    ].join('\n'),
  );

  test('becomes no candidate again, gets no letter, and is named at the curator’s terminal only', async () => {
    const left = await hubWithDeparture();

    const { stdout, candidates } = await importing(list, ['--yes'], left.files, left.environment);
    const json = await importing(list, ['--json'], left.files, left.environment);
    const sitting = await atTerminal(
      ['import', join(json.folder, 'list.opml'), '--root', json.root, '--dry-run'],
      [],
      left.environment,
    );

    expect(stdout).toContain('3 feeds, 1 new candidate, 2 left out.\n  2 left alone;');
    expect(stdout + json.stdout + candidates + json.candidates).not.toMatch(/gone|withdrew|dee/u);
    expect(JSON.parse(json.stdout)).toMatchObject({ leftOut: [], leftAlone: 2 });
    expect(sitting.screen).toContain(
      'https://gone.example/feed is of somebody who withdrew, and is left alone.',
    );
  });

  test('is told to be unknown where the hub’s key is not here', async () => {
    const { files } = await hubWithDeparture();

    const { stderr } = await importing(list, ['--yes'], files);

    expect(stderr).toContain('the hub’s key is not here, so that nobody can tell who left');
  });
});

test('ten thousand rows with duplicates are folded within seconds', async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => outline(`blog${index % 6_000}`));
  const list = opml(rows.join('\n'));
  // Of the processor, so that other programs on the machine make no difference.
  const before = process.cpuUsage();
  const outcome = readOpml(new TextEncoder().encode(list));
  const folded = foldRows(
    { members: [], candidates: [] },
    outcome.kind === 'rows' ? outcome.rows : [],
    () => undefined,
  );
  const { user } = process.cpuUsage(before);

  const { code, stdout, candidates = '' } = await importing(list, ['--json']);

  expect(user / 1_000_000).toBeLessThan(3);
  expect(folded.candidates).toHaveLength(6_000);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ rows: 10_000 });
  expect(JSON.parse(stdout).leftOut).toHaveLength(4_000);
  expect(candidates.match(/^- name/gm)).toHaveLength(6_000);
});

test('letters go into one file outside of the hub, for one pair of eyes, in the hub’s language', async () => {
  const words = ['--letters', 'letters.txt'];
  const { code, folder } = await importing(opml(outline('bea') + outline('cy')), words, {
    '_data/hub.yaml': `${CURATORS}language: es\n`,
  });

  const letters = await readFile(join(folder, 'letters.txt'), 'utf8');
  expect(code).toBe(0);
  expect(letters).toMatch(/Hola, bea:[\s\S]*¿Podemos incluirte\?[\s\S]*Hola, cy:/u);
  expect((await stat(join(folder, 'letters.txt'))).mode & 0o777).toBe(0o600);
});

test('letters can be made again for who is a candidate already, and are told apart from the new ones', async () => {
  const names = ['bea', 'cy', 'dee', 'eve'];
  const first = await importing(opml(names.map((name) => outline(name)).join('\n')));
  const again = (file: string, ...more: readonly string[]) =>
    kithHere(['import', 'list.opml', '--root', first.root, '--letters', file, ...more], {
      folder: first.folder,
    });

  const second = await again('all.txt');
  await writeFile(join(first.folder, 'list.opml'), opml(outline('bea') + outline('fay')));
  const third = await again('mixed.txt', '--json');
  await writeFile(join(first.folder, 'list.opml'), opml(outline('ada')));
  const none = await again('none.txt');

  const letters = await readFile(join(first.folder, 'all.txt'), 'utf8');
  const mixed = await readFile(join(first.folder, 'mixed.txt'), 'utf8');
  expect(first.stdout).toContain('run it once more, with --letters FILE');
  expect([...letters.matchAll(/^Hello (\w+),$/gmu)].map(([, name]) => name)).toEqual(names);
  expect(second.stdout).toMatch(/all\.txt: 4 letters[\s\S]*All of them to candidates of an earlier day/u);
  expect([...mixed.matchAll(/^Hello (\w+),$/gmu)].map(([, name]) => name)).toEqual(['fay', 'bea']);
  expect(JSON.parse(third.stdout).letters).toBe(join(first.folder, 'mixed.txt'));
  expect([none.code, none.stdout]).toEqual([0, expect.stringContaining('No letter: nobody in the list')]);
  await expect(access(join(first.folder, 'none.txt'))).rejects.toThrow();
});

test('where letters cannot be written there are no candidates, and where candidates cannot, no letters', async () => {
  const deaf = await importing(opml(outline('bea')), ['--letters', 'list.opml/letters.txt']);
  const ended = await importing(opml(outline('bea')), ['--letters', 'letters.txt'], {
    '_data/candidates.yaml': '- { feed: "https://dee.example/feed", by: hana }\n...\n',
  });

  expect([deaf.code, ended.code]).toEqual([1, 1]);
  expect(deaf.stderr).toContain('could not be written: ENOTDIR');
  expect(ended.stderr).toContain('_data/candidates.yaml was not changed');
  expect(deaf.candidates).toBeUndefined();
  await expect(access(join(ended.folder, 'letters.txt'))).rejects.toThrow();
});

test('a hub without a published address drafts no letter that would lead to localhost, and says what to set', async () => {
  const files = { '_data/hub.yaml': CURATORS.replace('url: https://hub.example/\n', '') };

  const printed = await importing(opml(outline('bea')), [], files);
  const filed = await importing(opml(outline('bea')), ['--letters', 'letters.txt'], files);
  const again = await kithHere(['import', 'list.opml', '--root', filed.root, '--letters', 'letters.txt'], {
    folder: filed.folder,
  });

  expect(again.stderr).toContain('Write the address at which the hub is published');
  expect(again.stdout).not.toMatch(/localhost|Hello|letter/u);
  for (const { code, stdout, stderr, candidates } of [printed, filed]) {
    expect(code).toBe(0);
    expect(stderr).toContain('_data/hub.yaml: url is http://localhost:8080/');
    expect(stderr).toContain('Write the address at which the hub is published');
    expect(stdout).not.toMatch(/localhost|Hello|letter/u);
    expect(candidates).toContain('name: bea');
  }
  await expect(access(join(filed.folder, 'letters.txt'))).rejects.toThrow();
});

describe('a list that cannot be read is told at its place, and nothing is written', () => {
  const isCut = opml(`<outline text="Friends">\n${outline('bea')}`).replace(/<\/body>[\s\S]*$/u, '');

  test.each([
    ['cut off', isCut, 3, '<outline> is not closed'],
    [
      'with a tag that is not closed',
      opml(`<outline text="x">\n${outline('bea')}`),
      3,
      '<outline> is not closed',
    ],
    ['a web page', '<!doctype html><html><body><p>Hello</p></body></html>', 1, 'a list of feeds with <opml>'],
    ['no XML', 'https://bea.example/feed\n', 1, 'holds no <opml>'],
    ['empty', '', 1, 'holds no <opml>'],
  ])('%s', (_, list, line, reason) => {
    const outcome = readOpml(new TextEncoder().encode(list));

    expect(outcome).toMatchObject({ kind: 'fault', line, message: expect.stringContaining(reason) });
  });

  test('with file, line and column, and exit code 1', async () => {
    const { code, stderr, candidates } = await importing(isCut);

    expect(code).toBe(1);
    expect(stderr).toContain(
      'list.opml:3:1: <outline> is not closed. Nothing was written.\n  next: export the list anew',
    );
    expect(candidates).toBeUndefined();
  });

  test('a file that is not there, and letters inside of the hub’s folder', async () => {
    const root = await temporaryHub({ 'feeds.yaml': MEMBERS });

    const none = await kithHere(['import', 'none.opml', '--root', root], { folder: root });
    const inside = await kithHere(['import', 'none.opml', '--root', root, '--letters', '.kith/x.txt'], {
      folder: root,
    });

    expect(none).toMatchObject({ code: 1 });
    expect(none.stderr).toContain('there is no such file');
    expect(inside).toMatchObject({ code: 2 });
    await expect(access(join(root, '_data'))).rejects.toThrow();
  });
});

test('entities that a document declares grow into nothing', () => {
  const lines = Array.from({ length: 30 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`);
  const bomb = `<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY e0 "ha">${lines.join('')}<!ENTITY file SYSTEM "file:///etc/passwd">]>
<opml><body><outline text="&e30;&file;" xmlUrl="https://bea.example/feed"/></body></opml>`;

  const outcome = readOpml(new TextEncoder().encode(bomb));

  expect(JSON.stringify(outcome)).toContain('https://bea.example/feed');
  expect(JSON.stringify(outcome).length).toBeLessThan(300);
});
