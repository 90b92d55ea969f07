import type { Community, Mention } from '../model.ts';
import { NEWEST, ROOM } from '../split-by-time.ts';
import { card } from './card.ts';
import { moreEntries } from './entry-list.ts';
import { introductionArticle } from './introduction.ts';
import { html, type Markup } from './markup.ts';
import { reshareArticle } from './reshare.ts';
import { stringsOf } from './strings/strings.ts';

/** What others have to do with a member, in the order given. */
export function mentionList(community: Community, mentions: readonly Mention[]): Markup {
  const words = stringsOf(community.hub).mentions;
  return html`<section class="h-feed reading" aria-labelledby="entries">
<h2 class="kicker p-name" id="entries">${words.entries}</h2>
${mentions.length > 0 ? mentions.map((mention) => article(community, mention)) : html`<p class="empty">${words.empty}</p>`}
</section>`;
}

/** Those of a year, a month or a day: a few where its parts have them all, and below, by their titles, what a single day has no room for. */
export function longMentionList(
  community: Community,
  mentions: readonly Mention[],
  isSplit: boolean,
): Markup {
  if (isSplit) return mentionList(community, mentions.slice(0, NEWEST));
  const rest = mentions.slice(ROOM);
  const titles = rest.flatMap((mention) => (mention.kind === 'entry' ? [mention.related] : []));
  const shown = [...mentions.slice(0, ROOM), ...rest.filter(({ kind }) => kind !== 'entry')];
  return html`${mentionList(community, shown)}
${moreEntries(community, titles)}`;
}

function article(community: Community, mention: Mention): Markup {
  if (mention.kind === 'entry') return card(community, mention.related, 'h3');
  if (mention.kind === 'reshare') return reshareArticle(community.hub, mention.reshare, 'h3');
  return introductionArticle(community, mention.introduction, 'h3');
}
