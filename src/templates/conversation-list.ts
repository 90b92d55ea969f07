import { href, memberHome, paths } from '../addresses.ts';
import { authorsOfEntry } from '../authors-of-entry.ts';
import type { Community, Conversation, Hub, RelatedEntry } from '../model.ts';
import { turnsOf } from '../turns-of.ts';
import { authorLink } from './byline.ts';
import { conversationTitle, speakersOf, titleLanguage } from './conversation.ts';
import { entryLink } from './entry-link.ts';
import { joined } from './joined.ts';
import { html, type Markup, type Printable } from './markup.ts';
import { stringsOf } from './strings/strings.ts';
import { entryTime } from './time.ts';

/**
 * Conversations with who speaks in them and the latest turn, each a way in. What they are a list of is the latest turns: an `h-feed` of
 * entries by those who wrote them, like the feed of all conversations, and not of anything that the hub would be the author of.
 */
export function conversationList(community: Community, conversations: readonly Conversation[]): Markup {
  if (conversations.length === 0) {
    return html`<p class="empty">${stringsOf(community.hub).conversation.empty}</p>`;
  }
  return html`<ul class="h-feed conversations reading">${conversations.map((each) => listed(community, each))}</ul>`;
}

function listed(community: Community, conversation: Conversation): Markup | false {
  const { hub } = community;
  const turns = turnsOf(community, conversation);
  const latest = turns.at(-1);
  if (!latest) return false;
  const foreign = titleLanguage(community, turns);
  const names = speakersOf(turns).map(({ name }) => html`<bdi>${name}</bdi>`);
  return html`<li><h2 class="card-title"><a href="${href(hub, paths.conversation(conversation.slug))}"${foreign}><bdi>${conversationTitle(community, turns)}</bdi></a></h2>
<p class="byline">${joined(hub, names)}</p>
<p class="latest h-entry">${stringsOf(hub).conversation.mostRecently(authorsOf(hub, latest), entryLink(hub, latest, href, 'p-name u-url'), entryTime(hub, latest.entry))}</p></li>\n`;
}

function authorsOf(hub: Hub, related: RelatedEntry): Printable {
  const home = memberHome(hub, related.member);
  return joined(
    hub,
    authorsOfEntry(related, home).map((author) => authorLink(author, home)),
  );
}
