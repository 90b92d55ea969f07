import { chmod, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appendItem, type ItemOf } from '../../src/config/edit/append-item.ts';
import { loadConfig } from '../../src/config/load.ts';
import { CURATED, TWO, withHub } from './hub-folder.ts';

const FILES = { 'feeds.yaml': TWO, '_data/hub.yaml': CURATED };
const RESHARE: ItemOf['reshares'] = {
  of: 'https://ada.example/1',
  by: 'cleo',
  on: '2026-11-14',
  why: 'Because it is kind.',
};

/** What `_data/reshares.yaml` says once the item was added to it. */
async function added(text: string | undefined, item: ItemOf['reshares'] = RESHARE): Promise<string> {
  const file = text === undefined ? {} : { '_data/reshares.yaml': text };
  return withHub({ ...FILES, ...file }, async (folder) => {
    await appendItem(folder, 'reshares', item);
    return readFile(join(folder, '_data/reshares.yaml'), 'utf8');
  });
}

const LINES = `- of: https://ada.example/1
  by: cleo
  on: 2026-11-14
  why: Because it is kind.
`;

describe('an item is added at the end', () => {
  const one = '{of: "https://ben.example/1", by: cleo, on: 2026-11-01, why: x}';
  const two = '{of: "https://ben.example/2", by: cleo, on: 2026-11-01, why: x}';

  it.each([
    ['after one item, with an empty line', `- ${one}\n`, `- ${one}\n\n${LINES}`],
    [
      'set apart as the others are',
      `- ${one}\n- ${two} # a remark\n`,
      `- ${one}\n- ${two} # a remark\n${LINES}`,
    ],
    [
      'set apart by an empty line as the others are',
      `- ${one}\n\n# Two\n- ${two}\n`,
      `- ${one}\n\n# Two\n- ${two}\n\n${LINES}`,
    ],
    [
      'behind remarks at the end',
      `# Ours\n\n- ${one}\n\n# The end\n`,
      `# Ours\n\n- ${one}\n\n# The end\n\n${LINES}`,
    ],
    ['to a file that says nothing', '# Nothing yet\n', `# Nothing yet\n\n${LINES}`],
    ['to an empty file', '', LINES],
    ['to an empty list', '# Ours\n[] # none yet\n# end\n', `# Ours\n# none yet\n${LINES}# end\n`],
    ['to a file without a last line end', `- ${one}`, `- ${one}\n\n${LINES}`],
    ['as deep as the others', `  - ${one}\n`, `  - ${one}\n\n${LINES.replaceAll(/^/gm, '  ').trimEnd()}\n`],
    ['with the line ends of the file', `- ${one}\r\n`, `- ${one}\r\n\r\n${LINES.replaceAll('\n', '\r\n')}`],
    ['after a byte order mark', `\uFEFF- ${one}\n`, `\uFEFF- ${one}\n\n${LINES}`],
    [
      'to a list in one line',
      `[${one}, ] # x\n`,
      `[${one}, {"of":"https://ada.example/1","by":"cleo","on":"2026-11-14","why":"Because it is kind."}, ] # x\n`,
    ],
    [
      'after a text that keeps its empty lines',
      '- of: https://ben.example/1\n  by: cleo\n  on: 2026-11-01\n  why: |+\n    x\n\n',
      `- of: https://ben.example/1\n  by: cleo\n  on: 2026-11-01\n  why: |+\n    x\n\n${LINES}`,
    ],
    [
      'with oddities of writing left alone',
      '-   of:   \'https://ben.example/1\'   # odd\n    by: "cleo"\n    on: 2026-11-01\n    why: >\n      one\n\n      two\n',
      `-   of:   'https://ben.example/1'   # odd\n    by: "cleo"\n    on: 2026-11-01\n    why: >\n      one\n\n      two\n\n${LINES}`,
    ],
  ])('%s', async (_, before, after) => {
    expect(await added(before)).toBe(after);
  });

  it('with its line told', async () => {
    const place = await withHub({ ...FILES, '_data/reshares.yaml': `# Ours\n\n- ${one}\n` }, (folder) =>
      appendItem(folder, 'reshares', RESHARE),
    );

    expect(place).toEqual({ path: '_data/reshares.yaml', line: 5 });
  });

  it('in a new file whose first line names its schema', async () => {
    expect(await added(undefined)).toBe(
      `# yaml-language-server: $schema=../node_modules/kith-hub/src/config/schemas/reshares.schema.json\n\n${LINES}`,
    );
  });

  it('in a new file whose schema lies beside the one of feeds.yaml', async () => {
    const feeds = `# yaml-language-server: $schema=./schemas/feeds.schema.json\n${TWO}`;

    const text = await withHub({ 'feeds.yaml': feeds }, async (folder) => {
      await appendItem(folder, 'decisions', { about: 'x', ruling: 'release', on: '2026-11-14' });
      return readFile(join(folder, '_data/decisions.yaml'), 'utf8');
    });

    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../schemas/decisions.schema.json');
  });

  it('in an introduction, with the two on one line and their addresses below each other', async () => {
    const text = await withHub({ ...FILES, '_data/introductions.yaml': '# Ours\n' }, async (folder) => {
      await appendItem(folder, 'introductions', {
        between: ['ada', 'ben'],
        proposed: '2026-11-14',
        read: ['https://ada.example/1', 'https://ben.example/1'],
        words: { ada: 'Hello.' },
      });
      return readFile(join(folder, '_data/introductions.yaml'), 'utf8');
    });

    expect(text).toBe(`# Ours

- between: [ada, ben]
  proposed: 2026-11-14
  read:
    - https://ada.example/1
    - https://ben.example/1
  words:
    ada: Hello.
`);
  });
});

