import { href, MEMBER_VIEWS, paths } from '../addresses.ts';
import type { Community, Hub, Member } from '../model.ts';
import { byLetter, byName, type Letter } from '../name-order.ts';
import { html, type Markup, type Printable } from './markup.ts';
import { memberList, memberNames } from './member-list.ts';
import { stringsOf } from './strings/strings.ts';

/** Members that a page shows with their own words; where there are more, it names them, and a page for each letter shows them. */
export const ROOM = 60;

/** A group of members on a page that shows many groups. */
export interface ShownGroup {
  /** Of its anchor and its own page. */
  readonly slug: string;
  readonly name: Printable;
  readonly members: readonly Member[];
  /** Path of its own page, where it has one. */
  readonly path?: string;
}

/** The ways to look through the members, the one at `current` marked. */
export function directoryNav(hub: Hub, current: string): Markup {
  const words = stringsOf(hub).directory;
  return html`<nav class="ways" aria-label="${words.ways}">
<ul>${MEMBER_VIEWS.map((view) => {
    const path = view === 'by-name' ? paths.members : paths.membersBy(view);
    return html`<li><a href="${href(hub, path)}"${path === current && html` aria-current="page"`}>${words.view[view]}</a></li>\n`;
  })}</ul>
</nav>`;
}

/** What stands where nobody is: on a hub without members, who may come, and the way in. */
export function nobodyHere({ hub, members }: Community): Markup {
  const { directory, home } = stringsOf(hub);
  if (members.length > 0) return html`<p class="empty">${directory.nobody}</p>`;
  const link = html`<a href="${href(hub, paths.join)}">${home.beTheFirst}</a>`;
  return html`<p class="empty">${directory.nobodyYet(link)}</p>`;
}

/** Members in the order of their names: with their own words, or where they are many by name under their letters. */
export function namedMembers(
  community: Community,
  members: readonly Member[],
  letterPath: (slug: string) => string,
): Markup {
  const { hub } = community;
  if (members.length === 0) return nobodyHere(community);
  if (members.length <= ROOM) return memberList(community, byName(hub, members));
  const letters = byLetter(hub, members).map((letter) => ({
    slug: letter.slug,
    name: letterName(hub, letter),
    members: letter.members,
    path: letterPath(letter.slug),
  }));
  return memberGroups(community, letters, stringsOf(hub).directory.letters);
}

/** Groups of members under headings, with links to them at the top: their own words where all of them have room, else names. */
export function memberGroups(community: Community, groups: readonly ShownGroup[], label: string): Markup {
  const { hub } = community;
  const everybody = groups.flatMap(({ members }) => members);
  const isRoomy = everybody.length <= ROOM;
  const ways = groups.map(({ slug, name }) => ({ name, to: `#${anchor(slug)}` }));
  return html`${jumpTo(label, ways)}
${groups.map(
  ({ slug, name, members, path }) => html`<section class="group" aria-labelledby="${anchor(slug)}">
<h2 id="${anchor(slug)}">${path ? html`<a href="${href(hub, path)}">${name}</a>` : name}</h2>
${members.length === 0 ? html`<p class="empty">${stringsOf(hub).directory.nobody}</p>` : isRoomy ? memberList(community, members, 'h3') : memberNames(community, members)}
</section>\n`,
)}`;
}

/** Ways to the parts of a long list. */
export function jumpTo(
  label: string,
  ways: readonly { readonly name: Printable; readonly to: string }[],
): Markup {
  return html`<nav class="jump" aria-label="${label}">
<ul>${ways.map(({ name, to }) => html`<li><a href="${to}">${name}</a></li>\n`)}</ul>
</nav>`;
}

/** A letter; in words where it is none. */
export function letterName(hub: Hub, { name }: Letter): string {
  return name === '' ? stringsOf(hub).directory.withOther : name;
}

/** An id begins with a letter, whatever a group is called. */
function anchor(slug: string): string {
  return `group-${slug}`;
}
