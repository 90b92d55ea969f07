/** What is left of a member, an entry, or a person who is named, once they were taken out of the hub. */
import { execFile } from 'node:child_process';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { KEPT_PLACES } from '../../src/archive/kept-places.ts';
import { filesIn } from '../archive/hub-folder.ts';
import { leaversFeed, tracesOf, type WithdrawalHub, withdrawalHub } from '../helpers/withdrawal-hub.ts';

/** Builds until everything of the member is somewhere: shown, quoted, introduced, in a digest, waiting, broken, on a desk. */
async function wellKnown(): Promise<WithdrawalHub> {
  const hub = await withdrawalHub();
  await hub.kith(['build'], 0);
  await hub.change('_data/archive/zqid.ndjson', (text) => `${text}{"key":"zqbroken"\n`);
  await hub.kith(['build', '--refresh', 'zqid'], 0.1);
  await hub.kith(['curate', '--html', join(hub.root, '.kith/desk.html')], 0.2);
  return hub;
}

/** One of each kind: who they are, what they wrote, what others wrote of them, what waits, what only the hub knows. */
const EVERYWHERE = [
  'zqabout',
  'zqbroken',
  'zqbyline',
  'zqcooling',
  'zqetag',
  'zqfeed',
  'zqid',
  'zqname',
  'zqsite',
  'zqtag',
  'zqtext',
  'zqtitle',
  'zqwhy',
  'zqwindow',
  'zqwords',
];

function kindsOf(traces: readonly string[]): readonly (string | undefined)[] {
  return [...new Set(traces.map((trace) => trace.split(' ').at(-1)))];
}

test('a member who is withdrawn leaves every page, feed, index, record and file, in one build', async () => {
  const hub = await wellKnown();
  const before = await hub.traces();

  const { code, stdout, stderr } = await hub.kith(['withdraw', 'zqid', '--yes'], 0.3);

  expect(kindsOf(before)).toEqual(expect.arrayContaining(EVERYWHERE));
  expect(code).toBe(0);
  expect(await hub.traces('ours')).toEqual([]);
  expect(tracesOf(stdout + stderr)).toEqual([]);
  expect(stdout).toContain('feeds.yaml:5:5 members.0: the member');
  expect(stdout).toContain('docs/leaving.md');
  const feeds = await readFile(join(hub.root, 'feeds.yaml'), 'utf8');
  expect(feeds).toContain('# Our members');
  expect(feeds).toContain('  # Ben came by letter.\n  - id: ben\n    name: Ben\n');
  expect(feeds).toContain('text: full } # by telephone\n');
}, 120_000);

test('`status: withdrawn`, written on the code host, does the same; only the curators’ own files still say so', async () => {
  const hub = await wellKnown();
  await hub.change('feeds.yaml', (text) =>
    text.replace('    name: zqname', '    name: zqname\n    status: withdrawn'),
  );

  const { code, stdout, stderr } = await hub.kith(['build'], 0.3);

  expect(code).toBe(0);
  expect(await hub.traces()).toEqual([]);
  expect(tracesOf(stdout + stderr)).toEqual([]);
  expect(stderr).toContain('members.0.id: has withdrawn');
}, 120_000);

test('nothing brings a member back: no later build, no other id or address, no old folder', async () => {
  const hub = await wellKnown();
  const [archive, state] = [await hub.copy('_data/archive'), await hub.copy('.kith')];
  await hub.kith(['withdraw', 'zqid', '--yes'], 0.3);

  await hub.kith(['build'], 3);
  expect(await hub.traces()).toEqual([]);

  await archive();
  await hub.kith(['build'], 4);
  expect(await hub.traces()).toEqual([]);

  await state();
  await hub.kith(['build'], 5);
  expect(await hub.traces()).toEqual([]);

  // The same entries from another place, under another name, with other ids and addresses.
  hub.server.put('/moved', leaversFeed(hub.server.url('/elsewhere/'), 'urn:new:'));
  await hub.change('feeds.yaml', (text) =>
    `${text}  - { id: somebody, name: zqsomebody, feeds: [{ url: "http://localhost:${hub.server.port}/moved" }], consent: { granted: 2026-11-20 } }\n`.replace(
      'localhost',
      '127.0.0.7',
    ),
  );
  const again = await hub.kith(['build'], 6);
  expect(await hub.traces()).toEqual([]);
  expect(again.stderr).toContain(
    'members.2.id: has the id, a feed, the site or the entries of a member who withdrew',
  );
}, 180_000);

test('a member who comes back is shown once their new yes is written down', async () => {
  const hub = await withdrawalHub();
  const before = await readFile(join(hub.root, 'feeds.yaml'), 'utf8');
  await hub.kith(['build'], 0);
  await hub.kith(['withdraw', 'zqid', '--yes'], 0.3);

  await writeFile(join(hub.root, 'feeds.yaml'), before);
  await hub.kith(['build'], 2);
  const without = await hub.traces();
  await writeFile(
    join(hub.root, 'feeds.yaml'),
    before.replace('record: zqrecord', 'record: zqrecord, afterWithdrawal: 2026-11-17'),
  );
  await hub.kith(['build'], 3);

  expect(without).toEqual([]);
  expect(kindsOf(await hub.traces())).toEqual(expect.arrayContaining(['zqname', 'zqtitle', 'zqtext']));
}, 120_000);

