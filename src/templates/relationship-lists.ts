import { href, paths } from '../addresses.ts';
import type { Exchange, Hub, Relationships } from '../model.ts';
import { entryLink } from './entry-link.ts';
import { html, type Markup } from './markup.ts';
import { stringsOf } from './strings/strings.ts';
import { entryTime } from './time.ts';

/** People shown at once in a list; the others wait behind one word. */
const SHOWN = 4;

/** Who a member has to do with, each with the entry that shows it; nothing for somebody who keeps to themselves. */
export function relationshipLists(hub: Hub, relationships: Relationships): Markup | false {
  const words = stringsOf(hub).member;
  const lists = [
    list(hub, words.hasWrittenAbout, relationships.hasWrittenAbout),
    list(hub, words.isWrittenAboutBy, relationships.isWrittenAboutBy),
    list(hub, words.mutual, relationships.mutual),
    list(hub, words.waiting, relationships.waiting),
  ];
  if (lists.every((each) => each === false)) return false;
  return html`<section class="relations" aria-labelledby="relations">
<h2 class="kicker" id="relations">${words.inTouch}</h2>
<div class="relation-lists">${lists}</div>
</section>`;
}

function list(hub: Hub, heading: string, exchanges: readonly Exchange[]): Markup | false {
  if (exchanges.length === 0) return false;
  const rest = exchanges.slice(SHOWN);
  return html`<div><h3>${heading}</h3>
<ul>${exchanges.slice(0, SHOWN).map((exchange) => line(hub, exchange))}</ul>
${rest.length > 0 && html`<details><summary>${stringsOf(hub).member.earlier}</summary>\n<ul>${rest.map((exchange) => line(hub, exchange))}</ul></details>`}</div>\n`;
}

function line(hub: Hub, { member, entry }: Exchange): Markup {
  return html`<li><a class="on-hub" href="${href(hub, paths.member(member.id))}"><bdi>${member.name}</bdi></a> <span class="shown-by">${entryLink(hub, entry)}, ${entryTime(hub, entry.entry)}</span></li>\n`;
}
