import { href, paths } from '../addresses.ts';
import type { Hub } from '../model.ts';
import { html, type Markup } from './markup.ts';
import { pageHead } from './page-head.ts';
import { contactAddress } from './report-address.ts';

/** What the hub knows of its readers, what it keeps of its members, for how long, and whom to ask. */
export function privacyText(hub: Hub): Markup {
  return html`${pageHead('Privacy', 'What this hub knows of you if you read it: nothing. What it keeps of you if you write here: what you agreed to.')}
<div class="prose reading">
<h2>If you read</h2>
<ul>
<li>No cookies, and nothing else is stored in your browser.</li>
<li>No counting: not of visits, nor of clicks, nor of who follows which feed.</li>
<li>No requests to anyone else. Type, pictures and search come from this site alone, and your browser is told to refuse anything more.</li>
<li>Search happens on your own device. What you look for is not sent to us.</li>
<li>When you follow a link to an author’s site, that site has its own rules, and it may see that you came from here.</li>
</ul>
<p>The company whose computers serve these pages sees your address for a moment, as every web server does. What it keeps is its own matter; ask us who it is.</p>
<h2>If you write here</h2>
<p>We keep what stands in your line of our list: the name you chose, your site and feed, your sentence about yourself, and what you said yes to, on which day. Of your entries we keep as much as you allowed and no more: with consent to a link, no text at all. Pictures we keep only if you asked for that, and without what a camera writes into them. An entry that waits for one of us lies apart, whole or in part and with the sentences for which it waits, where only the people who keep this hub can read it, until one of us has decided. So that no more gets out than you agreed to, we also keep marks of what your entries say, which nobody can turn back into words. We keep where your feed was last found and whether it answered, so that we do not ask too often.</p>
<p>If you use a pen name, we keep nothing that says whose it is, unless the address of your site does. We look nobody up. No text is sent to any AI service, and search engines and others are told that what stands here is not for training.</p>
<p>Our curators’ decisions are written down: who decided, on which day, under which version of our <a href="${href(hub, paths.principles)}">principles</a>. That record holds no text and no member’s name, only marks that nobody else can read.</p>
<h2>For how long</h2>
<p>As long as you are a member. When an entry leaves your site, it leaves ours. When you leave, everything of yours goes with you: <a href="${href(hub, paths.leave)}">how that works</a>. What stays are marks under the hub’s secret key, from which nobody can tell what they once stood for; they keep it from coming back.</p>
<h2>Whom to ask</h2>
<p>Ask us what we hold about you, have it corrected, or have it removed: <a href="${contactAddress(hub, 'what you hold about me')}">${hub.contact ? 'write to us' : 'write to whoever keeps this hub'}</a>. A person answers.</p>
</div>`;
}
