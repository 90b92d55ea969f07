import { paths } from '../addresses.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { welcomeArticle } from '../templates/welcome.ts';
import { single } from './route.ts';

const FEEDS = { base: paths.welcome, title: 'Welcomes' };

/** Who is new this month, greeted by name. */
export const welcome = single('welcome', paths.welcome, (community) => {
  const { hub, welcomes } = community;
  const main = html`${pageHead('Welcome', 'Who came in this month, in their own words. Say hello at their own site.')}
<div class="reading">
${welcomes.length > 0 ? welcomes.map((one) => welcomeArticle(community, one)) : html`<p class="empty">Nobody has joined within the last month. There is always a chair.</p>`}
</div>`;
  return layout(hub, { title: 'Welcome', path: paths.welcome, feeds: FEEDS }, main);
});
