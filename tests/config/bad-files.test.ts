import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatFault, loadConfig } from '../../src/config/load.ts';
import { faultsOf, MINIMAL, withHub } from './hub-folder.ts';

describe('a hub that is not there', () => {
  it('shows how to begin one', async () => {
    const [fault, ...others] = await faultsOf({ 'other.txt': '' });

    expect(others).toEqual([]);
    expect(fault).toMatch(/^feeds\.yaml:1:1 is missing in FOLDER\. .*\n.*\n\nmembers:\n/);
  });

  it('shows a beginning that is itself without fault', async () => {
    const [fault = ''] = await faultsOf({ 'other.txt': '' });

    expect(await faultsOf({ 'feeds.yaml': fault.slice(fault.indexOf('members:')) })).toEqual([]);
  });

  it('is said of a folder that does not exist, and of a file', async () => {
    const [missing, file] = await withHub({ 'feeds.yaml': MINIMAL }, async (folder) =>
      Promise.all([loadConfig(join(folder, 'none')), loadConfig(join(folder, 'feeds.yaml'))]),
    );

    expect(missing).toMatchObject({
      faults: [{ message: expect.stringMatching(/^the folder .*none does not exist/) }],
    });
    expect(file).toMatchObject({
      faults: [{ message: expect.stringContaining('is a file; a hub is a folder') }],
    });
  });

  it.each(['feeds.yml', 'Feeds.yaml', 'feed.yaml', 'FEED.YML'])('may only be called %s', async (name) => {
    expect(await faultsOf({ [name]: MINIMAL })).toEqual([
      `feeds.yaml:1:1 is missing; did you mean \`${name}\`, which is there? Rename it to feeds.yaml`,
    ]);
  });

  it('may have other files that are only called .yml, or with a capital letter', async () => {
    expect(await faultsOf({ 'feeds.yaml': MINIMAL, '_data/Topics.yaml': '[]' })).toEqual([
      '_data/Topics.yaml:1:1 is never read under this name; rename it to _data/topics.yaml',
    ]);
    expect(await faultsOf({ 'feeds.yaml': MINIMAL, '_data/hub.yml': 'name: x' })).toEqual([
      '_data/hub.yml:1:1 is never read under this name; rename it to _data/hub.yaml',
    ]);
  });

  it('may be a folder where a file should be', async () => {
    const outcome = await withHub({}, async (folder) => {
      await mkdir(join(folder, 'feeds.yaml'));
      return loadConfig(folder);
    });

    expect(outcome).toMatchObject({ faults: [{ message: 'is a folder; it should be a text file' }] });
  });
});

