import { href, paths } from '../addresses.ts';
import type { Hub } from '../model.ts';
import { html, type Markup } from './markup.ts';
import { pageHead } from './page-head.ts';
import { contactAddress } from './report-address.ts';

/** How to leave, what goes and when, what is less than leaving, and what nobody can take back. */
export function leaveText(hub: Hub): Markup {
  return html`${pageHead('Leave, or show less', 'Your writing is yours. You can take it away from here on any day, without a reason.')}
<div class="prose reading">
<h2>How</h2>
<p><a href="${contactAddress(hub, 'I would like to leave')}">${hub.contact ? 'Write one line to us' : 'Write one line to whoever keeps this hub'}</a>: that you want to leave, or which entry should go. You need not say why, and nobody will try to talk you out of it.</p>
<h2>What goes, and when</h2>
<p>Everything of yours, all at once, the next time the hub is built after we have read your line: your page, your entries in every list and in search, your feeds here, the quotations from your entries in what curators passed on, in digests and in conversations, your line in the list of members, and what the hub remembered of you. From that build on no page and no feed of this hub names you, and reading your feed again cannot bring anything back: what stays behind are marks that nobody can read, which only serve to keep it out.</p>
<h2 id="about-you">If someone wrote about you</h2>
<p>You need not be a member to ask. If you are in an entry that stands here and should not be, tell us which one. We take it off the hub first and talk about it afterwards. It still stands on its author’s own site, and we can help you to ask them.</p>
<h2>Less than leaving</h2>
<ul>
<li>Show less: only the link to each entry, not found by search, not in the digest, or under another name.</li>
<li>Take back one entry: delete it at home, and it goes from here once your feed no longer has it; or tell us, and it goes sooner.</li>
<li>Rest: stay listed, and be left in peace.</li>
<li>Do it yourself: if you listed a consent file on your own site, write <code>text: link</code> in it, and the hub follows when it next reads it.</li>
</ul>
<h2>What cannot be taken back</h2>
<p>We would rather say it plainly. Feed readers that have fetched an entry keep their copy. Search engines show what they found until they look again; most of them have a form by which you can ask them to hurry. Public web archives have their own. And whoever copied a text has it. We can take down what is ours, tell those we notified that it is gone, and give you the addresses so that you can ask the others.</p>
<h2>Before you go</h2>
<p>If you want to, ask us for everything the hub holds about you; you get it as a file. And if something here hurt you or got in your way, we would be grateful to hear it, because others may meet the same thing. You can always <a href="${href(hub, paths.join)}">come back</a>.</p>
</div>`;
}
