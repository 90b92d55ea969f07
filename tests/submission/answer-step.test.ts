/** The steps of the workflow that answers, with a real git; the code host is a program named `gh`. */
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { submissionFiles } from '../../src/cli/init/submission-files.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';
import { type Ran, runIn } from '../package/npm.ts';

const text = new Map(submissionFiles('en')).get('.github/workflows/submissions.yml') ?? '';
const { jobs } = parse(text) as {
  readonly jobs: {
    readonly answer: { readonly steps: readonly { readonly name?: string; readonly run?: string }[] };
  };
};
const scriptOf = (step: string) => jobs.answer.steps.find(({ name }) => name === step)?.run ?? '';

interface Place {
  readonly git: (place: string, ...words: readonly string[]) => Promise<Ran>;
  readonly propose: (candidates: string, clone: string) => Promise<Ran>;
  readonly onBranch: (file: string) => Promise<string>;
}

async function hub(): Promise<Place> {
  const folder = await temporaryHub({
    'hub/_data/candidates.yaml': '[]\n',
    'submission/pull-request.md': 'Somebody asked.\n',
    gh: '#!/bin/sh\nexit 0\n',
  });
  await chmod(join(folder, 'gh'), 0o700);
  const git: Place['git'] = (place, ...words) =>
    runIn(join(folder, place), 'git', '-c', 'user.name=A', '-c', 'user.email=a@harbor.example', ...words);
  await git('hub', 'init', '--quiet', '--initial-branch=main');
  await git('hub', 'add', '--all');
  await git('hub', 'commit', '--quiet', '--message', 'a hub');
  await git('', 'clone', '--quiet', '--bare', 'hub', 'hub.git');
  return {
    git,
    propose: async (candidates, clone) => {
      await git('', 'clone', '--quiet', '--depth', '1', `file://${folder}/hub.git`, clone);
      await writeFile(join(folder, 'submission/candidates.yaml'), candidates);
      const given = `export PATH="${folder}:$PATH" RUNNER_TEMP='${folder}' NUMBER=7 BASE=main`;
      return runIn(join(folder, clone), 'bash', '-e', '-c', `${given}\n${scriptOf('Propose')}`);
    },
    onBranch: async (file) => (await git('hub.git', 'show', `submission-7:${file}`)).said,
  };
}

test('a proposal is renewed as long as nobody else committed to its branch', async () => {
  const { propose, onBranch } = await hub();

  const first = await propose('- name: Ada\n', 'one');
  const second = await propose('- name: Ada, shown\n', 'two');

  expect([first, second]).toEqual([
    { code: 0, said: '' },
    { code: 0, said: '' },
  ]);
  expect(await onBranch('_data/candidates.yaml')).toBe('- name: Ada, shown\n');
});

test('what a curator committed to the branch stays', async () => {
  const { git, propose, onBranch } = await hub();
  await propose('- name: Ada\n', 'one');
  await git('', 'clone', '--quiet', '--branch', 'submission-7', 'hub.git', 'curator');
  await git('curator', 'commit', '--quiet', '--allow-empty', '--message', 'a curator was here');
  await git('curator', 'push', '--quiet');

  const again = await propose('- name: Ada, shown\n', 'two');

  const log = await git('hub.git', 'log', '-1', '--format=%s', 'submission-7');
  expect(again.code).toBe(0);
  expect(again.said).toContain('::warning title=The proposal was not renewed');
  expect(log.said).toBe('a curator was here\n');
  expect(await onBranch('_data/candidates.yaml')).toBe('- name: Ada\n');
});

test.each([
  ['issue_comment', 'The line was found.\n\n<!-- kith: shown -->', ''],
  ['issue_comment', 'Thank you for writing to us.', 'issue comment 7'],
  ['issues', '<!-- kith: shown -->', 'issue comment 7'],
])('at an event %s, after the answer %j, this is asked of the code host: %j', async (event, said, asked) => {
  const folder = await temporaryHub({
    'submission/answer.md': 'The line was found.\n',
    said,
    gh: '#!/bin/sh\ncase "$1" in api) cat "$RUNNER_TEMP/said" ;; *) echo "$1 $2 $3" >> "$RUNNER_TEMP/asked" ;; esac\n',
    asked: '',
  });
  await chmod(join(folder, 'gh'), 0o700);
  const given = `export PATH="${folder}:$PATH" RUNNER_TEMP='${folder}' GITHUB_REPOSITORY=a/hub NUMBER=7 GITHUB_EVENT_NAME=${event}`;

  const ran = await runIn(folder, 'bash', '-e', '-c', `${given}\n${scriptOf('Answer')}`);

  expect(ran).toEqual({ code: 0, said: '' });
  expect((await readFile(join(folder, 'asked'), 'utf8')).trim()).toBe(asked);
});
