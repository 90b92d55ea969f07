import { expect, onTestFinished, test } from 'vitest';
import { kithHere } from '../helpers/kith-here.ts';
import { conditional, type Page, serve } from '../helpers/serve.ts';
import { feedsYaml, temporaryHub } from '../helpers/temporary-hub.ts';

const feed = `<rss version="2.0"><channel><title>Harbor</title><item><title>Tide</title>
<link>https://harbor.example/tide</link><pubDate>Sun, 01 Nov 2026 09:00:00 GMT</pubDate></item></channel></rss>`;

const NOON = '2026-11-01T12:00:00.000Z';

function hoursLater(hours: number): string {
  return new Date(Date.parse(NOON) + hours * 3_600_000).toISOString();
}

test('P15: --json tells of each feed its last success, last outcome and next try, and since when it fails', async () => {
  const origins = ['127.0.0.2', '127.0.0.3', '127.0.0.4', '127.0.0.5'];
  const broken: Page = ({ earlier }) => (earlier === 0 ? { body: feed } : { status: 404 });
  const pages: readonly Page[] = [
    conditional(feed, { etag: '"1"' }),
    { body: feed },
    broken,
    { status: 503, headers: { 'retry-after': '172800' } },
  ];
  const servers = await Promise.all(
    origins.map((host, index) => serve({ '/feed': pages[index] ?? '', '/second': feed }, host)),
  );
  onTestFinished(async () => {
    for (const server of servers) await server.close();
  });
  const [steady = '', same = '', away = '', pausing = ''] = servers.map((server) => server.url('/feed'));
  const listed = { steady, same, away, pausing, waiting: pausing.replace('/feed', '/second') };
  const root = await temporaryHub({
    'feeds.yaml': feedsYaml({ ...listed, file: 'file.xml' }),
    'file.xml': '',
  });
  const build = async (hours: number) => {
    const { stdout, stderr } = await kithHere(
      ['build', '--root', root, '--allow-private', '127.0.0.0/8', '--json'],
      {
        environment: { SOURCE_DATE_EPOCH: String(Date.parse(hoursLater(hours)) / 1000) },
      },
    );
    return { stderr, feeds: JSON.parse(stdout).feeds };
  };

  await build(0);
  const day = await build(24);
  const soon = await build(24.5);

  const steadyVisit = { lastAsked: hoursLater(24), lastRead: hoursLater(24), nextTry: hoursLater(25) };
  const sameVisit = { lastAsked: hoursLater(24), lastRead: hoursLater(24), nextTry: hoursLater(48) };
  const awayVisit = {
    lastAsked: hoursLater(24),
    lastRead: NOON,
    nextTry: hoursLater(48),
    failure: { status: 404, since: hoursLater(24) },
  };
  const pausingVisit = {
    lastAsked: NOON,
    nextTry: hoursLater(48),
    failure: { status: 503, since: NOON },
  };
  expect(day.feeds).toMatchObject([
    { member: 'steady', kind: 'unchanged', isConfirmed: true, visit: { asked: 'news', ...steadyVisit } },
    { member: 'same', kind: 'unchanged', isConfirmed: true, visit: { asked: 'all', ...sameVisit } },
    {
      member: 'away',
      kind: 'failed',
      reason: expect.stringContaining('404'),
      visit: { asked: 'all', ...awayVisit },
    },
    {
      member: 'pausing',
      kind: 'failed',
      reason: expect.stringContaining('503'),
      visit: { asked: 'nothing', ...pausingVisit },
    },
    {
      member: 'waiting',
      kind: 'unchanged',
      isConfirmed: false,
      note: expect.stringContaining('before 2026-11-03 12:00'),
      visit: { asked: 'nothing', nextTry: hoursLater(48) },
    },
    {
      member: 'file',
      kind: 'failed',
      visit: { lastAsked: hoursLater(24), failure: { since: hoursLater(24) } },
    },
  ]);
  expect(day.stderr).toContain('6 feeds: 0 read, 2 unchanged, 1 not asked, 3 failed');
  expect(soon.feeds).toMatchObject([
    {
      kind: 'unchanged',
      isConfirmed: false,
      note: expect.stringContaining('not due'),
      visit: { asked: 'nothing', ...steadyVisit },
    },
    { kind: 'unchanged', isConfirmed: false, visit: { asked: 'nothing', ...sameVisit } },
    { kind: 'failed', visit: { asked: 'nothing', ...awayVisit } },
    { kind: 'failed', visit: { asked: 'nothing', ...pausingVisit } },
    { kind: 'unchanged', isConfirmed: false },
    { kind: 'failed' },
  ]);
  expect(soon.feeds[4].visit).not.toHaveProperty('lastRead');
});
