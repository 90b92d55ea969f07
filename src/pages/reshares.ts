import { paths } from '../addresses.ts';
import type { Hub } from '../model.ts';
import { layout, type PageFacts } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { reshareArticle, reshareData } from '../templates/reshare.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { type Route, single } from './route.ts';

/** What curators passed on, newest first. */
export const reshares = single('reshares', paths.reshares, ({ hub, reshares }) => {
  const words = stringsOf(hub).reshare;
  const main = html`${pageHead(words.title, words.lede)}
<section class="h-feed reading" aria-label="${words.title}">
${reshares.length > 0 ? reshares.map((reshare) => reshareArticle(hub, reshare)) : html`<p class="empty">${words.empty}</p>`}
</section>`;
  return layout(hub, { title: words.title, path: paths.reshares, feeds: feedsOf(hub) }, main);
});

/** One page for each reshare; search engines are sent on to the original. */
export const reshare: Route = {
  name: 'reshare',
  pages: ({ hub, reshares }) =>
    reshares.map((reshare) => ({
      path: paths.reshare(reshare.slug),
      render: () =>
        layout(
          hub,
          {
            title: stringsOf(hub).reshare.titled(reshare.original.title),
            description: reshare.why,
            path: paths.reshare(reshare.slug),
            feeds: feedsOf(hub),
            isIndexed: false,
            structuredData: reshareData(hub, reshare),
            card: hub.look?.cards.reshares.get(reshare.slug),
          },
          html`<div class="reading">${reshareArticle(hub, reshare, 'h1')}</div>`,
        ),
    })),
};

function feedsOf(hub: Hub): PageFacts['feeds'] {
  return { base: paths.reshares, title: stringsOf(hub).reshare.title };
}
