import type { Community, RelatedEntry } from '../model.ts';
import { isNoFlood } from './front-places.ts';
import { lately } from './lately.ts';

/** Days; what somebody wrote further back says nothing about how often they write. */
const SEASON = 91;

/**
 * Of some entries, those that nobody has answered yet and whose authors like to be answered: one of each member, those
 * first who write least often, so that the quiet and the new are heard.
 */
export function chooseUnanswered(
  community: Pick<Community, 'now' | 'entriesOfMember' | 'conversations'>,
  entries: readonly RelatedEntry[],
): readonly RelatedEntry[] {
  const { entriesOfMember } = community;
  const spoken = new Set(community.conversations.flatMap(({ entries }) => entries));
  const ofMember = new Map<string, RelatedEntry>();
  for (const related of entries) {
    const { entry, member, answeredBy } = related;
    if (answeredBy.length > 0 || spoken.has(entry.key) || !isNoFlood(related)) continue;
    if (member.consent.conversations && !ofMember.has(member.id)) ofMember.set(member.id, related);
  }
  return [...ofMember.values()]
    .map((related) => ({
      related,
      pace: lately(entriesOfMember.get(related.member.id) ?? [], community, SEASON).length,
    }))
    .sort((one, other) => one.pace - other.pace)
    .map(({ related }) => related);
}
