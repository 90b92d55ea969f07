import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { HubFileName } from '../../src/config/edit/hub-file.ts';
import { pathOfFile } from '../../src/config/edit/hub-file.ts';
import { removeValues } from '../../src/config/edit/remove-values.ts';
import type { Path } from '../../src/config/place.ts';
import { withHub } from './hub-folder.ts';

const ADA = '  - { id: ada, name: Ada, feeds: [{ url: a.xml }], consent: { granted: 2026-01-01 } }\n';
const BEN = ADA.replaceAll('ada', 'ben').replace('Ada', 'Ben').replace('a.xml', 'b.xml');

async function remove(name: HubFileName, text: string, paths: readonly Path[]): Promise<string> {
  const files = {
    'feeds.yaml': `members:\n${ADA}${BEN}`,
    'a.xml': '',
    'b.xml': '',
    [pathOfFile(name)]: text,
  };
  return withHub(files, async (folder) => {
    await removeValues(folder, name, paths);
    return readFile(join(folder, pathOfFile(name)), 'utf8');
  });
}

it.each<[string, HubFileName, string, readonly Path[], string]>([
  [
    'an item with its remarks, and leaves those about others',
    'feeds',
    `# Our members\nmembers:\n  # first\n${ADA}\n  # by letter, from the harbor\n${BEN}    # and a note below\n\n# the end\n`,
    [['members', 1]],
    `# Our members\nmembers:\n  # first\n${ADA}\n# the end\n`,
  ],
  [
    'an item of several lines between others, with one of the empty lines',
    'reshares',
    '# Ours\n\n- of: https://a.example/\n  on: 2026-01-02\n  why: >-\n    Two\n    lines. # no remark\n\n- of: https://b.example/\n  on: 2026-01-02\n  why: Good.\n',
    [[0]],
    '# Ours\n\n- of: https://b.example/\n  on: 2026-01-02\n  why: Good.\n',
  ],
  [
    'the last item, and keeps what the file begins with',
    'reshares',
    '# Ours\n\n- of: https://a.example/\n  on: 2026-01-02\n  why: Good.\n',
    [[0]],
    '# Ours\n',
  ],
  [
    'a key behind a dash, so that the next one takes its place',
    'reshares',
    '- via: ada\n  of: https://a.example/\n  on: 2026-01-02\n  why: Good.\n',
    [[0, 'via']],
    '- of: https://a.example/\n  on: 2026-01-02\n  why: Good.\n',
  ],
  [
    'a key with the remark behind it',
    'reshares',
    '- of: https://a.example/\r\n  via: ada # over coffee\r\n  on: 2026-01-02\r\n  why: Good.\r\n',
    [[0, 'via']],
    '- of: https://a.example/\r\n  on: 2026-01-02\r\n  why: Good.\r\n',
  ],
  [
    'items and keys in one line',
    'feeds',
    `members:\n${ADA.replace(' }\n', ', gifts: ["https://x.example/1", "https://x.example/2", "https://x.example/3"], greeter: ben }\n')}${BEN}`,
    [
      ['members', 0, 'gifts', 0],
      ['members', 0, 'gifts', 2],
      ['members', 0, 'greeter'],
    ],
    `members:\n${ADA.replace(' }\n', ', gifts: ["https://x.example/2"] }\n')}${BEN}`,
  ],
  [
    'a list that loses its last item',
    'topics',
    '- id: rest\n  name: Rest\n  members: [ada]\n- id: work\n  name: Work\n  members:\n    - ada\n    - ben\n',
    [
      [0, 'members', 0],
      [1, 'members', 0],
    ],
    '- id: rest\n  name: Rest\n- id: work\n  name: Work\n  members:\n    - ben\n',
  ],
  [
    'every member of the hub, and leaves an empty list',
    'feeds',
    `defaults: { coolingOff: 0h }\nmembers:\n${ADA}`,
    [['members', 0]],
    'defaults: { coolingOff: 0h }\nmembers: []\n',
  ],
])('removes %s', async (_what, name, before, paths, after) => {
  expect(await remove(name, before, paths)).toBe(after);
});

it('writes nothing when the rest would have a fault', async () => {
  const text = `members:\n${ADA}${BEN.replace(' }\n', ', greeter: ada }\n')}`;

  await expect(remove('feeds', text, [['members', 0]])).rejects.toThrow(/no member with the id `ada`/);
});
