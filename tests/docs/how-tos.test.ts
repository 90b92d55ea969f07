import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { entry, rss } from '../helpers/feed-text.ts';
import { runKith } from '../helpers/run-kith.ts';
import { ROOT } from '../helpers/sample-hub.ts';
import { serve } from '../helpers/serve.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';
import { runIn } from '../package/npm.ts';
import { blockOf, runDoc } from './run-doc.ts';

const HUB = {
  'feeds.yaml':
    'members:\n  - { id: harbor-notes, name: Harbor, feeds: [{ url: harbor.xml }], consent: { granted: 2026-01-01 } }\n',
  '_data/hub.yaml': 'name: Harbor\ncontact: mailto:us@harbor.example\nclock: 2026-11-16T15:00:00Z\n',
  'harbor.xml': rss([entry('one')]),
  '.gitignore': 'node_modules/\n_site/\n.kith/\n.programs/\n',
};

const LIST =
  '<opml version="2.0"><head/><body><outline type="rss" text="Casserole Notes" xmlUrl="https://casserole.example/feed" htmlUrl="https://casserole.example/"/></body></opml>';

/** Makes a folder a repository, with everything in it committed. */
async function committed(folder: string): Promise<void> {
  const words = [
    ['init', '--quiet'],
    ['config', 'user.name', 'A curator'],
    ['config', 'user.email', 'curator@harbor.example'],
    ['add', '--all'],
    ['commit', '--quiet', '--message', 'a hub'],
  ];
  for (const each of words) await runIn(folder, 'git', ...each);
}

test.each(['npx kith build', 'npm install'])(
  'where our package is not installed, and nothing asks for it, a page that says `%s` is found out',
  async (line) => {
    const folder = await temporaryHub({ 'package.json': '{}' });
    await mkdir(join(folder, 'elsewhere'));
    const page = await temporaryHub({ 'page.md': `\`\`\`sh\n${line}\n\`\`\`\n` });

    const ran = await runDoc(join(page, 'page.md'), join(folder, 'elsewhere'));

    expect(ran.code).not.toBe(0);
  },
);

test('no page has a block to type that begins with `kith`, a command which no computer has by itself', async () => {
  const pages = (await readdir(join(ROOT, 'docs'))).filter((name) => name.endsWith('.md'));

  const bare: string[] = [];
  for (const page of [...pages.map((name) => `docs/${name}`), 'README.md', 'CONTRIBUTING.md']) {
    const text = await readFile(join(ROOT, page), 'utf8');
    for (const [, block = ''] of text.matchAll(/^ *```(?:sh|console)?\n(.*?)^ *```$/gmsu))
      for (const [line] of block.matchAll(/^ *(?:\w+=\S* )?kith .*/gmu)) bare.push(`${page}: ${line}`);
  }

  expect(bare).toEqual([]);
});

