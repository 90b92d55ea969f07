import { paths } from '../addresses.ts';
import type { Community, Hub, Introduction } from '../model.ts';
import { NEWEST, type Period, splitByTime } from '../split-by-time.ts';
import { introductionArticle } from '../templates/introduction.ts';
import { joinedNames } from '../templates/joined.ts';
import { layout, type PageFacts } from '../templates/layout.ts';
import { html, type Markup } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { periodNav } from '../templates/period-nav.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { breadcrumbs } from '../templates/structured-data.ts';
import { isFindable } from './is-findable.ts';
import { periodPages } from './period-pages.ts';
import { type Route, single } from './route.ts';

/** Introductions are long: as many as somebody reads in one go. */
const ROOM = 20;

/** Members presented to each other, newest first; what has no room here stands under its year. */
export const introductions = single('introductions', paths.introductions, (community) => {
  const { hub, introductions } = community;
  const words = stringsOf(hub).introduction;
  const main = html`${pageHead(words.title, words.lede)}
${list(community, introductions.slice(0, ROOM))}
${periodNav(hub, paths.introductions, byTime(introductions))}`;
  return layout(hub, { title: words.title, path: paths.introductions, feeds: feedsOf(hub) }, main);
});

/** Introductions by year, and by month where a year is full. */
export const introductionPeriods: Route = {
  name: 'introduction-periods',
  pages: (community) => {
    const { hub, introductions } = community;
    const { title } = stringsOf(hub).introduction;
    return periodPages(community, {
      base: paths.introductions,
      periods: byTime(introductions),
      facts: { feeds: feedsOf(hub), title: (period) => `${title}, ${period}` },
      head: (name) => pageHead(`${title}, ${name}`),
      show: ({ items, parts }) => html`${list(community, parts.length > 0 ? items.slice(0, NEWEST) : items)}`,
    });
  },
};

function byTime(introductions: readonly Introduction[]): readonly Period<Introduction>[] {
  return splitByTime(introductions, ({ on }) => on, { room: ROOM });
}

function list(community: Community, some: readonly Introduction[]): Markup {
  const words = stringsOf(community.hub).introduction;
  return html`<section class="h-feed reading" aria-label="${words.title}">
${some.length > 0 ? some.map((introduction) => introductionArticle(community, introduction)) : html`<p class="empty">${words.empty}</p>`}
</section>`;
}

/** One page for each introduction; who asked not to be found by searching is not found through it. */
export const introduction: Route = {
  name: 'introduction',
  pages: (community) =>
    community.introductions.map((introduction) => {
      const path = paths.introduction(introduction.slug);
      const title = joinedNames(
        community.hub,
        introduction.between.map(({ name }) => name),
      );
      const description = stringsOf(community.hub).introduction.description(title);
      return {
        path,
        isIndexed: isFindable(...introduction.between),
        render: () =>
          layout(
            community.hub,
            {
              title,
              description,
              path,
              feeds: feedsOf(community.hub),
              isIndexed: isFindable(...introduction.between),
              structuredData: [
                breadcrumbs(
                  community.hub,
                  [stringsOf(community.hub).introduction.title, paths.introductions],
                  [title, path],
                ),
              ],
            },
            html`<div class="reading">${introductionArticle(community, introduction, 'h1')}</div>`,
          ),
      };
    }),
};

function feedsOf(hub: Hub): PageFacts['feeds'] {
  return { base: paths.introductions, title: stringsOf(hub).introduction.title };
}
