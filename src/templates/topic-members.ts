import type { Community, Member } from '../model.ts';
import { joined } from './joined.ts';
import { html, type Markup } from './markup.ts';
import { memberLink } from './member-link.ts';
import { stringsOf } from './strings/strings.ts';

/** One line that names whom to ask about a topic. */
export function topicMembers({ hub }: Community, members: readonly Member[]): Markup | false {
  if (members.length === 0) return false;
  return html`<p class="byline">${stringsOf(hub).topic.members(
    joined(
      hub,
      members.map((member) => memberLink(hub, member)),
    ),
  )}</p>`;
}
