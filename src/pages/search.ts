import { paths } from '../addresses.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { searchForm } from '../templates/search-form.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { single } from './route.ts';

/** Search over entries, members, reshares and conversations; without JavaScript it leads to the indexes. */
export const search = single('search', paths.search, (community) => {
  const words = stringsOf(community.hub).search;
  const main = html`${pageHead(words.title, words.lede)}
${searchForm(community)}`;
  return layout(community.hub, { title: words.title, path: paths.search, hasSearch: true }, main);
});