describe('words arrive as they were given', () => {
  it.each([
    'yes',
    '2026',
    '# no remark',
    'a: b',
    '“A quotation.”',
    '\'tis - "so"',
    '- a list?',
    '*star & anchor !tag | > % @ `',
    'Two lines.\n\nAnd a third: # here',
    'señora 面 🪑 ملف',
    `${'A long text that goes on: with a colon # and a hash, '.repeat(8)}to its end.`,
    `“${'A long quotation in curly quotes that goes on '.repeat(4)}”`,
    `${'x'.repeat(300)}`,
    `${'two  spaces and   three '.repeat(12)}end`,
  ])('%j', async (why) => {
    const config = await withHub({ ...FILES, '_data/reshares.yaml': '# Ours\r\n' }, async (folder) => {
      await appendItem(folder, 'reshares', { ...RESHARE, why, give: why });
      return loadConfig(folder);
    });

    expect(config.kind === 'valid' && config.config.reshares).toEqual([
      expect.objectContaining({ why, give: why }),
    ]);
  });
});

describe('nothing is written', () => {
  it.each([
    [
      'when the file has a fault',
      { '_data/reshares.yaml': '- of: ada\n' },
      '_data/reshares.yaml:1:7 0.of: should be a whole address',
    ],
    [
      'when another file has one',
      { '_data/topics.yaml': '- {id: care}\n' },
      '_data/topics.yaml:1:3 0.name: is missing',
    ],
    [
      'when the item would be a fault',
      { '_data/hub.yaml': 'curators: [{id: zoe, name: Zoe}]' },
      'there is no curator with the id `cleo`',
    ],
    [
      'when the item is there already',
      { '_data/reshares.yaml': LINES },
      '_data/reshares.yaml:6:7 1.of: is already reshared on line 1',
    ],
    [
      'when the rest would change',
      { '_data/reshares.yaml': `${LINES.replace('/1', '/2')}...\n` },
      'Add this by hand:\n\n- of: https://ada.example/1',
    ],
  ])('%s', async (_, files, message) => {
    const all: Readonly<Record<string, string>> = { ...FILES, ...files };

    await withHub(all, async (folder) => {
      await expect(appendItem(folder, 'reshares', RESHARE)).rejects.toThrow(message);

      const text = await readFile(join(folder, '_data/reshares.yaml'), 'utf8').catch(() => undefined);
      expect(text).toBe(all['_data/reshares.yaml']);
      expect(await readdir(join(folder, '_data'))).not.toContain('reshares.yaml.tmp');
    });
  });
});

it('leaves a link in place, and who may read the file as it was', async () => {
  await withHub({ ...FILES, 'shared.yaml': '# Ours\n' }, async (folder) => {
    await chmod(join(folder, 'shared.yaml'), 0o600);
    await symlink(join(folder, 'shared.yaml'), join(folder, '_data/reshares.yaml'));

    await appendItem(folder, 'reshares', RESHARE);

    expect(await readFile(join(folder, 'shared.yaml'), 'utf8')).toBe(`# Ours\n\n${LINES}`);
    expect((await stat(join(folder, 'shared.yaml'))).mode & 0o777).toBe(0o600);
  });
});