describe('what the manual tells its readers to type works', () => {
  test('start-a-hub.md', async () => {
    const folder = await temporaryHub({});

    const ran = await runDoc('start-a-hub.md', folder);

    expect(ran.code, ran.said).toBe(0);
    expect(ran.said).toContain('Built Harbor Reading Room');
    expect(existsSync(join(folder, 'harbor-hub/_site/index.html'))).toBe(true);
  });

  test('upgrading.md', async () => {
    const folder = await temporaryHub(HUB);
    await committed(folder);
    await cp(join(folder, 'harbor.xml'), join(folder, 'another.xml'));

    const ran = await runDoc('upgrading.md', folder);

    expect(ran.code, ran.said).toBe(0);
    expect(ran.said).toContain('Built Harbor');
  });

  test('moving.md', async () => {
    const files = Object.entries(HUB).map(([path, text]) => [`hub/${path}`, text]);
    const folder = await temporaryHub({
      'hub/package.json': '{ "private": true, "dependencies": { "kith-hub": "0.1.0" } }\n',
      ...Object.fromEntries(files),
      'hub/.kith/key': 'a key for tests that nobody else has\n',
    });
    await committed(join(folder, 'hub'));

    const ran = await runDoc('moving.md', folder);

    expect(ran.code, ran.said).toBe(0);
    expect(await readFile(join(folder, 'moved-hub/_site/index.html'), 'utf8')).toContain('Harbor');
  });

  test('eleventy.md', async () => {
    const folder = await temporaryHub({});
    await cp(join(ROOT, 'examples/eleventy-site'), folder, { recursive: true });

    const ran = await runDoc('eleventy.md', folder);

    expect(ran.code, ran.said).toBe(0);
    expect(existsSync(join(folder, '_site/reading/index.html'))).toBe(true);
    expect(existsSync(join(folder, '_site/office/index.html'))).toBe(true);
  });

  test('curating.md', async () => {
    const folder = await temporaryHub(HUB);

    const ran = await runDoc('curating.md', folder);

    expect(ran.code, ran.said).toBe(0);
    expect(ran.said).toContain('The desk of Harbor');
  });

  test('joining.md', async () => {
    const site = await serve({
      '/': {
        headers: { 'content-type': 'text/html' },
        body: '<!doctype html><title>Tide notes</title><link rel="alternate" type="application/rss+xml" href="/feed">',
      },
      '/feed': rss([entry('tide').replace('</item>', '<category>practice</category></item>')]),
    });
    onTestFinished(() => site.close());
    const hub = { '_data/hub.yaml': `${HUB['_data/hub.yaml']}url: https://hub.example/\n` };
    const folder = await temporaryHub(
      Object.fromEntries(
        Object.entries({ ...HUB, ...hub, 'colleagues.opml': LIST }).map(([path, text]) => [
          `hub/${path}`,
          text,
        ]),
      ),
    );

    const ran = await runDoc('joining.md', join(folder, 'hub'), {
      'https://harbor.example/': `${site.url('/')} --allow-private 127.0.0.1`,
    });

    expect(ran.code, ran.said).toBe(0);
    const members = await readFile(join(folder, 'hub/feeds.yaml'), 'utf8');
    expect(members).toContain('granted: 2026-11-01');
    expect(members).toContain('only: [practice]');
    expect(await readFile(join(folder, 'letters.txt'), 'utf8')).toContain('Casserole Notes');
  });

  test('leaving.md', async () => {
    const folder = await temporaryHub(
      Object.fromEntries(Object.entries(HUB).map(([path, text]) => [`hub/${path}`, text])),
    );
    const hub = join(folder, 'hub');
    await runKith(['build', '--root', hub]);
    const before = await readFile(join(hub, '_site/index.html'), 'utf8');

    const ran = await runDoc('leaving.md', hub);

    expect(ran.code, ran.said).toBe(0);
    expect(before).toContain('harbor-notes');
    expect(await readFile(join(hub, '_site/index.html'), 'utf8')).not.toContain('harbor-notes');
    expect(await readFile(join(hub, 'feeds.yaml'), 'utf8')).not.toContain('harbor-notes');
    expect(await readFile(join(folder, 'harbor-notes.json'), 'utf8')).toContain('"harbor-notes"');
  });

  test('theming.md, with the lines and the template that it shows', async () => {
    const folder = await temporaryHub({
      ...HUB,
      '_data/hub.yaml': `${await blockOf('theming.md', 'yaml')}contact: mailto:us@harbor.example\nclock: 2026-11-16T15:00:00Z\n`,
      'theme/footer.js': await blockOf('theming.md', 'js'),
      'crest.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>',
    });

    const ran = await runDoc('theming.md', folder);

    expect(ran.code, ran.said).toBe(0);
    const page = await readFile(join(folder, '_site/index.html'), 'utf8');
    expect(page).toContain('The kettle is on.');
    expect(page).toContain('Harbor Reading Room');
  });

  test('submitting.md', async () => {
    const site = await serve({
      '/': {
        headers: { 'content-type': 'text/html' },
        body: '<!doctype html><title>Tide notes</title><link rel="alternate" type="application/rss+xml" href="/feed">',
      },
      '/feed': rss([entry('tide')]),
    });
    onTestFinished(() => site.close());
    const folder = await temporaryHub({
      ...HUB,
      '.kith/key': 'a key for tests that nobody else has\n',
      'join.yaml': `form: join\naddress: ${site.url('/')}\nname: Tide Notes\nmine: author\n`,
    });

    const ran = await runDoc('submitting.md', folder, { 'join.yaml': 'join.yaml --allow-private 127.0.0.1' });

    expect(ran.code, ran.said).toBe(0);
    expect(await readFile(join(folder, '_data/candidates.yaml'), 'utf8')).toContain(site.url('/'));
  });

  test('notifying.md', async () => {
    const folder = await temporaryHub({
      ...HUB,
      '_data/hub.yaml': `${HUB['_data/hub.yaml']}url: https://hub.example/\n`,
    });

    const ran = await runDoc('notifying.md', folder);

    expect(ran.code, ran.said).toBe(0);
  });

  test('verify.md, of a site in a folder of another name', async () => {
    const folder = await temporaryHub(HUB);
    await runKith(['build', '--root', folder]);
    await runKith(['build', '--root', folder, '--output', join(folder, 'public')]);

    const ran = await runDoc('verify.md', folder);

    expect(ran.code, ran.said).toBe(0);
  });

  test('troubleshooting.md', async () => {
    const folder = await temporaryHub(HUB);

    const ran = await runDoc('troubleshooting.md', folder);

    expect(ran.code, ran.said).toBe(0);
  });
});
