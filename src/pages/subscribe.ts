import { paths } from '../addresses.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { subscribeText } from '../templates/subscribe.ts';
import { single } from './route.ts';

/** What feeds are, and all of the hub's. */
export const subscribe = single('subscribe', paths.subscribe, (community) => {
  const { hub } = community;
  const words = stringsOf(hub).subscribe;
  const facts = { title: words.title, description: words.description(hub.name), path: paths.subscribe };
  return layout(hub, facts, html`${pageHead(words.title, words.lede)}\n${subscribeText(community)}`);
});
