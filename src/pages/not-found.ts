import { href, paths } from '../addresses.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { single } from './route.ts';

/** What a server shows for an address that is not there. */
export const notFound = single('not-found', paths.notFound, ({ hub }) => {
  const main = html`${pageHead('This page is not here')}
<div class="prose reading"><p>Perhaps its author took it back, or the address has a slip in it. You can <a href="${href(hub, paths.search)}">search</a>, look through the <a href="${href(hub, paths.archive)}">archive</a>, or start again at the <a href="${href(hub, paths.home)}">front page</a>.</p></div>`;
  return layout(hub, { title: 'Not found', path: paths.notFound, isIndexed: false }, main);
});
