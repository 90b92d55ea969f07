import { paths } from '../addresses.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { searchForm } from '../templates/search-form.ts';
import { single } from './route.ts';

/** Search over entries, members and reshares; without JavaScript it leads to the indexes. */
export const search = single('search', paths.search, (community) => {
  const main = html`${pageHead('Search', 'Find what colleagues wrote about a matter. Results lead to the original.')}
${searchForm(community)}`;
  return layout(community.hub, { title: 'Search', path: paths.search, hasSearch: true }, main);
});
