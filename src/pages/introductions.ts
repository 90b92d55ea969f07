import { paths } from '../addresses.ts';
import type { Hub, Introduction } from '../model.ts';
import { introductionArticle } from '../templates/introduction.ts';
import { joinedNames } from '../templates/joined.ts';
import { layout, type PageFacts } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { type Route, single } from './route.ts';

/** Members presented to each other, newest first. */
export const introductions = single('introductions', paths.introductions, (community) => {
  const { hub, introductions } = community;
  const words = stringsOf(hub).introduction;
  const main = html`${pageHead(words.title, words.lede)}
<section class="h-feed reading" aria-label="${words.title}">
${introductions.length > 0 ? introductions.map((introduction) => introductionArticle(community, introduction)) : html`<p class="empty">${words.empty}</p>`}
</section>`;
  return layout(hub, { title: words.title, path: paths.introductions, feeds: feedsOf(hub) }, main);
});

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
        render: () =>
          layout(
            community.hub,
            { title, description, path, feeds: feedsOf(community.hub), isIndexed: isIndexed(introduction) },
            html`<div class="reading">${introductionArticle(community, introduction, 'h1')}</div>`,
          ),
      };
    }),
};

function feedsOf(hub: Hub): PageFacts['feeds'] {
  return { base: paths.introductions, title: stringsOf(hub).introduction.title };
}

/** Whether search engines may keep its page: both have to let themselves be found. */
export function isIndexed({ between }: Introduction): boolean {
  return between.every(({ consent }) => consent.search);
}
