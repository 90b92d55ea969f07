import { expect, test } from 'vitest';
import { absolute, feedPaths, href, paths } from '../src/addresses.ts';
import type { Hub } from '../src/model.ts';

const hub = { url: 'https://university.example/hub/' } as Hub;

test('links stand behind the path prefix of the hub’s address', () => {
  expect(href(hub, paths.home)).toBe('/hub/');
  expect(href(hub, paths.member('harbor-notes'))).toBe('/hub/members/harbor-notes/');
  expect(absolute(hub, paths.month('2026-11'))).toBe('https://university.example/hub/archive/2026/11/');
});

test('the three feeds of a page lie beside it', () => {
  expect(feedPaths(paths.topic('kinship-care'))).toEqual({
    atom: '/topics/kinship-care/atom.xml',
    rss: '/topics/kinship-care/rss.xml',
    json: '/topics/kinship-care/feed.json',
  });
});
