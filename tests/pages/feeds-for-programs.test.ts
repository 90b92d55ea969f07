import { expect, test } from 'vitest';
import type { Hub } from '../../src/model.ts';
import { archiveFeeds } from '../../src/pages/archive-feeds.ts';
import { feeds } from '../../src/pages/feeds.ts';
import { opmlLists } from '../../src/pages/lists.ts';
import { reservation } from '../../src/pages/robots.ts';
import type { Route } from '../../src/pages/route.ts';
import { sitemapFiles } from '../../src/pages/sitemap.ts';
import { relate } from '../../src/relate/relate.ts';
import { profileData } from '../../src/templates/structured-data.ts';
import { inventArchived, inventMember, NOW } from '../care/invent.ts';
import { atomFaults } from '../helpers/valid/atom-faults.ts';
import { jsonFeedFaults } from '../helpers/valid/json-feed-faults.ts';
import { opmlFaults } from '../helpers/valid/list-faults.ts';
import { rssFaults } from '../helpers/valid/rss-faults.ts';
import { inventConfig, inventHub } from '../relate/invent-hub.ts';

/** A hub of one member, who wrote `count` entries, one a day up to 15 November. */
function communityOf(
  count: number,
  hub: Partial<Hub> = {},
  reshares: ReturnType<typeof inventConfig>['reshares'] = [],
) {
  const entries = Array.from({ length: count }, (_, index) =>
    inventArchived({
      key: index.toString(16).padStart(16, '0'),
      id: `https://harbor.example/${index}`,
      url: `https://harbor.example/${index}`,
      title: `Entry ${index}`,
      date: new Date(Date.parse('2026-11-15T09:00:00.000Z') - index * 86_400_000).toISOString(),
    }),
  );
  const config = inventConfig({
    hub: { ...inventHub(), ...hub },
    members: [inventMember({ topics: ['loss'] })],
    reshares,
    topics: [{ id: 'loss', name: 'Grief, loss / endings', tags: [], phrases: [], members: [] }],
  });
  return { ...relate(config, entries, NOW), outcomes: [] };
}

function fileOf(route: Route, community: ReturnType<typeof communityOf>, path: string): string {
  return (
    route
      .pages(community)
      .find((page) => page.path === path)
      ?.render() ?? ''
  );
}

test('a feed that holds all there is says so, so that readers let go of what was taken back', () => {
  const small = fileOf(feeds, communityOf(5), '/members/harbor-notes/atom.xml');
  const large = fileOf(feeds, communityOf(51), '/members/harbor-notes/atom.xml');

  expect(atomFaults(small)).toEqual([]);
  expect(small).toContain('<fh:complete/>');
  expect(large).not.toContain('<fh:complete/>');
});

test('what curators passed on twice stands in the feed of reshares once, as of the later day', () => {
  const passedOn = (on: string) => ({ of: 'https://harbor.example/1', by: 'maria', on, why: `For ${on}.` });
  const community = communityOf(2, {}, [passedOn('2026-11-15'), passedOn('2026-11-18')]);
  const read = (name: string) => fileOf(feeds, community, `/reshares/${name}`);

  expect(community.reshares).toHaveLength(2);
  expect(atomFaults(read('atom.xml'))).toEqual([]);
  expect(rssFaults(read('rss.xml'))).toEqual([]);
  expect(jsonFeedFaults(read('feed.json'))).toEqual([]);
  expect(read('feed.json')).toContain('For 2026-11-18.');
  expect(read('feed.json')).not.toContain('For 2026-11-15.');
});

test('a feed of many that holds a few of each is not complete, and leads to the last month that has ended', () => {
  const community = communityOf(51);
  const atom = fileOf(feeds, community, '/atom.xml');

  expect(atomFaults(atom)).toEqual([]);
  expect(atom).not.toContain('<fh:complete/>');
  expect(atom).toContain('<link rel="prev-archive" href="https://hub.example/archive/2026/10/atom.xml"/>');
  expect(archiveFeeds.pages(community).map(({ path }) => path)).toEqual([
    '/archive/2026/10/atom.xml',
    '/archive/2026/09/atom.xml',
  ]);
  for (const { render } of archiveFeeds.pages(community)) expect(atomFaults(render())).toEqual([]);
});

