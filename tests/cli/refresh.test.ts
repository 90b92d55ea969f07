import { expect, onTestFinished, test } from 'vitest';
import { kithHere } from '../helpers/kith-here.ts';
import { conditional, type Page, serve } from '../helpers/serve.ts';
import { feedsYaml, temporaryHub } from '../helpers/temporary-hub.ts';

const feed = `<rss version="2.0"><channel><title>Harbor</title><item><title>Tide</title>
<link>https://harbor.example/tide</link><pubDate>Sun, 01 Nov 2026 09:00:00 GMT</pubDate></item></channel></rss>`;

const NOON = Date.parse('2026-11-01T12:00:00Z') / 1000;

/** A hub of `harbor` and `quiet`, each on a host of its own; `build` runs some minutes after noon. */
async function twoMembers(page: Page) {
  const harbor = await serve({ '/feed': page }, '127.0.0.2');
  const quiet = await serve({ '/feed': feed }, '127.0.0.3');
  onTestFinished(async () => {
    await harbor.close();
    await quiet.close();
  });
  const feeds = { harbor: harbor.url('/feed'), quiet: quiet.url('/feed') };
  const root = await temporaryHub({ 'feeds.yaml': feedsYaml(feeds) });
  const build = (minutes: number, ...words: readonly string[]) =>
    kithHere(['build', '--root', root, '--allow-private', '127.0.0.0/8', ...words], {
      environment: { SOURCE_DATE_EPOCH: String(NOON + minutes * 60) },
    });
  return { harbor, quiet, build };
}

test('--refresh asks the member’s feeds before they are due, with their validators, and no other member’s', async () => {
  const { harbor, quiet, build } = await twoMembers(conditional(feed, { etag: '"1"' }));
  await build(0);

  const again = await build(5, '--refresh', 'harbor');

  expect(again.code).toBe(0);
  expect(harbor.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"']);
  expect(quiet.requests).toHaveLength(1);
});

test('--refresh may name several members', async () => {
  const { harbor, quiet, build } = await twoMembers(feed);
  await build(0);

  await build(5, '--refresh', 'harbor', '--refresh', 'quiet');

  expect([harbor.requests.length, quiet.requests.length]).toEqual([2, 2]);
});

test.each([410, 404])('--refresh asks a feed that answered %i once more', async (status) => {
  const { harbor, build } = await twoMembers({ status });
  await build(0);
  await build(5);
  const stillAway = await build(10, '--refresh', 'harbor');
  await build(15);
  harbor.put('/feed', feed);
  const unasked = harbor.requests.length;

  const back = await build(20, '--refresh', 'harbor', '--json');

  expect(stillAway.stderr).toContain(`answered ${status}`);
  expect(unasked).toBe(2);
  expect(JSON.parse(back.stdout)).toMatchObject({ feeds: [{ kind: 'read', entries: 1 }, {}], entries: 2 });
});

test('--refresh leaves a host alone that asked for a pause', async () => {
  const { harbor, build } = await twoMembers({ status: 429, headers: { 'retry-after': '3600' } });
  await build(0);

  const { code } = await build(5, '--refresh', 'harbor');

  expect(code).toBe(0);
  expect(harbor.requests).toHaveLength(1);
});

test('--refresh of nobody in the hub is wrong usage, with the id that was probably meant', async () => {
  const { harbor, build } = await twoMembers(feed);

  const { code, stdout, stderr } = await build(0, '--refresh', 'habor');

  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toBe(
    '--refresh: there is no member with the id `habor` in feeds.yaml; did you mean `harbor`? Each stands there behind `id:`, and kith status lists them in brackets.\nSee: kith build --help\n',
  );
  expect(harbor.requests).toEqual([]);
});

test('--refresh of a member who has withdrawn is wrong usage', async () => {
  const root = await temporaryHub({
    'feeds.yaml':
      'members:\n  - { id: ada, name: Ada, status: withdrawn, feeds: [{ url: a.xml }], consent: { granted: 2026-01-01 } }\n',
  });

  const { code, stderr } = await kithHere(['build', '--root', root, '--refresh', 'ada']);

  expect(code).toBe(2);
  expect(stderr).toContain('has withdrawn');
});

test('--refresh and --offline contradict each other', async () => {
  const { code, stderr } = await kithHere(['build', '--offline', '--refresh', 'harbor']);

  expect(code).toBe(2);
  expect(stderr).toContain('--offline');
});
