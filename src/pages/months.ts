import { paths } from '../addresses.ts';
import type { Community } from '../model.ts';
import { longEntryList } from '../templates/entry-list.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { periodNav } from '../templates/period-nav.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { entriesByTime, periodPages } from './period-pages.ts';
import { type Route, single } from './route.ts';

/** The way into the archive: years and their months. */
export const archive = single('archive', paths.archive, (community) => {
  const { hub } = community;
  const words = stringsOf(hub);
  const title = words.layout.navigation.archive;
  const main = html`${pageHead(title, words.archive.lede)}
${periodNav(hub, paths.archive, byMonth(community)) || html`<p class="empty">${words.archive.nothing}</p>`}`;
  return layout(hub, { title, path: paths.archive }, main);
});

/** One page for each year, for each month in which somebody wrote, and for each day of a month that is full. */
export const months: Route = {
  name: 'months',
  pages: (community) =>
    periodPages(community, {
      base: paths.archive,
      periods: byMonth(community),
      facts: { title: (period) => period },
      head: (name) => pageHead(name),
      show: ({ items, parts }) =>
        html`${longEntryList(community, stringsOf(community.hub).archive.newestFirst, items, parts.length > 0)}`,
    }),
};

function byMonth(community: Community) {
  return entriesByTime(community, community.entries, 'months');
}
