import { href, paths } from '../addresses.ts';
import type { Hub } from '../model.ts';
import { html, type Markup } from './markup.ts';
import { pageHead } from './page-head.ts';
import { contactAddress } from './report-address.ts';
import { LEVELS, specimen, specimenInReader } from './specimen.ts';
import { stringsOf } from './strings/strings.ts';
import { askSection } from './submission/ask-section.ts';
import { issueDoor } from './submission/doors.ts';

/** What joining means, before anybody says yes: what appears, who sees it, how to leave, and what an employer may say. */
export function joinText(hub: Hub): Markup {
  const words = stringsOf(hub).join;
  const write = words.write(contactAddress(hub, words.subject), hub.contact !== undefined);
  return html`${pageHead(words.heading(hub.name), words.lede)}
<p class="to-ask"><a href="#ask">${words.toForm}</a></p>
<div class="prose reading">
<h2>${words.appears}</h2>
<p>${words.appearsText}</p>
${LEVELS.map(
  (text) => html`<section class="level" aria-labelledby="level-${text}">
<h3 id="level-${text}">${words.level[text].name}</h3>
<p>${words.level[text].text}</p>
<div class="frame">
${specimen(hub, text)}
</div>
${
  text === 'full' &&
  html`<p>${words.inReader}</p>
<div class="frame in-reader">
${specimenInReader(hub)}
</div>`
}
</section>
`,
)}
<p>${words.alsoShown}</p>
<p>${words.waits}</p>
<p>${stringsOf(hub).status.leadsHere(href(hub, paths.status))}</p>
<h2>${words.decide}</h2>
<ul>
${words.decideList.map((line) => html`<li>${line}</li>\n`)}</ul>
<p>${words.separate}</p>
<h2>${words.whoSees}</h2>
<p>${words.whoSeesText}</p>
<h2>${words.employer}</h2>
<p>${words.employerText}</p>
<h2>${words.how}</h2>
<p>${hub.submissions && !issueDoor(hub) ? words.byForm(hub.submissions, write) : words.byLetter(write)}</p>
<p>${words.record}</p>
</div>
${askSection(hub, 'join')}
<div class="prose reading">
<h2>${words.leaving}</h2>
<p>${words.leavingText(href(hub, paths.leave))}</p>
</div>`;
}
