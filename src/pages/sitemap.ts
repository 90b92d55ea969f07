import { absolute, paths } from '../addresses.ts';
import type { Community } from '../model.ts';
import { type Markup, xml } from '../templates/markup.ts';
import { conversation } from './conversations.ts';
import { digest } from './digest.ts';
import { isIndexed } from './introductions.ts';
import { language } from './language.ts';
import { member } from './member.ts';
import { directory, members } from './members.ts';
import { archive, months } from './months.ts';
import type { Route } from './route.ts';
import { status } from './status.ts';
import { topic } from './topic.ts';

/** The protocol allows no more in one file (sitemaps.org). */
const MOST_ADDRESSES = 50_000;

const SINGLE_PAGES = [
  paths.home,
  paths.topics,
  paths.reshares,
  paths.conversations,
  paths.unanswered,
  paths.welcome,
  paths.digests,
  paths.introductions,
  paths.subscribe,
  paths.belonging,
  paths.about,
  paths.join,
  paths.leave,
  paths.principles,
  paths.privacy,
  paths.accessibility,
];

/** Pages that search engines may keep, in as many files as it takes; reshare pages send them on to the original and stay out. */
export const sitemap: Route = {
  name: 'sitemap',
  pages: (community) => sitemapFiles(community, indexedPaths(community), MOST_ADDRESSES),
};

/** One file where there is room, else an index and its parts. */
export function sitemapFiles(
  { hub }: Pick<Community, 'hub'>,
  indexed: readonly string[],
  room: number,
): ReturnType<Route['pages']> {
  const locations = (some: readonly string[], element: 'url' | 'sitemap') =>
    some.map((path) => xml`<${element}><loc>${absolute(hub, path)}</loc></${element}>\n`);
  if (indexed.length <= room)
    return [{ path: paths.sitemap, render: () => file('urlset', locations(indexed, 'url')) }];
  const parts = Array.from({ length: Math.ceil(indexed.length / room) }, (_, place) => ({
    path: paths.sitemapPart(place + 1),
    render: () => file('urlset', locations(indexed.slice(place * room, (place + 1) * room), 'url')),
  }));
  const all = parts.map(({ path }) => path);
  return [{ path: paths.sitemap, render: () => file('sitemapindex', locations(all, 'sitemap')) }, ...parts];
}

function indexedPaths(community: Community): readonly string[] {
  const routes = [members, directory, archive, months, member, topic, language, conversation, digest, status];
  return [
    ...SINGLE_PAGES,
    ...routes.flatMap((route) => route.pages(community).map(({ path }) => path)),
    ...community.introductions.filter(isIndexed).map(({ slug }) => paths.introduction(slug)),
  ];
}

function file(root: 'urlset' | 'sitemapindex', content: readonly Markup[]): string {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${content}</${root}>
`.toString();
}
