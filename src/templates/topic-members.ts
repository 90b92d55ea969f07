import { href, paths } from '../addresses.ts';
import { dayOf } from '../dates.ts';
import { dayNumber } from '../days.ts';
import type { Community, Member, Topic } from '../model.ts';
import { whoseTurn } from '../whose-turn.ts';
import { joined } from './joined.ts';
import { html, type Markup } from './markup.ts';
import { memberLink } from './member-link.ts';
import { stringsOf } from './strings/strings.ts';

/** Members that one line has room for; where there are more, turns go round by the day. */
const NAMED = 12;

/** One line that names whom to ask about a topic. */
export function topicMembers(
  { hub, now }: Community,
  { id }: Topic,
  members: readonly Member[],
): Markup | false {
  if (members.length === 0) return false;
  const words = stringsOf(hub);
  const today = dayNumber(dayOf(now, hub.timeZone));
  const named = whoseTurn(members, NAMED, today).map((member) => memberLink(hub, member));
  const all = href(hub, paths.memberGroup('by-topic', id));
  if (members.length > NAMED)
    return html`<p class="byline">${words.directory.someOf(joinedWithCommas(named), all)}</p>`;
  return html`<p class="byline">${words.topic.members(joined(hub, named))}</p>`;
}

/** Without an “and” before the last, since more is to come. */
function joinedWithCommas(names: readonly Markup[]): readonly Markup[] {
  return names.map((name, place) => html`${place > 0 && ', '}${name}`);
}
