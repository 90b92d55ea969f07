import { href, paths } from '../addresses.ts';
import { cutExcerpt } from '../care/choose-excerpt.ts';
import type { Community, Place, RelatedEntry } from '../model.ts';
import { burst } from './burst.ts';
import { cardHead, excerpt, firstPicture, moreBy, withoutAddress } from './card-parts.ts';
import { joined } from './joined.ts';
import { html, type Markup } from './markup.ts';
import { stringsOf } from './strings/strings.ts';

/** Words by which somebody on a bus can tell whether they want to read on. */
const FIRST_WORDS = 30;

/** As many names as one line has room for. */
const NAMES = 3;

/** The card of an entry where many stand side by side: the same head, fewer words, and in one line with whom it speaks. */
export function briefCard(community: Community, { related, more }: Place): Markup {
  const { hub } = community;
  return html`<article class="card h-entry">
${cardHead(hub, related, 'h3')}
${excerpt(hub, shortened(related))}
${firstPicture(hub, related)}
${withoutAddress(hub, related)}
${burst(community, more)}
${inConversation(community, related)}
<p class="card-foot">${moreBy(hub, related.member)}</p>
</article>`;
}

function shortened(related: RelatedEntry): RelatedEntry {
  const { entry } = related;
  const short = cutExcerpt(entry.excerpt ?? '', FIRST_WORDS);
  if (short === undefined) return related;
  const isExcerptCut = short.isExcerptCut || entry.isExcerptCut === true;
  return { ...related, entry: { ...entry, excerpt: short.excerpt, isExcerptCut } };
}

/** Whom an entry answers and who answered it, as the way into their conversation. */
function inConversation(
  { hub, conversationOf, memberById }: Community,
  { entry, respondsTo, answeredBy }: RelatedEntry,
): Markup | false {
  const conversation = conversationOf.get(entry.key);
  const ids = [
    ...respondsTo.map(({ toMember }) => toMember),
    ...answeredBy.map(({ fromMember }) => fromMember),
  ];
  const names = [...new Set(ids)].flatMap((id) => memberById.get(id)?.name ?? []);
  if (!conversation || names.length === 0) return false;
  const words = stringsOf(hub).entry;
  const isWhole = names.length <= NAMES;
  const shown = names.slice(0, NAMES).map((name) => html`<bdi>${name}</bdi>`);
  const list = joined(hub, isWhole ? shown : [...shown, html`${words.others}`]);
  return html`<p class="speaks-with"><a href="${href(hub, paths.conversation(conversation.slug))}">${words.inConversation(list)}</a></p>`;
}
