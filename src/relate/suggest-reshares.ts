import { canonicalAddress } from '../canonical-address.ts';
import { dayOf } from '../dates.ts';
import { daysBetween } from '../days.ts';
import type { Community, RelatedEntry, ReshareSuggestion } from '../model.ts';

/** What is passed on should still be talked about. */
const RECENT_DAYS = 90;

/**
 * Entries that a curator might pass on, one of each reason in turn: what waits for a first answer (new and quiet members
 * first), the newest of members whom the hub has not passed on for longest, and the newest turn of conversations of which
 * nothing was passed on yet. Only of members who allow reshares, never an entry twice, and nobody's second before everybody's first.
 */
export function suggestReshares(community: Community): readonly ReshareSuggestion[] {
  const mayPass = passable(community);
  const ofReasons: readonly (readonly ReshareSuggestion[])[] = [
    community.unanswered
      .map(({ related }) => related)
      .filter(mayPass)
      .map((related) => ({ related, reason: 'unanswered' })),
    ofQuietMembers(community, mayPass).map((related) => ({ related, reason: 'quiet' })),
    ofConversations(community, mayPass).map((related) => ({ related, reason: 'conversation' })),
  ];
  const members = new Set<string>();
  const rounds = Math.max(...ofReasons.map((list) => list.length));
  const inTurn = Array.from({ length: rounds }, (_, round) => ofReasons.flatMap((list) => list[round] ?? []));
  return inTurn.flat().filter(({ related }) => {
    const isFirst = !members.has(related.member.id);
    if (isFirst) members.add(related.member.id);
    return isFirst;
  });
}

function passable({ reshares, hub, now }: Community): (related: RelatedEntry) => boolean {
  const passed = new Set(reshares.map(({ original }) => canonicalAddress(original.url)));
  const today = dayOf(now, hub.timeZone);
  return ({ entry, member }) =>
    member.consent.reshares &&
    !entry.isLinkOnly &&
    !entry.isFlood &&
    entry.url !== undefined &&
    !passed.has(canonicalAddress(entry.url)) &&
    daysBetween(dayOf(entry.date, hub.timeZone), today) <= RECENT_DAYS;
}

/** The newest entry of each member; first of those who were never passed on, then of those for whom it is longest ago. */
function ofQuietMembers(
  { members, entriesOfMember, reshares }: Community,
  mayPass: (related: RelatedEntry) => boolean,
): readonly RelatedEntry[] {
  // Reshares stand newest first, and of one key a map keeps the last.
  const lastPassed = new Map(reshares.toReversed().map(({ original, on }) => [original.member?.id, on]));
  return members
    .filter(({ status }) => status === 'active')
    .map(({ id }) => ({
      on: lastPassed.get(id) ?? '',
      newest: (entriesOfMember.get(id) ?? []).find(mayPass),
    }))
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .flatMap(({ newest }) => newest ?? []);
}

/** The newest turn that may be passed on, of each conversation of which nothing was; the conversation that went on last first. */
function ofConversations(
  { conversations, entryByKey, reshares }: Community,
  mayPass: (related: RelatedEntry) => boolean,
): readonly RelatedEntry[] {
  const passed = new Set(reshares.map(({ original }) => original.entry?.key));
  return conversations
    .filter(({ entries }) => !entries.some((key) => passed.has(key)))
    .flatMap(({ entries }) => {
      const turns = entries.toReversed().flatMap((key) => entryByKey.get(key) ?? []);
      return turns.find(mayPass) ?? [];
    });
}
