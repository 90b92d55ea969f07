import { href } from '../addresses.ts';
import { assetPath } from '../assets.ts';
import type { Address, Hub } from '../model.ts';
import { interfaceLanguage } from './language.ts';
import { html, type Printable } from './markup.ts';
import { contentPolicy } from './policy.ts';
import { stringsOf } from './strings/strings.ts';

/**
 * A page that sends its reader on at once, and has a plain link where a browser does not. It is no page to stay on, so it carries no
 * navigation, and thousands of them weigh little.
 */
export function sentOn(hub: Hub, title: string, to: Address, link: Printable): string {
  return html`<!DOCTYPE html>
<html lang="${interfaceLanguage(hub)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy({ hasSearch: false })}">
<meta http-equiv="refresh" content="0; url=${to}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, follow">
<title>${title}</title>
<link rel="stylesheet" href="${href(hub, assetPath(hub, 'style.css'))}">
</head>
<body>
${hub.sample && html`<header><p class="sample">${stringsOf(hub).layout.sample}</p></header>`}
<main class="page-head">
<h1><bdi>${title}</bdi></h1>
<p class="lede"><a href="${to}">${link}</a></p>
</main>
</body>
</html>
`.toString();
}
