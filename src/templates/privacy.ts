import { href, paths } from '../addresses.ts';
import type { Hub } from '../model.ts';
import { html, type Markup } from './markup.ts';
import { pageHead } from './page-head.ts';
import { contactAddress } from './report-address.ts';
import { stringsOf } from './strings/strings.ts';

/** What the hub knows of its readers, what it keeps of its members, for how long, and whom to ask. */
export function privacyText(hub: Hub): Markup {
  const words = stringsOf(hub).privacy;
  return html`${pageHead(words.title, words.lede)}
<div class="prose reading">
<h2>${words.read}</h2>
<ul>
${words.readList.map((line) => html`<li>${line}</li>\n`)}</ul>
<p>${words.server}</p>
<h2>${words.write}</h2>
<p>${words.writeText}</p>
<p>${words.penName}</p>
<p>${words.decisions(href(hub, paths.principles))}</p>
<h2>${words.howLong}</h2>
<p>${words.howLongText(href(hub, paths.leave))}</p>
<h2>${words.whom}</h2>
<p>${words.whomText(contactAddress(hub, words.subject), hub.contact !== undefined)}</p>
</div>`;
}
