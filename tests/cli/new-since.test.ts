import { execFile } from 'node:child_process';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { LIMITS } from '../../src/gather/options.ts';
import { kithHere } from '../helpers/kith-here.ts';
import { serve } from '../helpers/serve.ts';
import { feedsYaml, temporaryHub } from '../helpers/temporary-hub.ts';

const FEED = '<rss version="2.0"><channel><title>T</title><item><title>One</title></item></channel></rss>';

/** A hub in git: a commit with one member, then a change that adds another. */
async function changedHub(): Promise<{ readonly root: string; readonly asked: () => readonly string[] }> {
  const server = await serve({ '/old': FEED, '/new': FEED });
  onTestFinished(() => server.close());
  const root = await temporaryHub({ 'feeds.yaml': feedsYaml({ old: server.url('/old') }) });
  const git = (...words: string[]) =>
    promisify(execFile)('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@a.example', ...words]);
  await git('init', '--quiet');
  await git('add', '.');
  await git('commit', '--quiet', '--message', 'one');
  await writeFile(join(root, 'feeds.yaml'), feedsYaml({ old: server.url('/old'), new: server.url('/new') }));
  return { root, asked: () => server.requests.map(({ path }) => path) };
}

test('kith check --new-since asks for the feeds that a change adds, and nobody else’s', async () => {
  const { root, asked } = await changedHub();

  const { code, stdout } = await kithHere([
    'check',
    '--root',
    root,
    '--new-since',
    'HEAD',
    '--allow-private',
    '127.0.0.1',
  ]);

  expect(code).toBe(0);
  expect(stdout).toContain('/new');
  expect(asked()).toEqual(['/new']);
});

test('a commit that git does not know, or that is an option, is told, and no server is asked', async () => {
  const { root, asked } = await changedHub();

  const unknown = await kithHere(['check', '--root', root, '--new-since', 'nothing']);
  const option = await kithHere(['check', '--root', root, '--new-since=--output=x']);

  expect([unknown.code, option.code]).toEqual([1, 2]);
  expect(unknown.stderr).toContain('git knows no commit nothing');
  expect(asked()).toEqual([]);
});

test('a file that a change lists costs no more than in a build', async () => {
  const root = await temporaryHub({ 'feeds.yaml': 'members: []\n', 'large.xml': FEED, 'good.xml': FEED });
  const git = (...words: string[]) => promisify(execFile)('git', ['-C', root, ...words]);
  await git('init', '--quiet');
  await git(
    '-c',
    'user.name=a',
    '-c',
    'user.email=a@a.example',
    'commit',
    '--quiet',
    '--allow-empty',
    '-m',
    'x',
  );
  await truncate(join(root, 'large.xml'), LIMITS.bytes + 1);
  await writeFile(join(root, 'feeds.yaml'), feedsYaml({ good: 'good.xml', large: 'large.xml' }));

  const { code, stdout } = await kithHere(['check', '--json', '--root', root, '--new-since', 'HEAD']);

  const [good, large] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(code).toBe(1);
  expect(good).toMatchObject({ source: join(root, 'good.xml'), title: 'T' });
  expect(large).toMatchObject({
    source: join(root, 'large.xml'),
    error: expect.stringContaining('is larger than 10 MiB'),
  });
});
