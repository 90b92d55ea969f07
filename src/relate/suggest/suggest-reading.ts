import type { Community, Member, RelatedEntry } from '../../model.ts';
import { openMemberComparison } from './compare-members.ts';
import { makeProfiles } from './profile.ts';
import { collectReferences } from './shared-references.ts';
import { membersToIntroduce } from './suggest-introductions.ts';
import { openVocabulary } from './vocabulary.ts';

/**
 * The entry of each of two members that shows best what they have in common, as a suggestion names them; `undefined` where
 * they have nothing in common.
 */
export function suggestReading(
  community: Omit<Community, 'outcomes'>,
  [one, other]: readonly [Member, Member],
): readonly [RelatedEntry, RelatedEntry] | undefined {
  const vocabulary = openVocabulary(community.members.map(({ name }) => name));
  const { profiles } = makeProfiles(membersToIntroduce(community), community, vocabulary);
  const members = profiles.map(({ member }) => member);
  const places = [one, other].map(({ id }) => members.findIndex((member) => member.id === id));
  const [own = -1, partner = -1] = places;
  const compare = openMemberComparison(profiles, collectReferences(community, members), vocabulary);
  const likeness = compare(own)(partner);
  if (!likeness || likeness.strength === 0) return undefined;
  const [first, second] = likeness.entries;
  const ours = profiles[own]?.entries[first]?.related;
  const theirs = profiles[partner]?.entries[second]?.related;
  return ours && theirs ? [ours, theirs] : undefined;
}
