import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { kithHere } from '../helpers/kith-here.ts';
import { runKith } from '../helpers/run-kith.ts';
import { ROOT } from '../helpers/sample-hub.ts';

/** What does not fit 80 columns and 24 lines, of which the shell's next question has the last. */
function tooLargeForAScreen(text: string): readonly string[] {
  return text.split('\n').filter((line, index) => line.length > 80 || index >= 24);
}

test.each(Object.keys(COMMANDS))(
  'kith %s --help fits a screen, names each of its options and shows an example',
  async (command) => {
    const { code, stdout } = await kithHere([command, '--help']);
    const { options } = (await COMMANDS[command]?.()) ?? { options: {} };

    expect(code).toBe(0);
    expect(stdout).toMatch(/Usage: kith /);
    expect(stdout).toMatch(/Example: kith /);
    for (const option of Object.keys(options))
      expect(stdout).toMatch(new RegExp(`^ {2}.*--${option}\\b`, 'mu'));
    expect(tooLargeForAScreen(stdout)).toEqual([]);
  },
);

test('each page that a help names is there', async () => {
  const helps = await Promise.all(Object.values(COMMANDS).map(async (load) => (await load()).help));
  const pages = helps.flatMap((help) => help.match(/docs\/[\w-]+\.md/gu) ?? []);

  expect(pages.length).toBeGreaterThan(9);
  expect(pages.filter((page) => !existsSync(join(ROOT, page)))).toEqual([]);
});

test('kith --help names every command apart from what it does, and fits a screen', async () => {
  const { code, stdout } = await kithHere(['--help']);

  expect(code).toBe(0);
  for (const command of Object.keys(COMMANDS))
    expect(stdout).toMatch(new RegExp(`^ {2}${command} {2,}\\S`, 'mu'));
  expect(tooLargeForAScreen(stdout)).toEqual([]);
});

test('kith --version says the version and nothing else', async () => {
  expect((await runKith(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

describe('wrong usage ends with exit code 2, a reason and no stack trace', () => {
  test.each([
    [['publish'], 'publish'],
    [['build', '--frobnicate'], '--frobnicate'],
    [['build', 'somewhere'], 'somewhere'],
    [['build', '--allow-private', '300.0.0.0/8'], '300.0.0.0/8'],
    [['build', '--root', 'hub', '--output', 'hub'], '--output'],
    [['build', '--root', 'hub', '--output', '.'], 'the hub itself'],
    [['build', '--root', 'hub', '--output', 'hub/_data/site'], '_data/'],
    [['build', '--root='], '--root names no folder'],
    [['curate', '--root='], '--root names no folder'],
    [['hash', '--root=', 'words'], '--root names no folder'],
    [['export', '--root=', 'ada'], '--root names no folder'],
    [['build', '--root', 'hub', '--output='], '--output names no folder'],
    [['gather', '--shard', '9/8'], '--shard 9/8 names no part of the hub'],
    [['gather', '--shard', '0/8'], '--shard 0/8 names no part of the hub'],
    [['gather', '--shard', 'x'], '--shard x names no part of the hub'],
    [['gather', '--shard='], '--shard  names no part'],
    [['gather', '--offline', '--refresh', 'ada'], '--refresh asks servers'],
    [['start', '--port', 'eighty'], '--port'],
    [['start', '--port='], '--port'],
    [['check'], 'file or address'],
    [['reshare'], 'See: kith reshare --help'],
    [['reshare', 'https://a.example/1', '--why', '“Read', 'it.”'], 'straight ones around them'],
    [['introduce', 'a', 'b', 'c', '--nothing'], 'See: kith introduce --help'],
    [['check', '--json', '--allow-private', 'a b', 'x.xml'], 'a b'],
  ])('kith %j', async (words, reason) => {
    const { code, stdout, stderr } = await kithHere(words);

    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(reason);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('as a program, too', async () => {
    const { code, stdout, stderr } = await runKith(['build', '--frobnicate']);

    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--frobnicate');
  });

  test.each([
    [['build'], { npm_config_root: '../my-hub' }, 'npm run kith -- build --root ../my-hub'],
    [['build', '../my-hub'], { npm_config_root: 'true' }, 'npm run kith -- build --root ../my-hub'],
    [
      ['check', 'a.xml'],
      { npm_config_allow_private: '10.0.0.0/8' },
      'check a.xml --allow-private 10.0.0.0/8',
    ],
    [['curate'], { npm_config_json: 'true' }, 'npm run kith -- curate --json'],
    [
      ['reshare', 'https://a.example/1', 'Words'],
      { npm_config_quote: 'true' },
      'kith -- reshare …, and then',
    ],
    [['introduce', 'a', 'b'], { npm_config_by: 'c', npm_config_root: 'x' }, 'kith -- introduce …, and then'],
  ])('kith %j, when npm kept an option: %j', async (words, environment, hint) => {
    const { code, stderr } = await kithHere(words, { environment });

    expect(code).toBe(2);
    expect(stderr).toContain(hint);
  });

  describe('a mistyped option is told in plain words, with what was meant', () => {
    test.each([
      [['build', '--ofline'], 'There is no option --ofline; did you mean `--offline`?'],
      [['build', '-root', 'hub'], 'There is no option -root; did you mean `--root`?'],
      [['build', '-x'], 'There is no option -x.'],
      [['add', '--constructor'], 'There is no option --constructor.'],
      [['add', 'https://a.example/', '--granted'], '--granted needs a value behind it: --granted DATE'],
      [['add', '--images'], '--images needs a value behind it: --images yes|no'],
      [['introduce', 'a', 'b', '--words'], '--words needs a value behind it: --words MEMBER=WORDS'],
      [
        ['add', '--granted', '--yes'],
        '--granted needs a value behind it, and --yes looks like the next option. Write --granted DATE; where the value itself begins with “-”, --granted=--yes',
      ],
      [['build', '--json=yes'], '--json is given alone, without “=” and a value.'],
    ])('kith %j', async (words, said) => {
      const { code, stdout, stderr } = await kithHere(words);

      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toBe(`${said}\nSee: kith ${words[0]} --help\n`);
    });

    test('every option that takes a value has one in its help, which is what a slip is told', async () => {
      for (const [name, load] of Object.entries(COMMANDS)) {
        const { options } = await load();
        for (const [option, { type }] of Object.entries(options)) {
          if (type === 'boolean') continue;
          const { stderr } = await kithHere([name, `--${option}`]);
          expect(stderr).toMatch(/^--[\w-]+ needs a value behind it: --[\w-]+ \S+\n/u);
          expect(stderr).not.toContain('VALUE');
        }
      }
    });
  });

  test.each(['help', '--help'])('kith %s COMMAND shows the help of that command', async (word) => {
    const { code, stdout } = await kithHere([word, 'add']);

    expect(code).toBe(0);
    expect(stdout).toBe((await kithHere(['add', '--help'])).stdout);
  });

  test('a mistyped command is told which one was probably meant', async () => {
    const slip = await kithHere(['bild']);
    const help = await kithHere(['help', 'wihtdraw']);

    expect(slip).toEqual({
      code: 2,
      stdout: '',
      stderr: 'There is no command “bild”. Did you mean `kith build`?\nSee: kith --help\n',
    });
    expect([help.code, help.stderr]).toEqual([2, expect.stringContaining('`kith withdraw`')]);
  });

  test('kith alone shows what there is', async () => {
    const { code, stdout } = await kithHere([]);

    expect(code).toBe(2);
    expect(stdout).toContain('Usage: kith COMMAND');
  });
});
