import { href, paths } from '../addresses.ts';
import type { Hub } from '../model.ts';
import { html, type Markup } from './markup.ts';
import { pageHead } from './page-head.ts';
import { contactAddress } from './report-address.ts';

/** What was tested, what was not, and how to say that something is in the way. */
export function accessibilityText(hub: Hub): Markup {
  return html`${pageHead('Accessibility', 'These pages were made to be read by everyone, however they read.')}
<div class="prose reading">
<h2>What we aim for</h2>
<p>The Web Content Accessibility Guidelines, version 2.2, level AA.</p>
<h2>What was done</h2>
<ul>
<li>Everything works with the keyboard alone, and you always see where you are. A link at the top skips to the content.</li>
<li>Everything works without JavaScript but search.</li>
<li>The key / opens a search on every page. If you speak to your computer or press keys by accident, turn it off where it opens, or at the foot of the <a href="${href(hub, paths.search)}">search page</a>.</li>
<li>Each page has one first heading and skips no level below it. Words in another language are marked, so that a voice reads them rightly.</li>
<li>Colors have enough contrast, by day and in dark mode. Nothing is told by color alone, and links are big enough to hit.</li>
<li>Nothing moves by itself. Text can be made twice as large and still fits a narrow screen.</li>
<li>What members write is shown as text, not as pictures of text. A picture is shown only where its author described it.</li>
</ul>
<h2>How it was tested</h2>
<p>The software that makes these pages is tested on a sample hub whenever it changes: an automatic check (axe) looks at every kind of page in a real browser, light and dark, and all pages are checked to be valid HTML. A check by machine finds perhaps half of what gets in people’s way. We have not yet had it tried by enough people who use screen readers, magnifiers or switches; if you do, your word is worth more than any of our tests.</p>
<h2>What we know falls short</h2>
<ul>
<li>Members’ own sites, to which every headline leads, are theirs. They may be harder to use.</li>
<li>The hub’s own words are in English so far, also where the members write in other languages.</li>
<li>Titles and excerpts are as their authors wrote them. If one is unclear read aloud, we can ask the author.</li>
</ul>
<h2>Tell us</h2>
<p>If anything here is in your way, <a href="${contactAddress(hub, 'something is in my way')}">${hub.contact ? 'tell us' : 'tell whoever keeps this hub'}</a>: which page, what you tried, and what you use to read. We answer, we say when it will be mended, and until then we send you what you were looking for in a form that works for you.</p>
</div>`;
}
