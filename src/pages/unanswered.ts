import { paths } from '../addresses.ts';
import { placeList } from '../templates/entry-list.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { single } from './route.ts';

const TITLE = 'Waiting for a first answer';

/** Recent entries to which no member has linked yet. */
export const unanswered = single('unanswered', paths.unanswered, (community) => {
  const main = html`${pageHead(TITLE, 'No member has linked to these yet: first who is new here, then who writes least, and everyone once before anyone twice. Perhaps one of them is yours to answer.')}
${placeList(community, 'Entries', community.unanswered, 'Everything of the last three months has had an answer.')}`;
  const facts = { title: TITLE, path: paths.unanswered, feeds: { base: paths.unanswered, title: TITLE } };
  return layout(community.hub, facts, main);
});
