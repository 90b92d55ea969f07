import { href } from '../addresses.ts';
import type { Community } from '../model.ts';
import { languageOf } from './language.ts';
import { markdown } from './markdown.ts';
import { html, type Markup } from './markup.ts';
import { pageHead } from './page-head.ts';
import { contactAddress } from './report-address.ts';
import { stringsOf } from './strings/strings.ts';
import { time } from './time.ts';

/** The hub's own principles, an invitation to comment on them, and every day on which they changed. */
export function principlesText({ hub, principles }: Community): Markup {
  const words = stringsOf(hub).principles;
  const [current] = principles.versions;
  const name = html`<bdi>${hub.name}</bdi>`;
  const lede = current ? words.ledeSince(name, time(hub, current.on, 'version')) : words.lede(name);
  const onPage = (address: string) => (/^\/(?!\/)/u.test(address) ? href(hub, address) : address);
  // Its own words are in the hub's language; around them the page speaks its own.
  const language = languageOf(hub, principles.language ?? hub.language);
  return html`${pageHead(words.title, lede)}
<div class="prose reading">
<div class="prose"${language}>
${markdown(principles.words, onPage)}
</div>
<h2 id="comment">${words.unfinished}</h2>
<p>${words.comment(contactAddress(hub, words.subject))}</p>
<h2 id="changes">${words.changes}</h2>
<ol class="versions" reversed>
${principles.versions.map(({ on, changed }) => html`<li>${time(hub, on, 'version')} <span${language}>${changed}</span></li>\n`)}</ol>
</div>`;
}
