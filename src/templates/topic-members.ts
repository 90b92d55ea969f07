import type { Community, Member } from '../model.ts';
import { html, type Markup } from './markup.ts';
import { memberLink } from './member-link.ts';

/** One line that names whom to ask about a topic. */
export function topicMembers({ hub }: Community, members: readonly Member[]): Markup | false {
  if (members.length === 0) return false;
  return html`<p class="byline">Members who care about this: ${members.map(
    (member, index) => html`${index > 0 && ', '}${memberLink(hub, member)}`,
  )}.</p>`;
}
