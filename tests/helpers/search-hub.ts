import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kithHere } from './kith-here.ts';

export interface Post {
  readonly title: string;
  readonly text: string;
  readonly language?: string;
}

/** Builds a hub of one member with these entries, and gives its folder. */
export async function buildSearchHub(posts: readonly Post[]): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'kith-search-'));
  await mkdir(join(root, '_data'));
  const items = posts.map(({ title, text, language }, at) => ({
    id: `https://blog.example/${at}`,
    url: `https://blog.example/${at}`,
    title,
    content_text: text,
    date_published: '2026-11-03T09:00:00Z',
    ...(language === undefined ? {} : { language }),
  }));
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Blog', language: 'en', items };
  await writeFile(join(root, 'feed.json'), JSON.stringify(feed));
  await writeFile(
    join(root, 'feeds.yaml'),
    'defaults: { coolingOff: 0h }\nmembers:\n  - { id: blog, name: "<b>Blog</b> & Sons", site: "https://blog.example/", feeds: [{ url: feed.json }], consent: { granted: 2026-01-01 } }\n',
  );
  await writeFile(join(root, '_data', 'hub.yaml'), 'name: Hub\nclock: 2026-11-20T00:00:00Z\n');
  const releases = posts.map(
    (_, at) => `- { about: "https://blog.example/${at}", ruling: release, on: 2026-11-19 }\n`,
  );
  await writeFile(join(root, '_data', 'decisions.yaml'), releases.join(''));
  const { code, stderr } = await kithHere(['build', '--root', root, '--offline']);
  if (code !== 0) throw new Error(`The hub does not build:\n${stderr}`);
  return root;
}