test('a month has its feed when it has ended, with all that was written in it, and not while it grows', () => {
  const community = communityOf(90);
  const november = '/archive/2026/11/atom.xml';
  const links = (text: string) =>
    [
      ...text.matchAll(/<link rel="alternate" type="text\/html" href="(https:\/\/harbor\.example\/\d+)"/gu),
    ].map(([, url]) => url);
  const ended = { ...community, thisMonth: '2026-12' };
  const written = community.entries
    .filter(({ entry }) => entry.date >= '2026-11')
    .map(({ entry }) => entry.url);

  expect(links(fileOf(feeds, community, '/atom.xml')).length).toBeLessThan(written.length);
  expect(fileOf(feeds, community, '/atom.xml')).not.toContain(november);
  expect(archiveFeeds.pages(community).map(({ path }) => path)).not.toContain(november);

  expect(fileOf(feeds, ended, '/atom.xml')).toContain(
    `rel="prev-archive" href="https://hub.example${november}"`,
  );
  expect(links(fileOf(archiveFeeds, ended, november))).toEqual(written);
});

test('a WebSub hub is named in all three formats where one is set, and nowhere else', () => {
  const webSub = 'https://websub.example/';
  const paths = ['/atom.xml', '/rss.xml', '/feed.json'];
  const [atom = '', rss = '', json = ''] = paths.map((path) =>
    fileOf(feeds, communityOf(3, { webSub }), path),
  );

  expect([atomFaults(atom), rssFaults(rss), jsonFeedFaults(json)]).toEqual([[], [], []]);
  expect(atom).toContain(`<link rel="hub" href="${webSub}"/>`);
  expect(rss).toContain(`<atom:link rel="hub" href="${webSub}"/>`);
  expect(JSON.parse(json).hubs).toEqual([{ type: 'WebSub', url: webSub }]);
  for (const path of paths) expect(fileOf(feeds, communityOf(3), path)).not.toMatch(/rel="hub"|"hubs"/);
});

test('a topic whose name has a comma or a slash is one category', () => {
  const list = fileOf(opmlLists, communityOf(1), '/members.opml');

  expect(opmlFaults(list)).toEqual([]);
  expect(list).toContain(' category="/Grief loss endings"');
});

test('a sitemap that is too long for one file becomes an index and its parts', () => {
  const all = ['/', '/a/', '/b/', '/c/', '/d/'];
  const files = sitemapFiles({ hub: inventHub() }, all, 2);

  expect(files.map(({ path }) => path)).toEqual([
    '/sitemap.xml',
    '/sitemap-1.xml',
    '/sitemap-2.xml',
    '/sitemap-3.xml',
  ]);
  expect(files[0]?.render()).toMatch(
    /<sitemapindex [^>]*>\n<sitemap><loc>https:\/\/hub\.example\/sitemap-1\.xml<\/loc><\/sitemap>/,
  );
  const parts = files.slice(1).map(({ render }) => render());
  expect(
    parts.flatMap((part) =>
      [...part.matchAll(/<url><loc>https:\/\/hub\.example([^<]*)/g)].map(([, path]) => path),
    ),
  ).toEqual(all);
  expect(sitemapFiles({ hub: inventHub() }, all, 5)).toHaveLength(1);
});

test('the reservation counts from where the hub lies', () => {
  const text = fileOf(
    reservation,
    communityOf(0, { url: 'https://center.example/hub/' }),
    '/.well-known/tdmrep.json',
  );

  expect(JSON.parse(text)).toEqual([{ location: '/hub/*', 'tdm-reservation': 1 }]);
});

test('what a member says of themselves cannot end the block that tells it', () => {
  const member = inventMember({
    about: '</script><script>alert(1)</script>',
    relMe: ['https://social.example/@h'],
  });
  const text = profileData(inventHub(), member).toString();

  expect(text).not.toContain('<');
  expect(text).toContain('\\u003c/script>');
  expect(JSON.parse(text).mainEntity).toMatchObject({ description: member.about, sameAs: member.relMe });
});
