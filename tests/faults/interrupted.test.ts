/** What a build leaves behind when it is killed, or has no room to write. */
import { watch } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildCommunity } from '../../src/community.ts';
import { openHub } from '../../src/config/open-hub.ts';
import { faultSettings } from '../helpers/fault-hub.ts';
import { entry, rss } from '../helpers/feed-text.ts';
import { ended, startScript } from '../helpers/run-script.ts';
import { seeded } from '../helpers/seeded.ts';
import { serve } from '../helpers/serve.ts';
import { feedsYaml, temporaryHub } from '../helpers/temporary-hub.ts';

const SEED = 20261101;
const KILLS = 20;
const MEMBERS = ['a', 'b', 'c', 'd'];
const ENTRIES = Array.from({ length: 30 }, (_, index) => index);

/** Feeds that say something else at each reading, so that each build of the hub writes all of its files. */
async function changingHub(): Promise<string> {
  const pages = MEMBERS.map((member) => [
    `/${member}`,
    ({ earlier }: { readonly earlier: number }) => ({
      headers: { etag: `"${earlier}"` },
      body: rss(
        ENTRIES.map((index) =>
          entry(`${member}-${index}`, { html: `<p>${`Reading ${earlier}. `.repeat(100)}</p>` }),
        ),
      ),
    }),
  ]);
  const server = await serve(Object.fromEntries(pages));
  onTestFinished(() => server.close());
  return temporaryHub({
    'feeds.yaml': feedsYaml(Object.fromEntries(MEMBERS.map((member) => [member, server.url(`/${member}`)]))),
  });
}

/** Waits until so many files have been begun in a folder. */
function begun(folder: string, times: number): Promise<void> {
  return new Promise((resolve) => {
    let seen = 0;
    const watcher = watch(folder, (_event, name) => {
      if (name !== null && !/\.tmp$|^writing$/.test(name)) return;
      seen += 1;
      if (seen < times) return;
      watcher.close();
      resolve();
    });
  });
}

/** Faults of what is kept: a line that is no JSON, a file that nobody will ever read. */
async function faultsIn(root: string): Promise<readonly string[]> {
  const folder = join(root, '_data', 'archive');
  await mkdir(folder, { recursive: true });
  const faults: string[] = [];
  for (const name of await readdir(folder)) {
    // Says which version wrote last, and nothing else.
    if (name === '_written-by.json') continue;
    if (!name.endsWith('.ndjson')) faults.push(`${name} is left over`);
    const lines = (await readFile(join(folder, name), 'utf8')).split('\n').filter((line) => line !== '');
    if (lines.length !== ENTRIES.length + 1) faults.push(`${name} has ${lines.length} lines`);
    for (const line of lines) JSON.parse(line);
  }
  return faults;
}

test(`a build that is killed at any of ${KILLS} moments leaves whole files, and the next build goes on (seed ${SEED})`, async () => {
  const inAFile = await Promise.all([killAndGoOn(SEED, KILLS / 2), killAndGoOn(SEED + 1, KILLS / 2)]);

  // Else the test would only show that a build may be killed between its writes.
  expect(Math.max(...inAFile)).toBeGreaterThan(0);
}, 120_000);

/** Kills builds of one hub while they write, and gives how many of them in the middle of a file. */
async function killAndGoOn(seed: number, kills: number): Promise<number> {
  const root = await changingHub();
  const config = await openHub(root);
  const archive = join(root, '_data', 'archive');
  const random = seeded(seed);
  let killedInAFile = 0;
  await buildCommunity(config, faultSettings(0));

  for (let kill = 0; kill < kills; kill += 1) {
    const hours = 24 * 100 * (kill + 1);
    const child = startScript('./build-in-child.ts', [root, faultSettings(hours).now, '99']);
    const end = ended(child);
    await begun(random(4) === 0 ? join(root, '.kith', 'http') : archive, 1 + random(4));
    child.kill('SIGKILL');
    expect((await end).signal).toBe('SIGKILL');
    const left = await readdir(archive);
    if (left.some((name) => name.endsWith('.tmp'))) killedInAFile += 1;
    // Half a file may lie beside a whole one until the next build, but never in its place.
    for (const name of left.filter((one) => one.endsWith('.ndjson')))
      for (const line of (await readFile(join(archive, name), 'utf8')).trim().split('\n')) JSON.parse(line);

    const community = await buildCommunity(config, faultSettings(hours + 24 * 99));

    expect(community.outcomes.map(({ kind }) => kind)).toEqual(Array(MEMBERS.length).fill('read'));
    expect(community.entries).toHaveLength(MEMBERS.length * ENTRIES.length);
    expect(community.notices.filter((notice) => /left out|damaged/.test(notice))).toEqual([]);
    expect(await faultsIn(root)).toEqual([]);
    expect(await readdir(join(root, '.kith'))).not.toContain('lock');
  }
  return killedInAFile;
}

test('a full disk stops the build with what to do, leaves every file as it was, and the next build is whole', async () => {
  const root = await changingHub();
  const config = await openHub(root);
  await buildCommunity(config, faultSettings(0));
  const contents = async () =>
    Promise.all(
      MEMBERS.map((member) => readFile(join(root, '_data', 'archive', `${member}.ndjson`), 'utf8')),
    );
  const before = await contents();

  // No file may become larger than a few kilobytes, which is how a full disk looks to who writes.
  const end = await ended(startScript('./build-in-child.ts', [root, faultSettings(24).now], 'ulimit -f 16'));
  const afterFull = await contents();
  const community = await buildCommunity(config, faultSettings(48));

  expect(end.stderr).toMatch(/_data\/archive\/[a-d]\.ndjson cannot be written .*Free some space/);
  expect(end.code).toBe(1);
  expect(afterFull).toEqual(before);
  expect(community.outcomes.every(({ kind }) => kind === 'read')).toBe(true);
  expect(await faultsIn(root)).toEqual([]);
}, 30_000);
