import { paths } from '../addresses.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { welcomeArticle } from '../templates/welcome.ts';
import { single } from './route.ts';

/** Who is new this month, greeted by name. */
export const welcome = single('welcome', paths.welcome, (community) => {
  const { hub, welcomes } = community;
  const words = stringsOf(hub).welcome;
  const main = html`${pageHead(words.title, words.lede)}
<div class="h-feed reading">
${welcomes.length > 0 ? welcomes.map((one) => welcomeArticle(community, one)) : html`<p class="empty">${words.empty}</p>`}
</div>`;
  const feeds = { base: paths.welcome, title: words.follow };
  return layout(hub, { title: words.title, path: paths.welcome, feeds }, main);
});
