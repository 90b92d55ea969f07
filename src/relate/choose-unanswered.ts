import { dayNumber, dayOf } from '../dates.ts';
import type { Community, RelatedEntry } from '../model.ts';
import { isNoFlood } from './front-places.ts';

/** Further back than this, what somebody wrote says nothing about how often they do. */
const SEASON = 91;

/**
 * Of some entries, those that nobody has answered yet and whose authors like to be answered: one of each member, those
 * first who write least often, so that the quiet and the new are heard.
 */
export function chooseUnanswered(
  community: Pick<Community, 'hub' | 'now' | 'entriesOfMember' | 'conversations'>,
  entries: readonly RelatedEntry[],
): readonly RelatedEntry[] {
  const spoken = new Set(community.conversations.flatMap(({ entries }) => entries));
  const ofMember = new Map<string, RelatedEntry>();
  for (const related of entries) {
    const { entry, member, answeredBy } = related;
    if (answeredBy.length > 0 || spoken.has(entry.key) || !isNoFlood(related)) continue;
    if (member.consent.conversations && !ofMember.has(member.id)) ofMember.set(member.id, related);
  }
  return [...ofMember.values()]
    .map((related) => ({ related, pace: pace(community, related.member.id) }))
    .sort((one, other) => one.pace - other.pace)
    .map(({ related }) => related);
}

/** How many entries a member wrote within the season. */
function pace({ hub, now, entriesOfMember }: Parameters<typeof chooseUnanswered>[0], id: string): number {
  const today = dayNumber(dayOf(now, hub.timeZone));
  const isRecent = ({ entry }: RelatedEntry) => today - dayNumber(dayOf(entry.date, hub.timeZone)) < SEASON;
  return (entriesOfMember.get(id) ?? []).filter(isRecent).length;
}
