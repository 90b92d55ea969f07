import { expect, test } from 'vitest';
import {
  absolute,
  entryAddress,
  feedPaths,
  href,
  memberHome,
  paths,
  publicationHome,
} from '../src/addresses.ts';
import type { Hub } from '../src/model.ts';
import { inventArchived, inventMember } from './care/invent.ts';

const harbor = inventMember();
const { site: _, ...siteless } = harbor;
const hub = { url: 'https://university.example/hub/' } as Hub;

test('links stand behind the path prefix of the hub’s address', () => {
  expect(href(hub, paths.home)).toBe('/hub/');
  expect(href(hub, paths.member('harbor-notes'))).toBe('/hub/members/harbor-notes/');
  expect(absolute(hub, paths.period(paths.archive, '2026-11'))).toBe(
    'https://university.example/hub/archive/2026/11/',
  );
});

test('the three feeds of a page lie beside it', () => {
  expect(feedPaths(paths.topic('kinship-care'))).toEqual({
    atom: '/topics/kinship-care/atom.xml',
    rss: '/topics/kinship-care/rss.xml',
    json: '/topics/kinship-care/feed.json',
  });
});

test('a headline leads to the entry, else to its member’s site, else to their page here', () => {
  const entry = inventArchived();
  const { url, ...withoutAddress } = entry;

  expect(entryAddress(hub, { entry, member: siteless })).toBe(url);
  expect(entryAddress(hub, { entry: withoutAddress, member: harbor })).toBe('https://harbor.example/');
  expect(entryAddress(hub, { entry: withoutAddress, member: siteless })).toBe('/hub/members/harbor-notes/');
  expect(memberHome(hub, siteless, absolute)).toBe('https://university.example/hub/members/harbor-notes/');
});

test('an original stands in its member’s site, which is not the site of each author of a group blog', () => {
  const url = 'https://harbor.example/1';
  const original = {
    url,
    title: 'T',
    publication: 'P',
    author: { name: 'Ada', url: 'https://ada.example/' },
  };

  expect(publicationHome({ ...original, member: harbor })).toBe('https://harbor.example/');
  expect(publicationHome({ ...original, member: siteless })).toBe(url);
  expect(publicationHome(original)).toBe('https://ada.example/');
});
