import { absolute, paths } from '../addresses.ts';
import type { Community } from '../model.ts';
import { type Markup, xml } from '../templates/markup.ts';
import type { Page, Route } from './route.ts';

/** The protocol allows no more in one file (sitemaps.org). */
const MOST_ADDRESSES = 50_000;

/** What search engines may keep of these, in as many files as it takes; a reshare's page sends them on to the original and stays out. */
export function sitemapOf(routes: readonly Route[]): Route {
  return {
    name: 'sitemap',
    pages: (community) => {
      const all = routes.flatMap((route) => route.pages(community));
      return sitemapFiles(
        community,
        all.filter(isListed).map(({ path }) => path),
        MOST_ADDRESSES,
      );
    },
  };
}

/** Files of HTML that are no pages to visit, such as a digest as a mail, have names of their own. */
function isListed({ path, isIndexed = true }: Page): boolean {
  return path.endsWith('/') && isIndexed;
}

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

function file(root: 'urlset' | 'sitemapindex', content: readonly Markup[]): string {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${content}</${root}>
`.toString();
}
