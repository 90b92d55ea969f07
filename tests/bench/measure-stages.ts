/**
 * A program of its own, started by the benchmark on a hub that was built once: measures each room by itself, and beside it what others take
 * for the same. Prints one line of JSON.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Eleventy from '@11ty/eleventy';
import { close, createIndex } from 'pagefind';
import RssParser from 'rss-parser';
import { knownCommunity } from '../../src/cli/known-community.ts';
import { knownState } from '../../src/cli/known-state.ts';
import { openHub } from '../../src/config/open-hub.ts';
import { gatherFeeds } from '../../src/gather/gather-feeds.ts';
import { LIMITS } from '../../src/gather/options.ts';
import { systemPace } from '../../src/gather/pace.ts';
import type { Community, HubConfig } from '../../src/model.ts';
import { routes } from '../../src/pages/routes.ts';
import { writeSearchBundle } from '../../src/publish/search.ts';
import { searchRecords } from '../../src/publish/search-records.ts';
import { drawBoundaries } from '../../src/publish/verify/boundaries.ts';
import { verifySite } from '../../src/publish/verify/verify-site.ts';
import { readFeed } from '../../src/read/read-feed.ts';
import { inventCommunity } from './invent-feeds.ts';
import { type Cost, measured } from './run-measured.ts';

/** For how many seconds of work stock rss-parser reads, beside which the rest is measured. */
const YARDSTICK = 2;

const [root = '', count = '0', seed = '1', port = '0', latency = '0', now = ''] = process.argv.slice(2);
const { blogs } = inventCommunity(Number(count), Number(seed), Number(port));
const key = { make: () => '' };
const aside = await mkdtemp(join(tmpdir(), 'kith-stages-'));
try {
  const config = await openHub(root);
  const bytes = blogs.map((blog) => ({ blog, bytes: Buffer.from(blog.feed(0)) }));

  const gather = await measured(() => gatherEverything(config));
  const read = await measured(async () => {
    for (const { blog, bytes: feed } of bytes)
      await readFeed(feed, { address: `http://${blog.host}/feed`, contentType: blog.contentType });
  });
  const stock = await parseWithStock(bytes.map(({ bytes: feed }) => feed.toString('utf8')));
  const relate = await measured(() => knownCommunity(config, now, key));
  const { community } = relate.result;
  const render = await measured(async () => renderEverything(community));
  const empty = await measured(() => writeEmptyPages(join(aside, 'empty'), render.result.pages));
  // In this thread, as in plain `eleventy`: the worker of `kith build` would load TypeScript here, and be measured with it.
  const search = await measured(() => writeSearchBundle(community, join(aside, 'search')));
  const alone = await measured(() => indexAlone(community, join(aside, 'alone')));
  const verify = await measured(async () =>
    verifySite(join(root, '_site'), await drawBoundaries(community, await knownState(config, key))),
  );

  process.stdout.write(
    `${JSON.stringify({
      entries: community.entries.length,
      pages: render.result.pages,
      feedBytes: bytes.reduce((sum, { bytes: feed }) => sum + feed.length, 0),
      idealGather: (blogs.length * Number(latency)) / 1e3 / LIMITS.hostsAtOnce,
      gather: cost(gather),
      read: cost(read),
      stockRead: stock,
      relate: cost(relate),
      render: cost(render),
      emptyPages: cost(empty),
      search: cost(search),
      pagefindAlone: cost(alone),
      verify: cost(verify),
    })}\n`,
  );
} finally {
  await rm(aside, { recursive: true, force: true });
}

function cost({ wall, cpu }: Cost): Cost {
  return { wall, cpu };
}

function gatherEverything({ hub, members }: HubConfig): ReturnType<typeof gatherFeeds> {
  const requests = members.flatMap(({ id, feeds }) =>
    feeds.map(({ url }) => ({ member: id, feed: url, scope: '' })),
  );
  return gatherFeeds(
    requests,
    {
      root: aside,
      now,
      isOffline: false,
      allowPrivate: [{ kind: 'range', address: '127.0.0.0', prefix: 8 }],
      pace: systemPace,
      version: '0.0.0',
      hub: { url: hub.url, memberCount: members.length },
    },
    async () => ({ kind: 'kept' }),
  );
}

/** What it takes to read them once: the mean of as many times as make a yardstick. A few feeds once take now 0.17 and now 0.24 seconds. */
async function parseWithStock(feeds: readonly string[]): Promise<Cost> {
  const parser = new RssParser();
  let times = 0;
  const all = await measured(async () => {
    const startedAt = process.cpuUsage().user;
    do {
      // Of JSON Feed it knows nothing, and one that it cannot read is not counted against it.
      for (const feed of feeds) await parser.parseString(feed).catch(() => undefined);
      times += 1;
    } while (process.cpuUsage().user - startedAt < 1e6 * YARDSTICK);
  });
  return { wall: all.wall / times, cpu: all.cpu / times };
}

function renderEverything(community: Community): { readonly pages: number; readonly letters: number } {
  const pages = routes.flatMap((route) => route.pages(community));
  return { pages: pages.length, letters: pages.reduce((sum, page) => sum + page.render().length, 0) };
}

/** As many pages as the hub has, with nothing on them: what Eleventy itself takes. */
async function writeEmptyPages(output: string, pages: number): Promise<void> {
  const before = process.cwd();
  process.chdir(root);
  try {
    const eleventy = new Eleventy('.', output, {
      quietMode: true,
      configPath: false,
      config: (config) => {
        config.addTemplate('empty.11ty.js', () => '<!doctype html><title>Empty</title>', {
          list: Array.from({ length: pages }, (_, place) => place),
          pagination: { data: 'list', size: 1, alias: 'place' },
          permalink: ({ place }: { readonly place: number }) => `/${place}/`,
          eleventyExcludeFromCollections: true,
        });
        config.setTemplateFormats(['11ty.js']);
        config.ignores.add('**/*');
        config.setUseGitIgnore(false);
        config.setDataDirectory('.kith/no-data');
      },
    });
    eleventy.disableLogger();
    await eleventy.write();
  } finally {
    process.chdir(before);
  }
}

async function indexAlone(community: Community, output: string): Promise<void> {
  const { index } = await createIndex();
  const { dates, at } = searchRecords(community);
  for (const place of dates.keys()) {
    const { url, content, language, meta, filters, date } = at(place);
    await index?.addCustomRecord({
      url,
      content,
      language,
      meta: { ...meta },
      filters: { ...filters },
      sort: { date },
    });
  }
  await index?.writeFiles({ outputPath: output });
  await close();
}
