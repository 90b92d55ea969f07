import { paths } from '../addresses.ts';
import { badge } from '../templates/badge.ts';
import { belongingText } from '../templates/belonging.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { single } from './route.ts';

/** What members may put on their own sites. */
export const belonging = single('belonging', paths.belonging, (community) => {
  const { hub } = community;
  const words = stringsOf(hub).belonging;
  const facts = { title: words.title, description: words.description(hub.name), path: paths.belonging };
  return layout(hub, facts, html`${pageHead(words.title, words.lede)}\n${belongingText(community)}`);
});

/** The hub's badge, as a file for those who rather keep one. */
export const badgeFile = single('badge', paths.badge, ({ hub }) => `${badge(hub).svg.text}\n`);
