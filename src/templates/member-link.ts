import { href, type Link, memberHome, paths } from '../addresses.ts';
import type { Hub, Member } from '../model.ts';
import { html, type Markup } from './markup.ts';

/** A member by name, as a link to their page on the hub. `link` is `href` for pages, `absolute` for feeds. */
export function memberLink(hub: Hub, { id, name }: Member, link: Link = href): Markup {
  return html`<a href="${link(hub, paths.member(id))}"><bdi>${name}</bdi></a>`;
}

/** A member by name, as a link to where they are at home. */
export function homeLink(hub: Hub, member: Member): Markup {
  return html`<a href="${memberHome(hub, member)}"><bdi>${member.name}</bdi></a>`;
}
