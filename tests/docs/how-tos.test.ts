import { existsSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { entry, rss } from '../helpers/feed-text.ts';
import { ROOT } from '../helpers/sample-hub.ts';
import { serve } from '../helpers/serve.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';
import { runIn } from '../package/npm.ts';
import { runDoc } from './run-doc.ts';

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

describe('what the manual tells its readers to type works', () => {
  test('start-a-hub.md', async () => {
    const folder = await temporaryHub({});

    const ran = await runDoc('start-a-hub.md', folder);

    expect(ran).toMatchObject({ code: 0 });
    expect(ran.said).toContain('Built Harbor Reading Room');
    expect(existsSync(join(folder, 'harbor-hub/_site/index.html'))).toBe(true);
  });

  test('upgrading.md', async () => {
    const folder = await temporaryHub(HUB);
    await committed(folder);
    await cp(join(folder, 'harbor.xml'), join(folder, 'another.xml'));

    const ran = await runDoc('upgrading.md', folder);

    expect(ran).toMatchObject({ code: 0 });
    expect(ran.said).toContain('Built Harbor');
  });

  test('moving.md', async () => {
    const files = Object.entries(HUB).map(([path, text]) => [`hub/${path}`, text]);
    const folder = await temporaryHub({
      ...Object.fromEntries(files),
      'hub/.kith/key': 'a key for tests that nobody else has\n',
    });
    await committed(join(folder, 'hub'));

    const ran = await runDoc('moving.md', folder);

    expect(ran).toMatchObject({ code: 0 });
    expect(await readFile(join(folder, 'moved-hub/_site/index.html'), 'utf8')).toContain('Harbor');
  });

  test('eleventy.md', async () => {
    const folder = await temporaryHub({});
    await cp(join(ROOT, 'examples/eleventy-site'), folder, { recursive: true });

    const ran = await runDoc('eleventy.md', folder);

    expect(ran).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, '_site/reading/index.html'))).toBe(true);
    expect(existsSync(join(folder, '_site/office/index.html'))).toBe(true);
  });

  test('curating.md', async () => {
    const folder = await temporaryHub(HUB);

    const ran = await runDoc('curating.md', folder);

    expect(ran).toMatchObject({ code: 0 });
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
    const folder = await temporaryHub(
      Object.fromEntries(
        Object.entries({ ...HUB, 'colleagues.opml': LIST }).map(([path, text]) => [`hub/${path}`, text]),
      ),
    );

    const ran = await runDoc('joining.md', join(folder, 'hub'), {
      'https://harbor.example/': `${site.url('/')} --allow-private 127.0.0.1`,
    });

    expect(ran).toMatchObject({ code: 0 });
    const members = await readFile(join(folder, 'hub/feeds.yaml'), 'utf8');
    expect(members).toContain('granted: 2026-11-01');
    expect(members).toContain('only: [practice]');
    expect(await readFile(join(folder, 'letters.txt'), 'utf8')).toContain('Casserole Notes');
  });

  test('notifying.md', async () => {
    const folder = await temporaryHub({
      ...HUB,
      '_data/hub.yaml': `${HUB['_data/hub.yaml']}url: https://hub.example/\n`,
    });

    const ran = await runDoc('notifying.md', folder);

    expect(ran).toMatchObject({ code: 0 });
  });

  test('troubleshooting.md', async () => {
    const folder = await temporaryHub(HUB);

    const ran = await runDoc('troubleshooting.md', folder);

    expect(ran).toMatchObject({ code: 0 });
  });
});
