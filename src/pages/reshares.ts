import { paths } from '../addresses.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { reshareArticle, reshareData } from '../templates/reshare.ts';
import { type Route, single } from './route.ts';

const FEEDS = { base: paths.reshares, title: 'Reshares' };

/** What curators passed on, newest first. */
export const reshares = single('reshares', paths.reshares, ({ hub, reshares }) => {
  const main = html`${pageHead('Reshares', 'Passed on by the curators: whose it is, why it is worth your time, and who pointed to it.')}
<section class="h-feed reading" aria-label="Reshares">
${reshares.length > 0 ? reshares.map((reshare) => reshareArticle(hub, reshare)) : html`<p class="empty">Nothing has been passed on yet.</p>`}
</section>`;
  return layout(hub, { title: 'Reshares', path: paths.reshares, feeds: FEEDS }, main);
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
            title: `Reshared: ${reshare.original.title}`,
            description: reshare.why,
            path: paths.reshare(reshare.slug),
            feeds: FEEDS,
            isIndexed: false,
            structuredData: reshareData(hub, reshare),
          },
          html`<div class="reading">${reshareArticle(hub, reshare, 'h1')}</div>`,
        ),
    })),
};
