import { href, paths } from '../addresses.ts';
import type { Community } from '../model.ts';
import { html, type Markup } from './markup.ts';
import { pageHead } from './page-head.ts';

/** What this hub is, whose words it shows, how it treats members and their servers, and how to leave. */
export function aboutText({ hub }: Community): Markup {
  return html`${pageHead(`About ${hub.name}`, hub.description)}
<div class="prose reading">
<h2>What this is</h2>
<p>A hub: one place that brings together what a community of colleagues writes on their own sites. It shows the beginning of each entry at most as far as its author agreed, names the author, and sends you to the original. Nothing here was written by the hub except the curators’ own lines.</p>
${
  hub.curators.length > 0 &&
  html`<h2>Who keeps it</h2>
<p>${hub.curators.map(
    ({ name, url }, index) => html`${index > 0 && ', '}${url ? html`<a href="${url}">${name}</a>` : name}`,
  )}. The curators pass on what deserves a wider reading and say why, with credit to the author and to whoever pointed to it.</p>`
}
<h2>What members can rely on</h2>
<p>Nobody who writes as a person is here without having agreed; a public organization’s own news may be, once it was told. Everyone decides how much of their text is shown. When an author changes an entry at home, it changes here. Whoever wants to <a href="${href(hub, paths.leave)}">leave</a> tells a curator, and everything of theirs leaves with them. What to know before saying yes stands on <a href="${href(hub, paths.join)}">the page about joining</a>, and how people here want to act in <a href="${href(hub, paths.principles)}">our principles</a>.</p>
<p>There are no counts of views, likes or followers here, and no setting to turn them on. This site sets no cookies and asks no other site for anything.</p>
<h2>How the front page is ordered</h2>
<p>Nobody gets a second place before everyone who wrote has had one, however often they write and however quiet they are. Where there are more people than places, turns go round by the day, so that each has one at the latest after as many days as it takes to go round once. What somebody writes within the same week stands in one place, and what arrives all at once, as from an old blog that moves house, waits in the lists.</p>
<h2>For those who look after a member’s server</h2>
<p>The hub asks for each feed at most once an hour and only if it may have changed, with one connection at a time and a name that leads to this page. Beside it, it asks for what the member agreed to: the pictures of entries, and the file in which they say how much may be shown. It asks for nothing else of the site.</p>
<h2>Following along</h2>
<p>The hub, each member, each topic and each conversation have feeds of their own in Atom, RSS and JSON Feed, and so have the <a href="${href(hub, paths.reshares)}">reshares</a>, the <a href="${href(hub, paths.conversations)}">conversations</a> together, the <a href="${href(hub, paths.introductions)}">introductions</a>, the <a href="${href(hub, paths.welcome)}">welcomes</a>, <a href="${href(hub, paths.unanswered)}">what waits for a first answer</a> and the <a href="${href(hub, paths.digests)}">weekly digest</a>. All members’ own feeds are in <a href="${href(hub, paths.opml)}">one OPML file</a>, which any feed reader can take in.</p>
<h2 id="reaching-us">Reaching us</h2>
<p>${
    hub.contact
      ? html`<a href="${hub.contact}">Write to the people who keep this hub</a>: to join, to correct something, or to leave.`
      : 'This hub does not say yet where to write. Please ask whoever showed it to you, or a member, on their own site.'
  } If somebody wrote about you here, you need not be a member: <a href="${href(hub, paths.leave)}#about-you">what you can ask for</a>.</p>
</div>`;
}
