import { paths } from '../addresses.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { memberList } from '../templates/member-list.ts';
import { pageHead } from '../templates/page-head.ts';
import { single } from './route.ts';

/** Everyone in the hub. */
export const members = single('members', paths.members, (community) => {
  const { hub } = community;
  const main = html`${pageHead('Members', 'The people and organizations whose writing this hub brings together, in their own words.')}
${memberList(community, community.members)}`;
  return layout(hub, { title: 'Members', path: paths.members }, main);
});
