import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kithHere } from '../helpers/kith-here.ts';
import { type Run, startKith } from '../helpers/run-kith.ts';
import { copyOf, environmentAt, everyFile, type Hosts, openHosts, writeFiles } from './shard-hub.ts';

const MONDAY = '2026-11-02T12:00:00Z';

const daysLater = (days: number) => new Date(Date.parse(MONDAY) + days * 86_400_000).toISOString();

/** Runs a command in this process, at a moment. */
function kith(moment: string, root: string, ...words: readonly string[]): Promise<Run> {
  return kithHere([...words, '--root', root, '--allow-private', '127.0.0.0/8'], {
    environment: environmentAt(moment),
  });
}

interface Lines {
  readonly [id: string]: string;
}

function feedsYaml(hosts: Hosts, ids: readonly string[], lines: Lines = {}): string {
  const members = ids.map((id) => {
    const site = `site: "${hosts.url(id, '/')}", feeds: [{ url: "${hosts.url(id)}" }]`;
    return `  - { id: ${id}, name: ${id}, joined: 2026-01-01, ${lines[id] ?? site}, consent: { granted: 2026-01-01 } }\n`;
  });
  return `defaults: { coolingOff: 0h }\nmembers:\n${members.join('')}`;
}

const HUB = {
  '_data/hub.yaml': 'name: Harbor\nurl: https://hub.example/\ncontact: mailto:us@harbor.example\n',
};

async function hubOf(hosts: Hosts, ids: readonly string[]): Promise<string> {
  return copyOf({ ...HUB, 'feeds.yaml': feedsYaml(hosts, ids) });
}

/** Gathers two halves one after the other, and builds without asking anybody. */
async function buildInHalves(moment: string, root: string): Promise<void> {
  for (const words of [
    ['gather', '--shard', '1/2'],
    ['gather', '--shard', '2/2'],
    ['build', '--offline'],
  ]) {
    const { code, stderr } = await kith(moment, root, ...words);
    expect([code, words, stderr.includes('stopped')], stderr).toEqual([0, words, false]);
  }
}

async function buildWhole(moment: string, root: string): Promise<void> {
  const { code, stderr } = await kith(moment, root, 'build');
  expect(code, stderr).toBe(0);
}

test('a shard without anybody says so, and is no failure', async () => {
  const hosts = await openHosts(['ada'], 40);
  const root = await hubOf(hosts, ['ada']);
  hosts.feed('ada', '/feed', ['a1']);

  const runs: Run[] = [];
  for (const number of [1, 2, 3]) runs.push(await kith(MONDAY, root, 'gather', '--shard', `${number}/3`));

  const said = runs.map(({ stdout }) => stdout).sort();
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(said[0]).toBe('Gathered shard 1/3 of Harbor: 1 member. `kith build` makes a site of it.\n');
  expect(
    said.slice(1).every((line) => /^There is nobody to gather in shard [23]\/3 of Harbor\.$/mu.test(line)),
  ).toBe(true);
  expect(hosts.requests()).toEqual(['ada /feed']);
});

test('a gathering of the whole hub and a build without a network make what one build makes', async () => {
  const hosts = await openHosts(['ada', 'ben'], 42);
  const whole = await hubOf(hosts, ['ada', 'ben']);
  const apart = await copyOf(whole);
  for (const [moment, entries] of [
    [MONDAY, ['2', '1']],
    [daysLater(1), ['3', '1']],
    [daysLater(8), ['3', '1']],
  ] as const) {
    hosts.feed(
      'ada',
      '/feed',
      entries.map((name) => `a${name}`),
    );
    hosts.feed(
      'ben',
      '/feed',
      entries.map((name) => `b${name}`),
      [hosts.url('ada', '/a1')],
    );

    await buildWhole(moment, whole);
    const { stdout } = await kith(moment, apart, 'gather', '--json');
    const site = existsSync(join(apart, '_site')) ? await everyFile(join(apart, '_site')) : {};
    await kith(moment, apart, 'build', '--offline');

    expect(JSON.parse(stdout)).toMatchObject({ hub: 'Harbor', members: 2 });
    if (moment === MONDAY) expect(site).toEqual({});
    expect(await everyFile(apart)).toEqual(await everyFile(whole));
  }
});