test('an entry that is withdrawn by its address stays out, however often and wherever its feed lists it', async () => {
  const hub = await wellKnown();
  const { code, stdout } = await hub.kith(['withdraw', hub.server.url('/zqsite/one'), '--yes'], 0.3);
  hub.server.put('/zqfeed', leaversFeed(hub.server.url('/zqsite/new-'), 'urn:new:'));
  await hub.kith(['build'], 2);
  await hub.kith(['build', '--refresh', 'zqid'], 3);
  const left = kindsOf(await hub.traces());

  expect(code).toBe(0);
  expect(tracesOf(stdout)).toEqual(['zqid']);
  expect(left).not.toContain('zqtitle');
  expect(left).not.toContain('zqwhy');
  expect(left).toEqual(expect.arrayContaining(['zqname', 'zqsecond']));
}, 120_000);

test('a person who is named is taken out by words that nobody writes down, and by any that pass later', async () => {
  const hub = await wellKnown();

  const { code, stdout, stderr } = await hub.kith(
    ['withdraw', '--person', '--yes'],
    0.3,
    'ZQtitle AND the\n',
  );
  hub.server.put('/zqfeed', leaversFeed(hub.server.url('/zqsite/new-'), 'urn:new:'));
  await hub.kith(['build'], 2);
  const left = kindsOf(await hub.traces());

  expect(code).toBe(0);
  expect(stdout + stderr).not.toMatch(/zqtitle/i);
  expect(left).not.toContain('zqtitle');
  expect(left).toEqual(expect.arrayContaining(['zqname', 'zqsecond']));
}, 120_000);

test('a person whom the hub’s own files name is named in no file of the site: what can go goes, the rest is told by its place', async () => {
  const hub = await withdrawalHub();
  await writeFile(
    join(hub.root, '_data/hub.yaml'),
    'name: A hub\ndescription: Begun with Zoe Quill.\ncurators:\n  - { id: wren, name: Zoé Quill }\n  - { id: rota, name: Rota }\n',
  );
  await hub.change('_data/topics.yaml', (text) => `${text}  description: What Zoe Quill cares for.\n`);
  await writeFile(
    join(hub.root, '_data/principles.md'),
    '---\nversions:\n  - { on: 2026-11-01, changed: First. }\n---\n\nWe read.\n\nAs Zoe\nQuill says.\n',
  );
  await hub.change('_data/reshares.yaml', (text) => text.replaceAll('  on: 2026', '  by: rota\n  on: 2026'));
  await hub.change('_data/decisions.yaml', (text) => text.replaceAll('  on: 2026', '  by: rota\n  on: 2026'));
  const first = await hub.kith(['build'], 0);
  const named = async () => {
    const files = await filesIn(hub.root);
    return Object.keys(files).filter(
      (name) => /^(?:_site|_data|feeds)/.test(name) && /zo[eé]\s*quill/iu.test(files[name] ?? ''),
    );
  };

  const withdrawn = await hub.kith(['withdraw', '--person', '--yes'], 0.3, 'Zoe Quill\n');
  const refused = await hub.kith(['build'], 0.4);
  const own = await named();
  await hub.change('_data/hub.yaml', (text) => text.replace('Zoé Quill', 'Wren'));
  await hub.change('_data/principles.md', (text) => text.replace('Zoe\nQuill', 'people'));
  const built = await hub.kith(['build'], 0.5);

  expect([first.stderr, first.code, withdrawn.code, refused.code, built.code]).toEqual([
    expect.any(String),
    0,
    1,
    1,
    0,
  ]);
  for (const { stderr } of [withdrawn, refused]) {
    expect(stderr).toMatch(/_data\/hub\.yaml:\d+:\d+ curators\.0\.name: names a person who was taken out/);
    expect(stderr).toContain('_data/principles.md:8:4 names a person');
  }
  expect([withdrawn, refused].map(({ stdout, stderr }) => stdout + stderr).join('')).not.toMatch(/quill/i);
  expect(withdrawn.stdout).toContain('_data/hub.yaml:2:14 description: words');
  expect(own).toEqual(expect.arrayContaining(['_data/hub.yaml', '_data/principles.md']));
  expect(own).not.toContain('_data/topics.yaml');
  expect(await named()).toEqual([]);
}, 120_000);

