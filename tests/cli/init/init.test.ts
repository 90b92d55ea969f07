import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { HOSTS } from '../../../src/cli/init/hosts.ts';
import { hubFiles } from '../../../src/cli/init/hub-files.ts';
import { stringsOf } from '../../../src/templates/strings/strings.ts';
import { atTerminal, CONTROL_C, ENTER } from '../../helpers/at-terminal.ts';
import { entry, rss } from '../../helpers/feed-text.ts';
import { kithHere } from '../../helpers/kith-here.ts';
import { runKith } from '../../helpers/run-kith.ts';
import { ROOT } from '../../helpers/sample-hub.ts';
import { serve } from '../../helpers/serve.ts';
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

test('an empty folder in which somebody stands stays the one it was, and the next command works there', async () => {
  const folder = await temporaryHub({});
  const { ino, mode } = await stat(folder);

  const begun = await kithHere(['init', '.', '--yes', '--name', 'Hub'], { folder });
  const after = await stat(folder);

  expect(begun.code, begun.stderr).toBe(0);
  expect([after.ino, after.mode]).toEqual([ino, mode]);
  expect(readdirSync(folder)).toContain('feeds.yaml');
});

test('what feeds.yaml says beside the members is as true after the first kith add as before it', async () => {
  const site = await serve({ '/feed': rss([entry('one')]) });
  onTestFinished(() => site.close());
  const folder = await temporaryHub({});
  await kithHere(['init', 'hub', '--yes', '--name', 'Hub'], { folder });
  const feeds = () => readFile(join(folder, 'hub/feeds.yaml'), 'utf8');
  const before = await feeds();

  const added = await kithHere(
    [
      'add',
      site.url('/feed'),
      '--root',
      'hub',
      '--yes',
      '--granted',
      '2026-01-01',
      '--allow-private',
      '127.0.0.1',
    ],
    { folder },
  );
  const after = await feeds();
  const byHand = (text: string) =>
    parse(text.replace('members: []', 'members:').replaceAll(/^# (?= {2})/gmu, '')).members;

  expect(added.code, added.stderr).toBe(0);
  expect(comments(after)).toEqual(comments(before));
  expect(after).not.toMatch(/Nobody is here|take away/u);
  expect(before.indexOf('npx kith add')).toBeLessThan(before.indexOf('by hand'));
  expect(byHand(before)).toEqual([expect.objectContaining({ id: 'harbor-notes' })]);
  expect(byHand(after)).toHaveLength(2);
});

function comments(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.startsWith('#'));
}

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

test.each(HOSTS)(
  'a Spanish hub on %s has a README in Spanish, with everything that the English one tells to type',
  (host) => {
    const [english, spanish] = ['en', 'es'].map((language) =>
      hubFiles('hub', { name: 'Puerto', url: '', language, timeZone: 'UTC', host, contact: undefined }).get(
        'README.md',
      ),
    );
    const typed = (text = '') =>
      [...text.matchAll(/`(?:npx|npm|sudo) [^`]+`/gu)].map(([line]) =>
        line.replace(/[A-ZÓ]{4,}|\w+@\w+/gu, '…'),
      );

    expect(spanish).toContain('# Puerto');
    expect(spanish).toContain('## Una hora a la semana');
    expect(spanish).not.toMatch(/%[A-Z]+%|\b(?:with|which|your|is)\b/u);
    expect(new Set(typed(spanish))).toEqual(new Set(typed(english)));
  },
);

test('where a beginner stands, the command that adds a member is named before the file that can be edited', async () => {
  const folder = await temporaryHub({});

  const made = await kithHere(['init', 'hub', '--yes'], { folder });
  const built = await kithHere(['build', '--root', 'hub', '--offline'], { folder });
  const readme = await readFile(join(folder, 'hub/README.md'), 'utf8');
  const page = await readFile(join(ROOT, 'docs/start-a-hub.md'), 'utf8');

  for (const text of [made.stdout.split('The hub is ready')[1], built.stderr, readme, page])
    expect(text).toMatch(/npx kith add ADDRESS[\s\S]*by hand/iu);
  expect(await readFile(join(folder, 'hub/feeds.yaml'), 'utf8')).toContain('npx kith add ADDRESS');
});

test('the hub’s folder is as open as any other that is made there, and its key is not', async () => {
  const folder = await temporaryHub({});
  await mkdir(join(folder, 'any'));

  await kithHere(['init', 'hub', '--yes'], { folder });

  const mode = async (path: string) => (await stat(join(folder, path))).mode & 0o777;
  expect(await mode('hub')).toBe(await mode('any'));
  expect(await mode('hub/.kith/key')).toBe(0o600);
  expect(readdirSync(folder).sort()).toEqual(['any', 'hub']);
});

test('where nothing can be written, it says so and where else to go', async () => {
  const { code, stderr } = await kithHere(['init', '/proc/foo', '--yes']);

  expect(code).toBe(1);
  expect(stderr).toMatch(/^Nothing can be written in \/proc: [^\n]+\n {2}next: go to a folder of your own/u);
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
