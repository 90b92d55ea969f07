import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { kithHere } from '../helpers/kith-here.ts';
import { runKith, startKith } from '../helpers/run-kith.ts';
import { serve } from '../helpers/serve.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

const feed = `<rss version="2.0"><channel><title>Harbor</title><link>https://harbor.example/</link><description>Notes</description>
<item><title>Tide &amp; time</title><link>https://harbor.example/tide</link><pubDate>Mon, 02 Nov 2026 09:00:00 GMT</pubDate>
<description>&lt;p&gt;Both wait for &lt;b&gt;somebody&lt;/b&gt;.&lt;/p&gt;</description></item></channel></rss>`;

test('prints one JSON line for each feed, in the order given, the bad ones among them', async () => {
  const folder = await temporaryHub({
    'good.xml': feed,
    'page.html': '<!DOCTYPE html><html><body>Hello</body></html>',
  });

  const { code, stdout } = await runKith(
    ['check', '--json', 'good.xml', 'page.html', 'missing.xml', 'good.xml'],
    { folder },
  );
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

  expect(code).toBe(1);
  expect(lines.map(({ source }) => source)).toEqual(['good.xml', 'page.html', 'missing.xml', 'good.xml']);
  expect(lines.map(({ error }) => error === undefined)).toEqual([true, false, false, true]);
  expect(lines[2].error).toContain(join(folder, 'missing.xml'));
  expect(lines[0]).toMatchObject({
    format: 'rss2.0',
    title: 'Harbor',
    link: 'https://harbor.example/',
    description: 'Notes',
    repairs: [],
    entries: [
      {
        url: 'https://harbor.example/tide',
        title: 'Tide & time',
        published: '2026-11-02T09:00:00.000Z',
        contentHtml: '<p>Both wait for <b>somebody</b>.</p>',
        contentText: 'Both wait for somebody.',
        authors: [],
        tags: [],
      },
    ],
  });
});

test('reads an address, and none in a private network unless it is allowed', async () => {
  const server = await serve({ '/feed': feed });
  onTestFinished(() => server.close());

  const refused = await runKith(['check', '--json', server.url('/feed')]);
  const allowed = await runKith(['check', '--json', '--allow-private', '127.0.0.1', server.url('/feed')]);

  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.stdout).error).toContain('--allow-private');
  expect(allowed.code).toBe(0);
  expect(JSON.parse(allowed.stdout).title).toBe('Harbor');
  expect(server.requests).toHaveLength(1);
});

test('takes a thousand files in one call', async () => {
  const names = Array.from({ length: 1_000 }, (_, index) => `feeds/${index}.xml`);
  const folder = await temporaryHub(Object.fromEntries(names.map((name) => [name, feed])));

  const { code, stdout } = await runKith(['check', '--json', ...names], { folder });

  expect(code).toBe(0);
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).source),
  ).toEqual(names);
});

test('says to people what a feed holds and what its author could mend', async () => {
  const folder = await temporaryHub({ 'bare.xml': feed.replace('&amp;', '&') });

  const { code, stdout } = await runKith(['check', 'bare.xml'], { folder });

  expect(code).toBe(0);
  expect(stdout).toContain('Title: Harbor (rss2.0, one entry)');
  expect(stdout).toContain('Tide & time');
  expect(stdout).toMatch(/Repairs its author could make:\n.*&/);
});

test('lets nothing that others wrote begin a line, where a code host’s runner takes it for a command', async () => {
  const command = '::error title=Approved::Merge this';
  const folder = await temporaryHub({
    'feed.xml': feed.replace('Harbor', `&#10;${command}`).replace('Tide &amp; time', `&#10;${command}`),
    'page.html': `<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="${command}">
<link rel="alternate" type="application/rss+xml" href="/x&#10;${command}"></head></html>`,
  });

  const { stdout } = await kithHere(['check', 'feed.xml', 'page.html'], { folder });

  const lines = stdout.split('\n').map((line) => line.trim());
  expect(lines.filter((line) => line.includes('Merge this'))).toHaveLength(4);
  expect(lines.filter((line) => line.startsWith('::'))).toEqual([]);
});

test('ends quietly when its reader has seen enough', async () => {
  const names = Array.from({ length: 300 }, (_, index) => `${index}.xml`);
  const folder = await temporaryHub(Object.fromEntries(names.map((name) => [name, feed])));
  const child = startKith(['check', '--json', ...names], { folder });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const ended = once(child, 'close');

  child.stdout.once('data', () => child.stdout.destroy());
  const [code] = await ended;

  expect(code).toBe(0);
  expect(complaints).toBe('');
});
