/** Being told, from the command to the door: what is shown first, sent once, written for a person, and taken back. */
import { once } from 'node:events';
import { appendFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Run, runKith, startKith } from '../helpers/run-kith.ts';
import { serve } from '../helpers/serve.ts';
import { feedsYaml, temporaryHub } from '../helpers/temporary-hub.ts';
import { type ToldHub, toldHub } from '../helpers/told-hub.ts';
import { tracesOf } from '../helpers/withdrawal-hub.ts';

/** Everything the hub keeps and shows; its own files are the curators'. */
async function tracesIn(hub: ToldHub): Promise<readonly string[]> {
  const folders = ['_site', '_data/archive', '.kith'];
  const found = await Promise.all(
    folders.map(async (folder) => {
      const files = await readdir(join(hub.root, folder), { recursive: true, withFileTypes: true }).catch(
        () => [],
      );
      const texts = files
        .filter((file) => file.isFile())
        .map(async (file) => `${file.name}\n${await readFile(join(file.parentPath, file.name), 'latin1')}`);
      return tracesOf((await Promise.all(texts)).join('\n'));
    }),
  );
  return [...new Set(found.flat())];
}

test('shows what it would send, sends it once, writes a letter where no door is, and takes it back when the member leaves', async () => {
  const hub = await toldHub();
  await hub.build();

  const dry = await hub.kith(['notify']);
  const askedByDry = hub.blog.requests.length;
  const sent = await hub.kith(['notify', '--send', '--json']);
  const shown = [...hub.blog.shown].map((name) => name.replace(hub.url, '/').replace(hub.blog.origin, ''));
  const letters = await readdir(join(hub.root, '.kith/letters'));
  const letter = await readFile(join(hub.root, '.kith/letters', letters[0] ?? ''), 'utf8');
  const again = await hub.kith(['notify', '--send']);
  await cp(join(hub.root, '.kith'), `${hub.root}-kith`, { recursive: true });

  expect([dry.code, askedByDry]).toEqual([0, 0]);
  expect(dry.stdout).toContain(`answered: ${hub.blog.origin}/entry/zqone`);
  expect(dry.stdout).toContain('Nothing was sent.');
  expect([sent.code, sent.stderr]).toEqual([0, '']);
  expect(
    JSON.parse(sent.stdout).told.map(({ about, outcome }: Record<string, string>) => `${about} ${outcome}`),
  ).toEqual(['reshared accepted', 'answered accepted', 'introduced accepted', 'introduced written']);
  expect(shown.map((name) => name.replace(/[^/]+\/ /, 'PAGE/ '))).toEqual([
    '/reshares/PAGE/ /entry/zqone',
    '/conversations/PAGE/ /entry/zqone',
    '/introductions/PAGE/ /entry/zqsite/',
  ]);
  expect(letters).toEqual(['2026-11-16-ben.txt']);
  expect(letter).toContain('Hola, Ben:');
  expect(letter).toContain(`${hub.url}introductions/`);
  expect(again.stdout).toContain('There is nothing to tell');

  const left = await hub.kith(['withdraw', 'zqid', '--yes'], 1);
  const kept = await tracesIn(hub);
  const sealed = await readFile(join(hub.root, '.kith/farewells'), 'utf8');
  const foreseen = await hub.kith(['notify', '--json'], 1);
  const told = await hub.kith(['notify', '--send'], 1);

  expect(left.code).toBe(0);
  expect(left.stderr).toContain('kith notify --send');
  expect(tracesOf(left.stdout + left.stderr)).toEqual([]);
  expect(kept).toEqual([]);
  expect(sealed).toMatch(/^[A-Za-z0-9+/=\n]+$/);
  expect(JSON.parse(foreseen.stdout).told).toHaveLength(3);
  expect(told.stdout).toContain('gone:');
  expect([...hub.blog.shown]).toEqual([]);
  expect(await readdir(join(hub.root, '.kith'))).not.toContain('farewells');

  // An older copy of the folder brings back whom it told, for one build.
  await rm(join(hub.root, '.kith'), { recursive: true });
  await cp(`${hub.root}-kith`, join(hub.root, '.kith'), { recursive: true });
  await rm(`${hub.root}-kith`, { recursive: true });
  const rebuilt = await hub.kith(['build'], 2);
  expect(rebuilt.code).toBe(0);
  expect(await tracesIn(hub)).toEqual([]);
  // What waits to be told is let go of when its days are over, sent or not.
  await hub.kith(['build', '--offline'], 17);
  expect(await readdir(join(hub.root, '.kith'))).not.toContain('farewells');
}, 180_000);

