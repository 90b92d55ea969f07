import { feedPaths, href, paths } from '../addresses.ts';
import type { Hub } from '../model.ts';
import { html, type Markup } from './markup.ts';
import { reportAddress } from './report-address.ts';

/** What the foot of a page has to know of it. */
interface FooterFacts {
  readonly path: string;
  readonly feeds?: { readonly base: string; readonly title: string } | undefined;
  readonly opml?: string | undefined;
}

const ABOUT_US = [
  ['Join', paths.join],
  ['Leave', paths.leave],
  ['Principles', paths.principles],
  ['Privacy', paths.privacy],
  ['Accessibility', paths.accessibility],
] as const;

/** The lines that stand at the foot of every page: how to follow it, what it is not, where help is, and whom to tell of a problem. */
export function footer(hub: Hub, facts: FooterFacts): Markup {
  const { base, title } = facts.feeds ?? { base: paths.home, title: hub.name };
  const feeds = feedPaths(base);
  return html`<footer class="colophon">
<p class="subscribe">Follow <strong>${title}</strong> in a feed reader: <a href="${href(hub, feeds.atom)}">Atom</a>, <a href="${href(hub, feeds.rss)}">RSS</a>, <a href="${href(hub, feeds.json)}">JSON Feed</a>. Or take everyone at once: <a href="${href(hub, facts.opml ?? paths.opml)}">the members’ feeds as OPML</a>.</p>
${emergencyLine(hub)}
<nav aria-label="About this hub">
<ul>${ABOUT_US.map(
    ([name, path]) =>
      html`<li><a href="${href(hub, path)}"${facts.path === path && html` aria-current="page"`}>${name}</a></li>`,
  )}</ul>
</nav>
<p>Every headline leads to its author’s own site; the words are theirs. <a href="${reportAddress(hub, facts.path)}">Report a problem</a>. Made with Kith.</p>
</footer>`;
}

/** That a hub is no service, and where help is; of a hub that names no line, where it is everywhere. */
function emergencyLine({ crisisLinks }: Hub): Markup {
  return html`<p class="emergency">This hub is a reading room: not a service, not for emergencies.${
    crisisLinks.length > 0
      ? html` If you need help now: ${crisisLinks.map(
          (link, index) => html`${index > 0 && ', '}<a href="${link.url}">${link.name}</a>`,
        )}.`
      : ' If somebody is in danger now, call the emergency number of the place where you are.'
  }</p>`;
}