test('the printed commands take a member out of the repository’s history; what was private was never in it', async () => {
  const hub = await withdrawalHub();
  const git = (...words: readonly string[]) => shell(hub.root, `git ${words.join(' ')}`);
  await git('init --quiet --initial-branch main');
  await git('config user.name Curator');
  await git('config user.email curator@hub.example');
  await writeFile(join(hub.root, '.gitignore'), '_site/\n');
  const commit = () => git('add --all && git commit --quiet --message Build');
  await hub.kith(['build'], 0);
  await commit();
  await hub.kith(['build'], 0.1);
  await git('branch older && git tag first');
  const before = await everyObject(hub.root);
  const { stdout } = await hub.kith(['withdraw', 'zqid', '--yes'], 0.3);
  const commands = stdout
    .split('\n')
    .filter((line) => /^ {2}(?!git (?:push|filter-repo))\S/.test(line) && !/^ {2}\S+:/.test(line));

  await shell(hub.root, ['set -e', ...commands].join('\n'));

  expect(tracesOf(before)).toEqual(expect.arrayContaining(['zqid', 'zqname', 'zqtitle', 'zqwords']));
  expect(tracesOf(before)).not.toContain('zqcooling');
  expect(commands).toHaveLength(8);
  expect(tracesOf(await git('log --all -p'))).toEqual([]);
  expect(tracesOf(await everyObject(hub.root))).toEqual([]);
  expect(await git('status --short')).toBe('');
  expect(await git('ls-files')).toContain('_data/archive/_withdrawn.ndjson');
  expect((await hub.kith(['build'], 1)).code).toBe(0);
}, 120_000);

test('a member leaves although a feed fails, an old file is unreadable and nobody can be asked', async () => {
  const hub = await withdrawalHub();
  await hub.kith(['build'], 0);
  await hub.change('_data/archive/zqid.ndjson', (text) => text.replace('"archive":1', '"archive":99'));
  await hub.change('_data/archive/ben.ndjson', (text) => `${text}{"key":\n`);

  const asked = await hub.kith(['withdraw', 'zqid'], 0.3);
  const looked = await hub.kith(['withdraw', 'zqid', '--dry-run'], 0.3);
  const { code } = await hub.kith(['withdraw', 'zqid', '--yes'], 0.3);
  const again = await hub.kith(['withdraw', 'zqid', '--yes'], 0.4);
  const unknown = await hub.kith(['withdraw', 'benn', '--yes'], 0.4);

  expect([asked.code, looked.code, code, again.code, unknown.code]).toEqual([2, 0, 0, 0, 2]);
  expect(asked.stderr).toContain('add --yes');
  expect(again.stdout).toContain('left before');
  expect(unknown.stderr).toContain('did you mean `ben`?');
  expect(await hub.traces('ours')).toEqual([]);
}, 120_000);

test('a member is given everything that the hub holds about them, in a file for them alone', async () => {
  const hub = await wellKnown();
  const file = `${hub.root}-export.json`;
  onTestFinished(() => rm(file, { force: true }));

  const inside = await hub.kith(['export', 'zqid', '--output', join(hub.root, '_site/zqid.json')], 0.3);
  const beside = await hub.kith(['export', 'zqid', '--output', join(hub.root, '.kith/zqid.json')], 0.3);
  const { code } = await hub.kith(['export', 'zqid', '--output', file], 0.3);
  const text = await readFile(file, 'utf8');

  expect([inside.code, beside.code, code]).toEqual([2, 2, 0]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(tracesOf(text)).toEqual(
    expect.arrayContaining([...EVERYWHERE, 'zqrecord', 'zqprofile', 'zqreason']),
  );
  expect(Object.keys(JSON.parse(text))).toEqual([
    'hub',
    'on',
    'note',
    'member',
    'consent',
    'files',
    'namedIn',
    'digests',
    'tombstones',
  ]);
}, 120_000);

test('every file that a hub keeps is on the list by which members leave', async () => {
  const hub = await wellKnown();
  await hub.kith(['withdraw', hub.server.url('/zqsite/one'), '--yes'], 0.3);
  const kept = Object.keys(await filesIn(hub.root)).filter((name) =>
    /^(?:\.kith|_data\/archive)\//.test(name),
  );

  const unlisted = kept.filter((name) => !KEPT_PLACES.some(({ path }) => patternOf(path).test(name)));

  expect(kept.length).toBeGreaterThan(10);
  expect(unlisted).toEqual([]);
}, 120_000);

function patternOf(place: string): RegExp {
  const pattern = place.replaceAll('.', '\\.').replaceAll('*', '[^/]*').replace('MEMBER', '[a-z0-9-]+');
  return new RegExp(`^${pattern}${place.endsWith('/') ? '.*' : '$'}`);
}

/** Everything that a repository can still give to anybody, reachable or not. */
function everyObject(folder: string): Promise<string> {
  return shell(folder, 'git cat-file --batch-all-objects --batch');
}

async function shell(folder: string, command: string): Promise<string> {
  const { stdout } = await promisify(execFile)('sh', ['-c', command], {
    cwd: folder,
    maxBuffer: 1 << 28,
    encoding: 'latin1',
  });
  return stdout;
}
