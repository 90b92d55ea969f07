import { absolute } from '../addresses.ts';
import type { Card, Hub } from '../model.ts';
import { interfaceLanguage } from './language.ts';
import { html, type Markup } from './markup.ts';
import { stringsOf } from './strings/strings.ts';

/** What a page says of itself to sites on which somebody puts a link to it. */
interface SharedFacts {
  readonly title: string;
  readonly description?: string | undefined;
  readonly path: string;
  readonly card?: Card | undefined;
}

/** How a link to a page looks on other sites (https://ogp.me/): its title, and a picture of words that the hub made itself. */
export function socialCard(hub: Hub, facts: SharedFacts): Markup {
  const card = facts.card ?? hub.look?.cards.hub;
  return html`<meta property="og:type" content="website">
<meta property="og:site_name" content="${hub.name}">
<meta property="og:title" content="${facts.title}">
<meta property="og:description" content="${facts.description ?? hub.description ?? hub.name}">
<meta property="og:url" content="${absolute(hub, facts.path)}">
<meta property="og:locale" content="${interfaceLanguage(hub).replace('-', '_')}">
${card && pictureOf(hub, card)}
<meta name="twitter:card" content="${card ? 'summary_large_image' : 'summary'}">`;
}

function pictureOf(hub: Hub, { path, words }: Card): Markup {
  return html`<meta property="og:image" content="${absolute(hub, path)}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${stringsOf(hub).card.says(words)}">`;
}