test('what an author took back leaves the weeks that are over, comes back when it is listed again, and nothing of it is lost between', async () => {
  const hosts = await openHosts(['ada', 'ben'], 44);
  const whole = await hubOf(hosts, ['ada', 'ben']);
  const halves = await copyOf(whole);
  const rounds = [
    [0, ['3', '2', '1']],
    [8, ['3', '1']],
    [9, ['3', '1']],
    [10, ['3', '2', '1']],
    [11, ['3', '2', '1']],
    [12, ['3', '2', '1']],
  ] as const;
  for (const [days, entries] of rounds) {
    hosts.feed(
      'ada',
      '/feed',
      entries.map((name) => `a${name}`),
    );
    hosts.feed('ben', '/feed', ['b1'], [hosts.url('ada', '/a2')]);

    await buildWhole(daysLater(days), whole);
    await buildInHalves(daysLater(days), halves);

    const kept = await everyFile(halves);
    expect(kept).toEqual(await everyFile(whole));
    expect(kept['_data/archive/ada.ndjson']?.includes('/a2"')).toBe(days === 0 || days === 8 || days > 10);
    expect((kept['_data/archive/_tombstones.ndjson'] ?? '').includes('seenAgain')).toBe(days === 10);
  }
});

test('until the next build, what was taken back lies sealed, and after it not at all', async () => {
  const hosts = await openHosts(['ada', 'ben'], 46);
  const root = await hubOf(hosts, ['ada', 'ben']);
  hosts.feed('ben', '/feed', ['b1']);
  hosts.feed('ada', '/feed', ['a3', 'taken-back', 'a1']);
  await buildWhole(MONDAY, root);
  hosts.feed('ada', '/feed', ['a3', 'a1']);
  await buildWhole(daysLater(1), root);

  for (const shard of ['1/2', '2/2']) await kith(daysLater(2), root, 'gather', '--shard', shard);

  const between = await everyFile(root);
  const where = Object.keys(between).filter(
    (name) => !name.startsWith('_site/') && between[name]?.includes('taken-back'),
  );
  expect(where).toEqual([]);
  expect(Object.keys(between).filter((name) => name.startsWith('.kith/left/'))).toHaveLength(1);
  await kith(daysLater(2), root, 'build', '--offline');
  expect(JSON.stringify(await everyFile(root))).not.toContain('taken-back');
  expect(existsSync(join(root, '.kith/left'))).toBe(false);
});

test('gathered twice before a build, nothing of the first time is lost', async () => {
  const hosts = await openHosts(['ada', 'ben'], 48);
  const root = await hubOf(hosts, ['ada', 'ben']);
  hosts.feed('ben', '/feed', ['b1']);
  hosts.feed('ada', '/feed', ['a3', 'a2', 'a1']);
  await buildWhole(MONDAY, root);
  hosts.feed('ada', '/feed', ['a3', 'a1']);
  await buildInHalves(daysLater(1), root);
  for (const days of [2, 3])
    for (const shard of ['1/2', '2/2']) await kith(daysLater(days), root, 'gather', '--shard', shard);
  hosts.feed('ada', '/feed', ['a3', 'a2', 'a1']);
  for (const shard of ['1/2', '2/2']) await kith(daysLater(4), root, 'gather', '--shard', shard);

  await kith(daysLater(4), root, 'build', '--offline');

  expect(await readFile(join(root, '_data/archive/ada.ndjson'), 'utf8')).not.toContain('/a2');
  expect(
    (await readFile(join(root, '_data/archive/_tombstones.ndjson'), 'utf8')).trim().split('\n'),
  ).toHaveLength(1);
  expect(await readdir(join(root, '_data/archive'))).not.toContain('_shards');
});

test('who left and comes back under another name is found out by a shard, and leaves as in one build', async () => {
  const hosts = await openHosts(['ada', 'ben', 'again'], 50);
  const whole = await hubOf(hosts, ['ada', 'ben']);
  const halves = await copyOf(whole);
  hosts.feed('ada', '/feed', ['a3', 'a2', 'a1']);
  hosts.feed('ben', '/feed', ['b1']);
  await buildWhole(MONDAY, whole);
  await buildInHalves(MONDAY, halves);
  const text = await (await fetch(hosts.url('ada'))).text();
  const ada = `feeds: [{ url: "${hosts.url('ada')}" }], site: "${hosts.url('ada', '/')}", status: withdrawn`;
  for (const root of [whole, halves])
    await writeFiles(root, { 'feeds.yaml': feedsYaml(hosts, ['ada', 'ben'], { ada }) });
  await buildWhole(daysLater(1), whole);
  await buildInHalves(daysLater(1), halves);
  // The same feed, at another address and with another name.
  hosts.put('again', '/feed', text.replaceAll('Notes of ada/feed', 'Somebody else'));
  const again = `feeds: [{ url: "${hosts.url('again')}" }]`;
  for (const root of [whole, halves])
    await writeFiles(root, { 'feeds.yaml': feedsYaml(hosts, ['ada', 'ben', 'again'], { ada, again }) });

  await buildWhole(daysLater(2), whole);
  await buildInHalves(daysLater(2), halves);

  const kept = await everyFile(halves);
  expect(kept).toEqual(await everyFile(whole));
  expect(kept['_data/archive/_withdrawn.ndjson']?.trim().split('\n')).toHaveLength(2);
  expect(Object.keys(kept).filter((name) => /(?:^|\/)(?:again|ada)[./]/u.test(name))).toEqual([]);
});

