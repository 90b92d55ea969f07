import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Community, Hub } from '../../../src/model.ts';
import { findChangedFeeds } from '../../../src/publish/notify/ping-web-sub.ts';
import { atomFeed } from '../../../src/templates/feeds/atom.ts';
import { jsonFeed } from '../../../src/templates/feeds/json.ts';
import type { OutputEntry, OutputFeed } from '../../../src/templates/feeds/output-feed.ts';
import { rssFeed } from '../../../src/templates/feeds/rss.ts';
import { temporaryHub } from '../../helpers/temporary-hub.ts';

const hub = { name: 'A hub', url: 'https://hub.example/', language: 'en' } as Hub;

/** An entry about WebSub, with what a feed has that names a hub. */
const entry = {
  id: 'urn:one',
  url: 'https://harbor.example/one',
  title: 'Write <link rel="hub" href="…"/>, or "hubs": [{"type": "WebSub"}]',
  authors: [],
  source: { title: 'Harbor', url: 'https://harbor.example/' },
  publication: 'Harbor',
  tags: ['WebSub', 'rel="hub"'],
  passedOnBy: [],
  updated: '2026-11-01T00:00:00.000Z',
} as unknown as OutputEntry;

function filesOf(given: Hub): Readonly<Record<string, string>> {
  const community = { hub: given, now: '2026-11-16T12:00:00.000Z' } as Community;
  const feed = {
    title: 'A hub',
    description: 'D',
    base: '/',
    entries: [entry],
  } as unknown as OutputFeed;
  return {
    '_site/atom.xml': atomFeed(community, feed),
    '_site/feed.json': jsonFeed(community, feed),
    '_site/rss.xml': rssFeed(community, feed),
  };
}

async function changedIn(files: Readonly<Record<string, string>>, folder = '_site') {
  const root = await temporaryHub(files);
  const feeds = await findChangedFeeds(join(root, folder), hub, new Map(), 'a key');
  return feeds?.map(({ topic }) => topic);
}

test('a feed in each format names its hub in its head; what an entry says counts for nothing', async () => {
  const names = ['atom.xml', 'feed.json', 'rss.xml'].map((name) => `${hub.url}${name}`);

  expect(await changedIn(filesOf({ ...hub, webSub: 'https://push.example/' }))).toEqual(names);
  expect(await changedIn(filesOf(hub))).toEqual([]);
});

test('a folder that is not there is told apart from one without feeds, and a file is no folder', async () => {
  expect(await changedIn({ '_site/index.html': '' })).toEqual([]);
  expect(await changedIn({ '_site/index.html': '' }, '_sight')).toBeUndefined();
  await expect(changedIn({ '_site/index.html': '' }, '_site/index.html')).rejects.toThrow('--output DIR');
});
