import { paths } from '../addresses.ts';
import type { Introduction } from '../model.ts';
import { introductionArticle } from '../templates/introduction.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { type Route, single } from './route.ts';

const FEEDS = { base: paths.introductions, title: 'Introductions' };

/** Members presented to each other, newest first. */
export const introductions = single('introductions', paths.introductions, (community) => {
  const { hub, introductions } = community;
  const main = html`${pageHead('Introductions', 'People who might enjoy each other’s work, presented to each other and to you. Both said yes first, each in their own words.')}
<section class="h-feed reading" aria-label="Introductions">
${introductions.length > 0 ? introductions.map((introduction) => introductionArticle(community, introduction)) : html`<p class="empty">Nobody has been introduced yet. It takes two yeses, and those take their time.</p>`}
</section>`;
  return layout(hub, { title: 'Introductions', path: paths.introductions, feeds: FEEDS }, main);
});

/** One page for each introduction; who asked not to be found by searching is not found through it. */
export const introduction: Route = {
  name: 'introduction',
  pages: (community) =>
    community.introductions.map((introduction) => {
      const path = paths.introduction(introduction.slug);
      const title = introduction.between.map(({ name }) => name).join(' and ');
      const description = `${title}, introduced to each other in their own words.`;
      return {
        path,
        render: () =>
          layout(
            community.hub,
            { title, description, path, feeds: FEEDS, isIndexed: isIndexed(introduction) },
            html`<div class="reading">${introductionArticle(community, introduction, 'h1')}</div>`,
          ),
      };
    }),
};

/** Whether search engines may keep its page: both have to let themselves be found. */
export function isIndexed({ between }: Introduction): boolean {
  return between.every(({ consent }) => consent.search);
}
