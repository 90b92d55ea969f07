import { appendFile, chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { publishing } from '../../../src/cli/init/hub-files.ts';
import { temporaryHub } from '../../helpers/temporary-hub.ts';
import { runIn } from '../../package/npm.ts';

interface Job {
  readonly script: readonly string[];
  readonly cache?: { readonly when: string };
  readonly allow_failure?: { readonly exit_codes: number };
}

const { pages, attention } = parse(publishing('gitlab')[0]?.[1] ?? '') as Readonly<Record<string, Job>>;

/** What a build leaves: a site, an archive when it read something, and a code. */
const BUILD = `#!/bin/sh
[ "$1" = run ] || exit 0
mkdir -p _site _data/archive
echo '<p>The hub.' > _site/index.html
[ -z "$READ" ] || echo "$READ" >> _data/archive/ada.ndjson
exit "$CODE"
`;

/** A hub whose GitLab is a folder of this computer, and the jobs of its pipeline. */
async function openProject() {
  const folder = await temporaryHub({
    'hub/.gitignore': '_site/\npublic/\nkith.env\n',
    'hub/_data/hub.yaml': 'name: A hub\n',
    'hub/feeds.yaml': 'members: []\n',
    'bin/npm': BUILD,
  });
  await chmod(join(folder, 'bin/npm'), 0o755);
  const hub = join(folder, 'hub');
  const git = (place: string, ...words: readonly string[]) =>
    runIn(place, 'git', '-c', 'user.name=A', '-c', 'user.email=a@harbor.example', ...words);
  await git(hub, 'init', '--quiet', '--initial-branch=main');
  await git(hub, 'add', '--all');
  await git(hub, 'commit', '--quiet', '--message', 'a hub');
  await git(folder, 'clone', '--quiet', '--bare', 'hub', 'hub.git');
  await git(join(folder, 'hub.git'), 'config', 'receive.advertisePushOptions', 'true');
  const run = (job: Job | undefined, variables: Readonly<Record<string, string | number>>) => {
    const all = {
      CI_SERVER_HOST: 'gitlab.example',
      CI_PROJECT_PATH: 'a/hub',
      CI_DEFAULT_BRANCH: 'main',
      GIT_CONFIG_COUNT: 1,
      GIT_CONFIG_KEY_0: `url.${folder}/.insteadOf`,
      GIT_CONFIG_VALUE_0: 'https://kith:t@gitlab.example/a/',
      ...variables,
    };
    const lines = Object.entries(all).map(([name, value]) => `export ${name}='${value}'`);
    const script = [...lines, `PATH='${folder}/bin':$PATH`, ...(job?.script ?? [])].join('\n');
    return runIn(hub, 'bash', '-e', '-o', 'pipefail', '-c', script);
  };
  return { folder, hub, git, run };
}

test('what the hub read is committed behind what was pushed meanwhile, and a code is told once the site is there', async () => {
  const { folder, hub, git, run } = await openProject();
  await git(folder, 'clone', '--quiet', 'hub.git', 'curator');
  await appendFile(join(folder, 'curator/feeds.yaml'), '# a curator wrote this meanwhile\n');
  await git(join(folder, 'curator'), 'commit', '--quiet', '--all', '--message', 'meanwhile');
  await git(join(folder, 'curator'), 'push', '--quiet');

  const published = await run(pages, { READ: '{}', CODE: 1, KITH_PUSH_TOKEN: 't' });

  const log = await git(join(folder, 'hub.git'), 'log', '--format=%s', '--name-only', 'main');
  expect(published).toEqual({ code: 0, said: '' });
  expect(await readFile(join(hub, 'public/index.html'), 'utf8')).toContain('The hub.');
  expect(await readFile(join(hub, 'kith.env'), 'utf8')).toBe('KITH_CODE=1\n');
  expect(
    log.said
      .split('\n')
      .filter((line) => line !== '')
      .slice(0, 4),
  ).toEqual(['chore: what the hub remembers', '_data/archive/ada.ndjson', 'meanwhile', 'feeds.yaml']);
});

test('without a token it fails when there is something to keep, so that neither a site nor .kith/ runs ahead of the archive', async () => {
  const { run } = await openProject();

  const idle = await run(pages, { READ: '', CODE: 0 });
  const refused = await run(pages, { READ: '{}', CODE: 0 });

  expect(idle).toEqual({ code: 0, said: '' });
  expect(refused.code).toBe(1);
  expect(refused.said).toContain('KITH_PUSH_TOKEN is missing');
  expect(pages?.cache?.when).toBe('on_success');
});

test('a build without a site publishes nothing', async () => {
  const { folder, hub, run } = await openProject();
  await mkdir(join(hub, 'public'));
  await writeFile(join(folder, 'bin/npm'), '#!/bin/sh\n[ "$1" = run ] || exit 0\nexit 1\n');

  expect((await run(pages, { KITH_PUSH_TOKEN: 't' })).code).toBe(1);
});

test('a hub that needs attention is a warning, and nothing else is', async () => {
  const { run } = await openProject();

  const [well, needs] = [await run(attention, { KITH_CODE: 0 }), await run(attention, { KITH_CODE: 1 })];

  expect(well).toEqual({ code: 0, said: '' });
  expect(needs.code).toBe(attention?.allow_failure?.exit_codes);
  expect(needs.said).toContain('The hub needs attention.');
});
