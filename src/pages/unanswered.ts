import { paths } from '../addresses.ts';
import { placeList } from '../templates/entry-list.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { single } from './route.ts';

/** Recent entries to which no member has linked yet. */
export const unanswered = single('unanswered', paths.unanswered, (community) => {
  const words = stringsOf(community.hub).unanswered;
  const main = html`${pageHead(words.title, words.lede)}
${placeList(community, words.entries, community.unanswered, words.empty)}`;
  const { title } = words;
  const facts = { title, path: paths.unanswered, feeds: { base: paths.unanswered, title } };
  return layout(community.hub, facts, main);
});
