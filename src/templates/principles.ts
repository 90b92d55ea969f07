import { href } from '../addresses.ts';
import type { Community } from '../model.ts';
import { languageOf } from './language.ts';
import { markdown } from './markdown.ts';
import { html, type Markup } from './markup.ts';
import { pageHead } from './page-head.ts';
import { contactAddress } from './report-address.ts';
import { time } from './time.ts';

/** The hub's own principles, an invitation to comment on them, and every day on which they changed. */
export function principlesText({ hub, principles }: Community): Markup {
  const [current] = principles.versions;
  const onPage = (address: string) => (/^\/(?!\/)/u.test(address) ? href(hub, address) : address);
  // Its own words are in the hub's language; around them the page speaks its own.
  const language = languageOf(hub, principles.isDefault ? 'en' : hub.language);
  return html`${pageHead('Our principles', html`How the people of ${hub.name} want to act online${current && html`, in the words of ${time(hub, current.on, 'version')}`}.`)}
<div class="prose reading">
<div class="prose"${language}>
${markdown(principles.words, onPage)}
</div>
<h2 id="comment">These words are not finished</h2>
<p>They belong to the people who keep them, and they change with them. <a href="${contactAddress(hub, 'our principles')}">Tell us</a> what is missing, what does not fit, and what you do differently. Or write about it where you write.</p>
<h2 id="changes">What changed, and when</h2>
<ol class="versions" reversed>
${principles.versions.map(({ on, changed }) => html`<li>${time(hub, on, 'version')} <span${language}>${changed}</span></li>\n`)}</ol>
</div>`;
}
