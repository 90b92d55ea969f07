import { paths } from '../addresses.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { memberList } from '../templates/member-list.ts';
import { pageHead } from '../templates/page-head.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { single } from './route.ts';

/** Everyone in the hub. */
export const members = single('members', paths.members, (community) => {
  const { hub } = community;
  const words = stringsOf(hub);
  const title = words.layout.navigation.members;
  const main = html`${pageHead(title, words.member.lede)}
${memberList(community, community.members)}`;
  return layout(hub, { title, path: paths.members }, main);
});
