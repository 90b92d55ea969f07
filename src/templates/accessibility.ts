import { href, paths } from '../addresses.ts';
import type { Hub } from '../model.ts';
import { html, type Markup } from './markup.ts';
import { pageHead } from './page-head.ts';
import { contactAddress } from './report-address.ts';
import { stringsOf } from './strings/strings.ts';

/** What was tested, what was not, and how to say that something is in the way. */
export function accessibilityText(hub: Hub): Markup {
  const words = stringsOf(hub).accessibility;
  return html`${pageHead(words.title, words.lede)}
<div class="prose reading">
<h2>${words.aim}</h2>
<p>${words.aimText}</p>
<h2>${words.done}</h2>
<ul>
${words.doneList.map((line) => html`<li>${line}</li>\n`)}<li>${words.searchKey(href(hub, paths.search))}</li>
</ul>
<h2>${words.tested}</h2>
<p>${words.testedText}</p>
<h2>${words.short}</h2>
<ul>
<li>${words.shortSites}</li>
<li>${words.shortLanguage}</li>
<li>${words.shortTitles}</li>
</ul>
<h2>${words.tell}</h2>
<p>${words.tellText(contactAddress(hub, words.subject), hub.contact !== undefined)}</p>
</div>`;
}
