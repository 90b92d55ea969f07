import { href, paths } from '../addresses.ts';
import type { Community, Hub } from '../model.ts';
import { joined } from './joined.ts';
import { inHubLanguage } from './language.ts';
import { html, type Markup } from './markup.ts';
import { pageHead } from './page-head.ts';
import { stringsOf } from './strings/strings.ts';

/** What this hub is, whose words it shows, how it treats members and their servers, and how to leave. */
export function aboutText({ hub }: Community): Markup {
  const words = stringsOf(hub).about;
  const to = (path: string) => href(hub, path);
  return html`${pageHead(words.heading(hub.name), inHubLanguage(hub, hub.description))}
<div class="prose reading">
<h2>${words.what}</h2>
<p>${words.whatText}</p>
${hub.curators.length > 0 && html`<h2>${words.who}</h2>\n<p>${words.whoText(curatorsOf(hub))}</p>`}
<h2>${words.relyOn}</h2>
<p>${words.relyOnText(to(paths.leave), to(paths.join), to(paths.principles))}</p>
<p>${stringsOf(hub).status.leadsHere(to(paths.status))}</p>
<p>${words.noCounts}</p>
<h2>${words.order}</h2>
<p>${words.orderText}</p>
<h2>${words.servers}</h2>
<p>${words.serversText}</p>
<h2>${words.following}</h2>
<p>${words.followingText({
    reshares: to(paths.reshares),
    conversations: to(paths.conversations),
    introductions: to(paths.introductions),
    welcome: to(paths.welcome),
    unanswered: to(paths.unanswered),
    digests: to(paths.digests),
    opml: to(paths.opml),
  })}</p>
<h2 id="reaching-us">${words.reaching}</h2>
<p>${hub.contact ? words.reachingText(hub.contact) : words.noContact} ${words.aboutYou(`${to(paths.leave)}#about-you`)}</p>
</div>`;
}

function curatorsOf(hub: Hub): ReturnType<typeof joined> {
  const names = hub.curators.map(({ name, url }) =>
    url ? html`<a href="${url}"><bdi>${name}</bdi></a>` : html`<bdi>${name}</bdi>`,
  );
  return joined(hub, names);
}