/** Kills a shard of one while it waits for the host `slow`, which answers from then on. */
async function killWhileAsking(hosts: Awaited<ReturnType<typeof openHosts>>, root: string): Promise<void> {
  const asked = new Promise<void>((resolve) => {
    hosts.put('slow', '/feed', () => {
      resolve();
      return undefined;
    });
  });

  const words = ['gather', '--shard', '1/1', '--root', root, '--allow-private', '127.0.0.0/8'];
  const child = startKith(words, { environment: environmentAt(MONDAY) });
  const ended = once(child, 'close');
  await asked;
  child.kill('SIGKILL');
  await ended;
  hosts.feed('slow', '/feed', ['slow2', 'slow1']);
}

test('a shard that was killed leaves a folder from which the next run is right', async () => {
  const hosts = await openHosts(['ada', 'ben', 'cleo', 'slow'], 54);
  const ids = ['ada', 'ben', 'cleo', 'slow'];
  const whole = await hubOf(hosts, ids);
  const killed = await copyOf(whole);
  for (const id of ids) hosts.feed(id, '/feed', [`${id}2`, `${id}1`]);
  await buildWhole(MONDAY, whole);
  await killWhileAsking(hosts, killed);

  expect(await readdir(join(killed, '.kith'))).toContain('1-of-1.lock');
  const next = await kith(MONDAY, killed, 'gather', '--shard', '1/1');
  expect(next.stderr).toContain('.kith/1-of-1.lock: a lock left by a build that ended early');
  await kith(MONDAY, killed, 'build', '--offline');
  expect(await everyFile(killed)).toEqual(await everyFile(whole));
});

test('after a killed shard a whole build is right, too', async () => {
  const hosts = await openHosts(['ada', 'slow'], 60);
  const ids = ['ada', 'slow'];
  const whole = await hubOf(hosts, ids);
  const killed = await copyOf(whole);
  for (const id of ids) hosts.feed(id, '/feed', [`${id}2`, `${id}1`]);
  await buildWhole(MONDAY, whole);
  await killWhileAsking(hosts, killed);

  const { stderr } = await kith(MONDAY, killed, 'build');

  expect(stderr).toContain('.kith/1-of-1.lock: a lock left by a build that ended early');
  expect(await everyFile(killed)).toEqual(await everyFile(whole));
});

test.each([
  ['the hub has no key', 'secret key', async (root: string) => void root],
  [
    'another version wrote the archive',
    'version 0.0.1 of Kith',
    (root: string) => writeFiles(root, { '_data/archive/_written-by.json': '{"version":"0.0.1"}\n' }),
  ],
  [
    'another division waits',
    'in 3 parts',
    (root: string) =>
      writeFiles(root, { '_data/archive/_shards/1-of-3/_written-by.json': '{"version":"0.1.0"}\n' }),
  ],
])('a shard refuses, asks nobody and leaves all as it is where %s', async (which, reason, arrange) => {
  const hosts = await openHosts(['ada'], 64);
  const root = await hubOf(hosts, ['ada']);
  await arrange(root);
  const before = await everyFile(root);
  const { KITH_KEY = '', ...rest } = environmentAt(MONDAY);
  const environment = which === 'the hub has no key' ? rest : { ...rest, KITH_KEY };

  const run = await kithHere(['gather', '--shard', '1/2', '--root', root, '--allow-private', '127.0.0.0/8'], {
    environment,
  });

  expect([run.code, hosts.requests()]).toEqual([1, []]);
  expect(run.stderr).toContain(reason);
  expect(run.stderr).toContain('kith build --offline');
  await rm(join(root, '.kith'), { recursive: true, force: true });
  expect(await everyFile(root)).toEqual(before);
});
