import { paths } from '../addresses.ts';
import type { Hub, Reshare } from '../model.ts';
import { NEWEST, type Period, splitByTime } from '../split-by-time.ts';
import { layout, type PageFacts } from '../templates/layout.ts';
import { html, type Markup } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { periodNav } from '../templates/period-nav.ts';
import { reshareArticle, reshareData } from '../templates/reshare.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { breadcrumbs } from '../templates/structured-data.ts';
import { periodPages } from './period-pages.ts';
import { type Route, single } from './route.ts';

/** Reshares are long: as many as somebody reads in one go. */
const ROOM = 20;

/** What curators passed on, newest first; what has no room here stands under its year. */
export const reshares = single('reshares', paths.reshares, ({ hub, reshares }) => {
  const words = stringsOf(hub).reshare;
  const periods = byTime(reshares);
  const main = html`${pageHead(words.title, words.lede)}
${list(hub, reshares.slice(0, ROOM))}
${periodNav(hub, paths.reshares, periods)}`;
  return layout(hub, { title: words.title, path: paths.reshares, feeds: feedsOf(hub) }, main);
});

/** Reshares by year, and by month where a year is full. */
export const resharePeriods: Route = {
  name: 'reshare-periods',
  pages: (community) => {
    const { hub, reshares } = community;
    const { title } = stringsOf(hub).reshare;
    return periodPages(community, {
      base: paths.reshares,
      periods: byTime(reshares),
      facts: { feeds: feedsOf(hub), title: (period) => `${title}, ${period}` },
      head: (name) => pageHead(`${title}, ${name}`),
      show: ({ items, parts }) => html`${list(hub, parts.length > 0 ? items.slice(0, NEWEST) : items)}`,
    });
  },
};

function byTime(reshares: readonly Reshare[]): readonly Period<Reshare>[] {
  return splitByTime(reshares, ({ on }) => on, { room: ROOM });
}

function list(hub: Hub, some: readonly Reshare[]): Markup {
  const words = stringsOf(hub).reshare;
  return html`<section class="h-feed reading" aria-label="${words.title}">
${some.length > 0 ? some.map((reshare) => reshareArticle(hub, reshare)) : html`<p class="empty">${words.empty}</p>`}
</section>`;
}

/** One page for each reshare; search engines are sent on to the original. */
export const reshare: Route = {
  name: 'reshare',
  pages: ({ hub, reshares }) =>
    reshares.map((reshare) => ({
      path: paths.reshare(reshare.slug),
      isIndexed: false,
      render: () =>
        layout(
          hub,
          {
            title: stringsOf(hub).reshare.titled(reshare.original.title),
            description: reshare.why,
            path: paths.reshare(reshare.slug),
            feeds: feedsOf(hub),
            isIndexed: false,
            structuredData: [
              reshareData(hub, reshare),
              breadcrumbs(
                hub,
                [stringsOf(hub).reshare.title, paths.reshares],
                [reshare.original.title, paths.reshare(reshare.slug)],
              ),
            ],
            card: hub.look?.cards.reshares.get(reshare.slug),
          },
          html`<div class="reading">${reshareArticle(hub, reshare, 'h1')}</div>`,
        ),
    })),
};

function feedsOf(hub: Hub): PageFacts['feeds'] {
  return { base: paths.reshares, title: stringsOf(hub).reshare.title };
}
