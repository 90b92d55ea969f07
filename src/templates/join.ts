import { href, paths } from '../addresses.ts';
import type { Hub } from '../model.ts';
import { html, type Markup } from './markup.ts';
import { pageHead } from './page-head.ts';
import { contactAddress } from './report-address.ts';
import { LEVELS, specimen, specimenInReader } from './specimen.ts';

/** What joining means, before anybody says yes: what appears, who sees it, how to leave, and what an employer may say. */
export function joinText(hub: Hub): Markup {
  const write = html`<a href="${contactAddress(hub, 'I would like to join')}">${hub.contact ? 'Write to us' : 'Write to whoever keeps this hub'}</a>`;
  return html`${pageHead(`Join ${hub.name}`, 'You keep writing where you write. We read your feed, show people the way to it, and tell you who answered.')}
<div class="prose reading">
<h2>What will appear</h2>
<p>You choose one of three. Here is the same entry in each, made the way every card on this hub is made.</p>
${LEVELS.map(
  ([text, name, words]) => html`<section class="level" aria-labelledby="level-${text}">
<h3 id="level-${text}">${name}</h3>
<p>${words}</p>
<div class="frame">
${specimen(hub, text)}
</div>
${
  text === 'full' &&
  html`<p>And in a feed reader:</p>
<div class="frame in-reader">
${specimenInReader()}
</div>`
}
</section>
`,
)}
<p>With each entry go its date, its language and its tags, as your feed gives them. Your page here also shows your name, your site, the address of your feed, the sentence you give us about yourself, and which members you have linked to or who linked to you. Pictures stay out unless you ask for them. Then we show those that you described, from a copy of ours in which nothing is left of where and with what they were taken; an excerpt shows the first one.</p>
<p>Where something in an entry might let a person be recognised, it waits until one of us has looked at it, and if in doubt we ask you. A program finds such places, and it misses some.</p>
<h2>What you decide</h2>
<ul>
<li>The name you go by. A pen name is welcome: then no other name of yours appears, whatever your feed says, and nobody here looks up whose it is. The address of your site and the titles of your entries do appear, so look whether they give you away. You can also tell us names and words that must never stand here; we keep them in a form that nobody can read, and an entry that holds one stays out.</li>
<li>Which part of your writing belongs here. Name a tag or a category, and whatever is outside of it is never kept, shown or counted here. It still stands in your own feed, to which we lead.</li>
<li>Whether curators may pass on single entries, and whether you want to hear of it.</li>
<li>Whether you are found by the search of this hub. Search engines elsewhere see what its pages show to everyone.</li>
<li>Whether the weekly digest names you, whether you are shown in conversations, and whether you are asked before you are introduced to somebody.</li>
<li>How long an entry waits before we show it, so that you can still think better of it.</li>
</ul>
<p>Each is separate, each can change on any day, and less is always possible.</p>
<h2>Who sees it</h2>
<p>Anyone. This is the open web: colleagues, students, the people you work with and for, your employer, reporters, search engines. If something should not be read by all of them, it should not be in the feed that you give us. Feed readers, mails and search engines keep copies that nobody can call back. Please think of the people in your stories, too; they did not sign anything.</p>
<h2>What your employer may say</h2>
<p>Many agencies, schools and hospitals have a rule about writing in public. Often it asks that you say you speak for yourself and not for them, that you write nothing from which a client could be recognised, and that you tell somebody first. Some ask for permission. Look it up before you say yes, and ask a supervisor or your union if it is unclear. A pen name keeps you from being named here; it does not free you from the rule, nor from the ethics code of your profession. We cannot know your contract, and this is no legal advice.</p>
<h2>How to join</h2>
${
  hub.submissions
    ? html`<p><a href="${hub.submissions}">Use this form</a>, or write to us: ${write}.</p>`
    : html`<p>${write}. Tell us where you write, by what name you want to be known, and how much may be shown.</p>`
}
<p>We write down the day of your yes and what you said yes to, and from time to time we ask whether it still holds. There is nothing to install and no account to make.</p>
<h2>How to leave</h2>
<p>One line to us, no reason needed: <a href="${href(hub, paths.leave)}">what goes, and when</a>. Leaving is as easy as joining.</p>
</div>`;
}
