import { href, paths } from '../addresses.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { single } from './route.ts';

/** What a server shows for an address that is not there. */
export const notFound = single('not-found', paths.notFound, ({ hub }) => {
  const words = stringsOf(hub).notFound;
  const main = html`${pageHead(words.heading)}
<div class="prose reading"><p>${words.text(href(hub, paths.search), href(hub, paths.archive), href(hub, paths.home))}</p></div>`;
  return layout(hub, { title: words.title, path: paths.notFound, isIndexed: false }, main);
});
