import { href, paths } from '../addresses.ts';
import type { Hub } from '../model.ts';
import { html, type Markup } from './markup.ts';
import { pageHead } from './page-head.ts';
import { contactAddress } from './report-address.ts';
import { stringsOf } from './strings/strings.ts';
import { askSection } from './submission/ask-section.ts';

/** How to leave, what goes and when, what is less than leaving, and what nobody can take back. */
export function leaveText(hub: Hub): Markup {
  const words = stringsOf(hub).leave;
  return html`${pageHead(words.heading, words.lede)}
<div class="prose reading">
<h2>${words.how}</h2>
<p>${words.howText(contactAddress(hub, words.subject), hub.contact !== undefined)}</p>
</div>
${askSection(hub, 'leave')}
<div class="prose reading">
<h2>${words.what}</h2>
<p>${words.whatText}</p>
<h2 id="about-you">${words.aboutYou}</h2>
<p>${words.aboutYouText}</p>
<h2>${words.less}</h2>
<ul>
<li>${words.lessShow}</li>
<li>${words.lessOne}</li>
<li>${words.lessRest}</li>
<li>${words.lessYourself(html`<code>text: link</code>`)}</li>
</ul>
<h2>${words.cannot}</h2>
<p>${words.cannotText}</p>
<h2>${words.before}</h2>
<p>${words.beforeText(href(hub, paths.join))}</p>
</div>`;
}