describe('a file that is no YAML', () => {
  it.each([
    ['', '1:1 members: is missing; please add it. The members, in the order in which they are listed.'],
    ['members:\n\t- id: x\n', '2:1 is indented with a tab; YAML wants spaces'],
    ['members:\n  - id: x\n    name: a: b\n', '3:11 has two `key: value` on one line'],
    ['members: [\n', '2:1 is indented differently'],
    ['members: "x\n', '2:1 is not finished; a quote'],
    ['members: @x\n', '1:10 begins with a character that YAML keeps for itself'],
    ['members: *all\n', '1:10 members: `*all` has no `&all` above it'],
    ['members: &all [*all]\n', '1:16 members.0: `*all` has no `&all` above it'],
    ['members: []\n---\nmembers: []\n', '2:1 holds a second document after `---`'],
    ['? [a]\n: b\n', '1:3 has a list or a group where a key should be'],
    [
      'members: []\nmembers: []\n',
      '2:1 members: is here a second time (first on line 1); remove one of the two',
    ],
    ['just text', '1:1 should be a group of lines `key: value`, not `just text`'],
    ['members: {}\n', '1:10 members: should be a list; begin each thing in it with `- `'],
    [`members: ${'['.repeat(300_000)}`, '1:110 is nested more than a hundred levels deep'],
    [`members:\n${'- '.repeat(300_000)}`, '2:201 is nested more than a hundred levels deep'],
    [`a: &a [1]\nb: [${'*a,'.repeat(200)}]`, '2:305 b.100: is the 101th `*` alias; write the values out'],
    [bomb(), '1:1 has `*` aliases that multiply each other; write the values out'],
  ])('is told with its place (%#)', async (text, message) => {
    const [fault] = await faultsOf({ 'feeds.yaml': text });

    expect(fault).toContain(`feeds.yaml:${message}`);
  });

  it.each([
    [
      'name: “Harbor Notes”',
      '3:11 stands in curly quotes, which YAML takes for letters of the text; write straight',
    ],
    ['name: ‘Don’t Panic’', '3:11 stands in curly quotes'],
    ['name: „Hafen“', '3:11 stands in curly quotes'],
    ['name: ”Hamn”', '3:11 stands in curly quotes'],
    ['name: “Harbor: Notes”', '3:11 stands in curly quotes'],
    ['name: Harbor\n    relMe: [“https://harbor.example/”]', '4:13 stands in curly quotes'],
    ['name: Harbor\n    license: “https://licence.example/”', '4:14 stands in curly quotes'],
  ])('is told of curly quotes around a value, and only of them (%s)', async (line, message) => {
    const [fault, ...others] = await faultsOf({ 'feeds.yaml': MINIMAL.replace('name: Harbor Notes', line) });

    expect(fault).toContain(`feeds.yaml:${message}`);
    expect(others).toEqual([]);
  });

  it.each([
    'name: "“Harbor Notes”"',
    "name: '‘Harbor Notes’'",
    'name: “One” and “two”',
    'name: ’Tis ‘Harbor’',
    'name: >-\n      “Harbor Notes”',
  ])('may have curly quotes that are meant (%s)', async (line) => {
    expect(await faultsOf({ 'feeds.yaml': MINIMAL.replace('name: Harbor Notes', line) })).toEqual([]);
  });

  it('goes on with the rest of a file in which a key stands twice', async () => {
    expect(await faultsOf({ 'feeds.yaml': `${MINIMAL.replace('name:', 'nam:')}members: []\n` })).toEqual([
      'feeds.yaml:8:1 members: is here a second time (first on line 1); remove one of the two',
    ]);
    expect(await faultsOf({ 'feeds.yaml': MINIMAL.replace('name:', 'id: x\n    nam:') })).toEqual([
      'feeds.yaml:2:5 members.0.name: is missing; please add it. The name by which the member wishes to be known.',
      'feeds.yaml:3:5 members.0.id: is here a second time (first on line 2); remove one of the two',
      'feeds.yaml:4:5 members.0.nam: is not a key that belongs here; did you mean `name`?',
    ]);
  });

  it('is read with Windows line ends and a byte order mark', async () => {
    expect(await faultsOf({ 'feeds.yaml': `\uFEFF${MINIMAL.replaceAll('\n', '\r\n')}` })).toEqual([]);
    expect(
      await faultsOf({ 'feeds.yaml': `\uFEFF${MINIMAL.replace('name', 'nam').replaceAll('\n', '\r\n')}` }),
    ).toContain('feeds.yaml:3:5 members.0.nam: is not a key that belongs here; did you mean `name`?');
  });

  it('is told where the first byte stands that is not UTF-8', async () => {
    const latin = Buffer.from(MINIMAL.replace('Notes', 'Nötes'), 'latin1');

    expect(await faultsOf({ 'feeds.yaml': latin })).toEqual([
      'feeds.yaml:3:19 holds characters that are not UTF-8; save the file again with the encoding UTF-8',
    ]);
  });

  it('is not read when it is larger than a person could have written', async () => {
    expect(await faultsOf({ 'feeds.yaml': '#'.repeat(8_000_001) })).toEqual([
      'feeds.yaml:1:1 is 8000001 bytes long; at most 8000000 are read. Is this the right file?',
    ]);
  });
});

describe('garbage', () => {
  it('never makes loadConfig throw, and each of its faults has a place', async () => {
    const random = seeded(7);
    const pieces = [
      ...'[]{}:-?&*!|>%@`"\'#,\n\n\n \t\u0000\u001f\u0085\ufeff\ud800é',
      '  ',
      '- ',
      ': ',
      '*a',
      '&a ',
      '!!map ',
      '---\n',
      '<<: ',
      ...words(),
    ];

    for (let round = 0; round < 300; round += 1) {
      const garbage = Array.from({ length: random(60) }, () => pieces[random(pieces.length)] ?? '').join('');
      const at = random(MINIMAL.length);
      const mixed = MINIMAL.slice(0, at) + garbage + MINIMAL.slice(at + random(5));
      const files = {
        'feeds.yaml': mixed,
        '_data/hub.yaml': garbage,
        '_data/introductions.yaml': `- ${garbage}`,
      };

      const outcome = await withHub(files, loadConfig);

      for (const fault of outcome.kind === 'faulty' ? outcome.faults : []) {
        expect(formatFault(fault), JSON.stringify(files)).toMatch(
          /^(?:feeds|_data\/(?:hub|introductions))\.yaml:[1-9]\d*:[1-9]\d* \S/,
        );
      }
    }
  });
});

function words(): readonly string[] {
  return [
    'members',
    'id',
    'consent',
    'granted',
    'feeds',
    'url',
    'between',
    'accepted',
    '2026-11-01',
    '1e999',
    'null',
    '~',
    'true',
    '__proto__',
  ];
}

/** Nine aliases of nine aliases, eight times over. */
function bomb(): string {
  const names = [...'abcdefgh'];
  const line = (name: string, index: number) =>
    `${name}: &${name} [${Array(9).fill(index === 0 ? 'x' : `*${names[index - 1]}`)}]`;
  return names.map(line).join('\n');
}

/** Numbers that look random and are the same in each run (a linear congruential generator). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