test('a second letter on one day stands beside the first, which may be unsent or changed by hand', async () => {
  const hub = await toldHub();
  const members = join(hub.root, 'feeds.yaml');
  await writeFile(
    members,
    (await readFile(members, 'utf8')).replaceAll('notify: webmention', 'notify: draft'),
  );
  await hub.build();
  const letter = (name: string) => readFile(join(hub.root, '.kith/letters', name), 'utf8');

  await hub.kith(['notify', '--send']);
  await writeFile(join(hub.root, '.kith/letters/2026-11-16-ben.txt'), 'Dear Ben, changed by hand.\n');
  await appendFile(
    join(hub.root, '_data/reshares.yaml'),
    `- { of: "${hub.others.url('/ben/answer')}", on: 2026-11-13, why: Read that also. }\n`,
  );
  const second = await hub.kith(['notify', '--send', '--json']);
  const again = [
    await hub.kith(['notify', '--send', '--again', '--json']),
    await hub.kith(['notify', '--send', '--again', '--json']),
  ];

  const files = ({ stdout }: Run, to: string) =>
    JSON.parse(stdout)
      .letters.filter((one: { to: string }) => one.to === to)
      .map(({ file }: { file: string }) => file);
  expect(files(second, 'ben')).toEqual(['.kith/letters/2026-11-16-ben.2.txt']);
  expect(await letter('2026-11-16-ben.txt')).toBe('Dear Ben, changed by hand.\n');
  expect(await letter('2026-11-16-ben.2.txt')).toContain(`${hub.url}reshares/`);
  for (const round of again) expect(files(round, 'ben')).toEqual(['.kith/letters/2026-11-16-ben.3.txt']);
  expect(await letter('2026-11-16-ben.3.txt')).toMatch(
    /introductions\/[\s\S]*reshares\/|reshares\/[\s\S]*introductions\//u,
  );
}, 120_000);

test('Ctrl-C ends what was begun, remembers it, and names what goes on with the rest', async () => {
  const hub = await toldHub();
  await hub.build();
  const words = ['notify', '--send', '--root', hub.root, '--allow-private', '127.0.0.0/8'];

  const child = startKith(words, {
    environment: { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 16, 12) / 1000) },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  await expect.poll(() => hub.blog.requests.length, { timeout: 60_000 }).toBeGreaterThan(0);
  child.kill('SIGINT');
  const [code] = await once(child, 'close');
  const told = await readFile(join(hub.root, '.kith/told.ndjson'), 'utf8');

  expect(code).toBe(0);
  expect(said).toMatch(/Stopping after this one[\s\S]*go on with: kith notify --send/u);
  expect(told.trimEnd().split('\n')).toHaveLength(1);
  expect(hub.blog.shown.size).toBe(1);
}, 120_000);

test('tells a WebSub hub of each feed that changed, once it is published, and no other one', async () => {
  const webSub = await serve({ '/': { status: 204 } }, '127.0.0.6');
  onTestFinished(() => webSub.close());
  const hub = await toldHub(`webSub: ${webSub.url('/')}\n`);
  await hub.kith(['build']);
  // There is a second between two requests: three feeds are enough.
  for (const file of await readdir(join(hub.root, '_site'), { recursive: true })) {
    if (/\/(?:atom\.xml|rss\.xml|feed\.json)$/.test(file)) await rm(join(hub.root, '_site', file));
  }
  await writeFile(join(hub.root, '_data/introductions.yaml'), '');
  await writeFile(join(hub.root, '_data/reshares.yaml'), '');

  const elsewhere = await hub.kith(['notify', '--send', '--output', join(hub.root, '_sight')]);
  const first = await hub.kith(['notify', '--send', '--json']);
  const afterFirst = webSub.requests.length;
  await hub.kith(['notify', '--send']);
  const afterSecond = webSub.requests.length;
  const feed = await readFile(join(hub.root, '_site/atom.xml'), 'utf8');
  await writeFile(join(hub.root, '_site/atom.xml'), feed.replace('The hub', 'Our hub'));
  await hub.kith(['notify', '--send']);

  expect(elsewhere.stderr).toMatch(/No site was built in .*_sight, .*--output DIR/u);
  expect(JSON.parse(first.stdout).feeds).toEqual(
    ['atom.xml', 'feed.json', 'rss.xml'].map((name) => ({ topic: `${hub.url}${name}`, outcome: 'accepted' })),
  );
  expect([afterFirst, afterSecond, webSub.requests.length]).toEqual([3, 3, 4]);
  expect(webSub.requests.map(({ method }) => method)).toEqual(['POST', 'POST', 'POST', 'POST']);
}, 120_000);

test('a hub that nobody else can see sends nothing and says why', async () => {
  const root = await temporaryHub({
    'feeds.yaml': feedsYaml({ ada: 'feed.xml' }),
    'feed.xml': '<rss version="2.0"><channel><title>A</title></channel></rss>',
  });

  const dry = await runKith(['notify', '--root', root]);
  const sent = await runKith(['notify', '--root', root, '--send']);

  expect([dry.code, sent.code]).toEqual([0, 1]);
  for (const { stderr } of [dry, sent]) {
    expect(stderr).toContain('_data/hub.yaml: url is http://localhost:8080/');
    expect(stderr).toContain('--allow-private localhost:8080');
  }
});
