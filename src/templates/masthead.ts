import { href, paths } from '../addresses.ts';
import { assetPath } from '../assets.ts';
import type { Hub } from '../model.ts';
import { hubLanguage, inHubLanguage } from './language.ts';
import { html, type Markup } from './markup.ts';

/**
 * The hub's name at the top of a page, with its logo and its few words. The front page says the name in its own heading, so there only
 * a logo stands here.
 */
export function masthead(hub: Hub, isHome: boolean): Markup | false {
  const logo = hub.look?.logo && logoPicture(hub);
  if (isHome) return logo ? html`<p class="hub-name">${logo}</p>` : false;
  // A hub that has a logo needs no ornament.
  return html`<div class="hub-name${!logo && ' lamp'}"><a href="${href(hub, paths.home)}"${hubLanguage(hub)}>${logo}<bdi>${hub.name}</bdi></a>${
    hub.motto && html`<p class="motto">${inHubLanguage(hub, hub.motto)}</p>`
  }</div>`;
}

/** Its size is told so that nothing moves when it arrives: the stylesheet gives the height, and the width follows from the shape. */
function logoPicture({ look, logoAlt, ...hub }: Hub): Markup | false {
  if (!look?.logo) return false;
  const { path, size } = look.logo;
  return html`<img class="logo" src="${href(hub, path)}" alt="${logoAlt ?? ''}"${size && html` width="${size.width}" height="${size.height}"`}>`;
}

/** The small picture in a browser's tab: of the logo where there is one. */
export function icon(hub: Hub): Markup {
  const own = hub.look?.icon;
  return own
    ? html`<link rel="icon" type="${own.type}" href="${href(hub, own.path)}">`
    : html`<link rel="icon" type="image/svg+xml" href="${href(hub, assetPath(hub, 'icon.svg'))}">`;
}
