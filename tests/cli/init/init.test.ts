import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { stringsOf } from '../../../src/templates/strings/strings.ts';
import { atTerminal, CONTROL_C, ENTER } from '../../helpers/at-terminal.ts';
import { runKith } from '../../helpers/run-kith.ts';
import { temporaryHub } from '../../helpers/temporary-hub.ts';

test('every question has an option, and what was said stands in the hub’s files', async () => {
  const folder = await temporaryHub({});

  const { code, stdout } = await runKith(
    [
      'init',
      'harbor',
      '--yes',
      ...['--name', 'Casa: “Puerto” # 1', '--url', 'puerto.example', '--language', 'es'],
      ...['--host', 'server', '--contact', 'office@puerto.example', '--time-zone', 'America/Bogota'],
    ],
    { folder },
  );

  const hub = parse(await readFile(join(folder, 'harbor/_data/hub.yaml'), 'utf8'));
  expect(code).toBe(0);
  expect(hub).toEqual({
    name: 'Casa: “Puerto” # 1',
    url: 'https://puerto.example',
    language: 'es',
    timeZone: 'America/Bogota',
    contact: 'mailto:office@puerto.example',
  });
  expect(readdirSync(join(folder, 'harbor/server'))).toHaveLength(3);
  expect(existsSync(join(folder, 'harbor/.github'))).toBe(false);
  expect(await readFile(join(folder, 'harbor/README.md'), 'utf8')).not.toMatch(/%[A-Z]+%/u);
  expect(stdout).toContain('npm install');
});

test.each([
  [['init'], 'Name the folder'],
  [['init', 'a', 'b'], '“b”'],
  [['init', 'a', '--host', 'geocities', '--yes'], 'github, netlify'],
  [['init', 'a', '--url', 'ftp://a.example', '--yes'], '--url “ftp://a.example”'],
  [['init', 'a', '--contact', 'call me', '--yes'], '--contact “call me”'],
])('kith %j is told what is wrong, and nothing is written', async (words, reason) => {
  const folder = await temporaryHub({});

  const { code, stderr } = await runKith(words, { folder });

  expect(code).toBe(2);
  expect(stderr).toContain(reason);
  expect(readdirSync(folder)).toEqual([]);
});

test('in a folder with something in it, nothing is written unless asked, and then only what is missing', async () => {
  const folder = await temporaryHub({
    'hub/_data/hub.yaml': 'name: Half begun\n',
    'hub/feeds.yaml': 'members: []\n',
  });

  const refused = await runKith(['init', 'hub', '--yes'], { folder });
  const before = readdirSync(join(folder, 'hub'));
  const completed = await runKith(['init', 'hub', '--yes', '--complete'], { folder });

  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('_data, feeds.yaml');
  expect(refused.stderr).toContain('--complete');
  expect(before).toEqual(['_data', 'feeds.yaml']);
  expect(completed.stdout).toContain('Left as it was: feeds.yaml');
  expect(await readFile(join(folder, 'hub/feeds.yaml'), 'utf8')).toBe('members: []\n');
  expect(await readFile(join(folder, 'hub/_data/hub.yaml'), 'utf8')).toBe('name: Half begun\n');
  expect(await readFile(join(folder, 'hub/README.md'), 'utf8')).toContain('# Half begun');
});

test('what is missing speaks the language of the hub that was begun, and a question has it chosen already', async () => {
  const begun = 'name: Puerto\nurl: https://puerto.example/\nlanguage: es-CO\ntimeZone: America/Bogota\n';
  const folder = await temporaryHub({
    'one/_data/hub.yaml': begun,
    'other/_data/hub.yaml': begun,
    'none/_data/topics.yaml': '',
  });

  const completed = await runKith(['init', 'one', '--yes', '--complete'], { folder });
  const asked = await atTerminal(
    ['init', join(folder, 'other'), '--complete'],
    [
      ['What is the hub called?', ENTER],
      ['At which address', ENTER],
      ['● es-CO', ENTER],
      ['who publishes the site?', ENTER],
      ['How can people reach you?', ENTER],
    ],
  );
  const without = await runKith(['init', 'none', '--yes', '--complete'], {
    folder,
    environment: { TZ: 'America/Bogota' },
  });

  expect([completed.code, asked.code, asked.waiting, without.code]).toEqual([0, 0, [], 0]);
  for (const hub of ['one', 'other']) {
    const form = await readFile(join(folder, hub, '.github/ISSUE_TEMPLATE/join.yml'), 'utf8');
    expect(parse(form).title).toBe(stringsOf({ language: 'es' }).join.subject);
  }
  expect(await readFile(join(folder, 'none/_data/hub.yaml'), 'utf8')).toContain('timeZone: America/Bogota');
});

test('a repository that was cloned before anything was in it counts as empty; a file is no folder', async () => {
  const folder = await temporaryHub({ note: 'a file' });
  await mkdir(join(folder, 'cloned/.git'), { recursive: true });
  await writeFile(join(folder, 'cloned/.git/HEAD'), 'ref: refs/heads/main\n');

  const { code } = await runKith(['init', '.', '--yes'], { folder: join(folder, 'cloned') });
  const refused = await runKith(['init', 'note', '--yes'], { folder });

  expect(code).toBe(0);
  expect(await readFile(join(folder, 'cloned/.git/HEAD'), 'utf8')).toContain('main');
  expect(existsSync(join(folder, 'cloned/feeds.yaml'))).toBe(true);
  expect(refused.stderr).toContain('is a file');
  expect(readdirSync(folder).sort()).toEqual(['cloned', 'note']);
});

test('at a terminal it asks five questions, and an answer that cannot be is asked for again', async () => {
  const folder = join(await temporaryHub({}), 'harbor');

  const sitting = await atTerminal(
    ['init', folder],
    [
      ['What is the hub called?', ENTER],
      ['At which address', `\u0015not an address${ENTER}`],
      ['This ', `\u0015https://harbor.example/${ENTER}`],
      ['which language', ENTER],
      ['who publishes the site?', ENTER],
      ['How can people reach you?', `us@harbor.example${ENTER}`],
    ],
  );

  expect(sitting.waiting).toEqual([]);
  expect(sitting.code).toBe(0);
  expect(parse(await readFile(join(folder, '_data/hub.yaml'), 'utf8'))).toMatchObject({
    name: 'Harbor',
    url: 'https://harbor.example/',
    contact: 'mailto:us@harbor.example',
  });
});

test('whoever leaves at a question leaves nothing behind', async () => {
  const folder = await temporaryHub({});

  const sitting = await atTerminal(
    ['init', join(folder, 'hub')],
    [
      ['What is the hub called?', ENTER],
      ['At which address', CONTROL_C],
    ],
  );

  expect(sitting.code).toBe(1);
  expect(sitting.screen).toContain('Nothing was written.');
  expect(readdirSync(folder)).toEqual([]);
});
