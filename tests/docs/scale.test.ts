/** What docs/scale.md shows of a workflow, run on several machines that see nothing of one another but what it carries. */
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { COMMAND_LINE } from '../helpers/run-kith.ts';
import { ROOT } from '../helpers/sample-hub.ts';
import { runIn } from '../package/npm.ts';
import { copyOf, environmentAt, everyFile, kithAt, openHosts } from '../shards/shard-hub.ts';

interface Step {
  readonly name?: string;
  readonly run?: string;
}

/** The steps of the workflow that have a name and something to run. */
async function stepsOfPage(): Promise<ReadonlyMap<string, string>> {
  const page = await readFile(join(ROOT, 'docs/scale.md'), 'utf8');
  const blocks = [...page.matchAll(/^```yaml\n(.*?)^```$/gmsu)].map(([, block = '']) => block);
  const steps = blocks.flatMap((block) =>
    parseAllDocuments(block.replace('# …', 'steps:')).flatMap((document) => {
      expect(document.errors).toEqual([]);
      const jobs: Readonly<Record<string, { readonly steps?: readonly Step[] }>> = document.toJS();
      return Object.values(jobs).flatMap((job) => job.steps ?? []);
    }),
  );
  return new Map(
    steps.flatMap(({ name, run }) => (name !== undefined && run !== undefined ? [[name, run]] : [])),
  );
}

/** Runs a step as the CI service does, in a machine's folder. */
async function runStep(
  script: string,
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const programs = join(folder, '.programs');
  await mkdir(programs, { recursive: true });
  const own = COMMAND_LINE.map((word) => `'${word}'`).join(' ');
  await writeFile(join(programs, 'npx'), `#!/bin/sh\nshift\nexec ${own} "$@" --allow-private 127.0.0.0/8\n`);
  await chmod(join(programs, 'npx'), 0o755);
  const path = [programs, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
  const settings = Object.entries({ ...environment, PATH: path }).map(
    ([name, value]) => `export ${name}='${value}'`,
  );
  const ran = await runIn(folder, 'bash', '-e', '-c', [...settings, script].join('\n'));
  expect(ran.code, ran.said).toBe(0);
  await rm(programs, { recursive: true });
}

test('two machines and one that publishes make what one makes, and what was taken back does not come by an older copy', {
  timeout: 180_000,
}, async () => {
  const steps = await stepsOfPage();
  const [gather = '', takeIn = ''] = ['Gather', 'Take in what the shards found'].map((name) =>
    steps.get(name),
  );
  const ids = ['ada', 'ben', 'cleo', 'dora'];
  const hosts = await openHosts(ids, 70);
  const members = ids.map(
    (id) =>
      `  - { id: ${id}, name: ${id}, feeds: [{ url: "${hosts.url(id)}" }], consent: { granted: 2026-01-01 } }\n`,
  );
  const hub = await copyOf({
    'feeds.yaml': `defaults: { coolingOff: 12h }\nmembers:\n${members.join('')}`,
    '_data/hub.yaml': 'name: Harbor\nurl: https://hub.example/\ncontact: mailto:us@harbor.example\n',
  });
  for (const id of ids) hosts.feed(id, '/feed', [`${id}1`]);
  const first = await kithAt('2026-11-01T12:00:00Z', hub, 'build');
  expect(first.code, first.stderr).toBe(0);
  for (const id of ids) hosts.feed(id, '/feed', [`${id}2`, `${id}1`], [], '2026-11-02T11:00:00Z');
  const second = await kithAt('2026-11-02T12:00:00Z', hub, 'build');
  expect(second.code, second.stderr).toBe(0);
  // Each takes back what waits, so that a file goes.
  const day = '2026-11-02T20:00:00Z';
  for (const id of ids) hosts.feed(id, '/feed', [`${id}1`]);
  expect(existsSync(join(hub, '.kith/cooling/ada.ndjson'))).toBe(true);
  const [whole, publisher] = [await copyOf(hub), await copyOf(hub)];

  for (const number of [1, 2]) {
    const machine = await copyOf(hub);
    await runStep(gather, machine, { ...environmentAt(day), SHARD: `${number}/2` });
    for (const name of ['found.tar.gz', 'removed'])
      await cp(join(machine, '.shard', name), join(publisher, '.shards', `shard-${number}`, name));
  }
  await runStep(takeIn, publisher, {});
  await rm(join(publisher, '.shards'), { recursive: true });
  const published = await kithAt(day, publisher, 'build', '--offline');
  await kithAt(day, whole, 'build');

  expect(published.code, published.stderr).toBe(0);
  expect(await everyFile(publisher)).toEqual(await everyFile(whole));
  expect(existsSync(join(publisher, '.kith/cooling/ada.ndjson'))).toBe(false);
});

test('no key is handed on', async () => {
  const gather = (await stepsOfPage()).get('Gather') ?? '';
  const hosts = await openHosts(['ada'], 76);
  const machine = await copyOf({
    'feeds.yaml': `members:\n  - { id: ada, name: Ada, feeds: [{ url: "${hosts.url('ada')}" }], consent: { granted: 2026-01-01 } }\n`,
    '_data/hub.yaml': 'name: Harbor\nurl: https://hub.example/\n',
  });
  hosts.feed('ada', '/feed', ['a1']);
  const { KITH_KEY = '', ...clock } = environmentAt('2026-11-01T12:00:00Z');
  const script = `mkdir -p .kith; echo '${KITH_KEY}' > .kith/key; ${gather}\ntar -tzf .shard/found.tar.gz > .shard/names`;

  await runStep(script, machine, { ...clock, SHARD: '1/1' });

  const names = await readFile(join(machine, '.shard/names'), 'utf8');
  expect(names).toContain('_data/archive/ada.ndjson');
  expect(names).not.toMatch(/^\.kith\/(key|.*lock)$/mu);
});
