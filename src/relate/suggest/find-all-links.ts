import type { Community, CrossLink } from '../../model.ts';
import { findCrossLinks } from '../find-cross-links.ts';

/**
 * Finds the links between members, also of those who keep out of conversations. That is never shown: it only keeps the
 * hub from introducing old friends, and tells a curator that two have found each other.
 */
export function findAllLinks({ members, entries, crossLinks, copies }: Community): readonly CrossLink[] {
  if (members.every(({ consent }) => consent.conversations)) return crossLinks;
  const talking = members.map((member) => ({
    ...member,
    consent: { ...member.consent, conversations: true },
  }));
  return findCrossLinks(
    entries.map(({ entry }) => entry),
    talking,
    copies,
  );
}
