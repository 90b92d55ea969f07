import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { publishing } from '../../../src/cli/init/hub-files.ts';
import { temporaryHub } from '../../helpers/temporary-hub.ts';
import { runIn } from '../../package/npm.ts';

interface Workflow {
  readonly jobs: {
    readonly build: { readonly steps: readonly { readonly name?: string; readonly run?: string }[] };
  };
}

const { jobs } = parse(publishing('github')[0]?.[1] ?? '') as Workflow;
const script =
  jobs.build.steps.find(({ name }) => name?.startsWith('Commit what the hub remembers'))?.run ?? '';

test('the workflow commits the archive when it changed, behind what was pushed meanwhile, and nothing of the address it filled in', async () => {
  const folder = await temporaryHub({
    'hub/_data/hub.yaml': 'url: http://localhost:8080/\n',
    'hub/feeds.yaml': 'members: []\n',
  });
  const hub = join(folder, 'hub');
  const git = (place: string, ...words: readonly string[]) =>
    runIn(place, 'git', '-c', 'user.name=A', '-c', 'user.email=a@harbor.example', ...words);
  // The address of GitHub leads to a repository on this computer.
  const step = `export TOKEN=t GITHUB_REPOSITORY=a/hub GITHUB_REF_NAME=main GIT_CONFIG_COUNT=1 \\
GIT_CONFIG_KEY_0='url.${folder}/.insteadOf' GIT_CONFIG_VALUE_0='https://x-access-token:t@github.com/a/'
${script}`;
  await git(hub, 'init', '--quiet', '--initial-branch=main');
  await git(hub, 'add', '--all');
  await git(hub, 'commit', '--quiet', '--message', 'a hub');
  await git(folder, 'clone', '--quiet', '--bare', 'hub', 'hub.git');

  const idle = await runIn(hub, 'bash', '-e', '-c', step);
  await git(folder, 'clone', '--quiet', 'hub.git', 'curator');
  await appendFile(join(folder, 'curator/feeds.yaml'), '# a curator wrote this meanwhile\n');
  await git(join(folder, 'curator'), 'commit', '--quiet', '--all', '--message', 'meanwhile');
  await git(join(folder, 'curator'), 'push', '--quiet');
  await mkdir(join(hub, '_data/archive'));
  await writeFile(join(hub, '_data/archive/ada.ndjson'), '{}\n');
  await writeFile(join(hub, '_data/hub.yaml'), 'url: https://a.example/hub/\n');
  const changed = await runIn(hub, 'bash', '-e', '-c', step);

  const log = await git(join(folder, 'hub.git'), 'log', '--format=%s', '--name-only', 'main');
  expect([idle, changed]).toEqual([
    { code: 0, said: '' },
    { code: 0, said: '' },
  ]);
  expect(log.said.split('\n').filter((line) => line !== '')).toEqual([
    'chore: what the hub remembers',
    '_data/archive/ada.ndjson',
    'meanwhile',
    'feeds.yaml',
    'a hub',
    '_data/hub.yaml',
    'feeds.yaml',
  ]);
});
