import { topicsOfMember } from '../../members-of-topic.ts';
import type { Community, Member } from '../../model.ts';
import { findTies } from './find-ties.ts';
import { makeProfiles } from './profile.ts';
import { type Pair, rankPairs } from './rank-pairs.ts';
import { sayWhy } from './say-why.ts';
import { collectReferences } from './shared-references.ts';
import { sharedWords } from './shared-words.ts';
import type { Suggestion, SuggestOptions } from './suggestion.ts';
import { openVocabulary } from './vocabulary.ts';

const PER_MEMBER = 3;

/**
 * Suggests who might like to know each other, the likeliest pair first: members who write about the same, or link to
 * the same pages, and have nothing to do with each other yet. Every member's best `perMember` pairs are among them. It
 * looks only at what the hub keeps anyway, and asks nobody who said no to introductions.
 *
 * What it gives is private. The same community gives the same suggestions.
 */
export function suggestIntroductions(community: Community, options: SuggestOptions): readonly Suggestion[] {
  const { introductions, gone, perMember = PER_MEMBER } = options;
  const vocabulary = openVocabulary(community.members.map(({ name }) => name));
  const { profiles, weigh } = makeProfiles(membersToIntroduce(community), community, vocabulary);
  const asked = profiles.map(({ member }) => member);
  const references = collectReferences(community, asked, gone);
  const areTied = findTies(community, introductions, asked);
  const isAllowed = (one: number, other: number) => !areTied(one, other);
  const wordsOf = sharedWords(vocabulary, weigh);
  const suggest = ({ one, other, entries }: Pair): readonly Suggestion[] => {
    const [a, b] = [profiles[one], profiles[other]];
    const [first, second] = [a?.entries[entries[0]]?.related, b?.entries[entries[1]]?.related];
    if (!a || !b || !first || !second) return [];
    const common = {
      topics: topicsOfMember(topicsOfMember(community.topics, a.member), b.member),
      words: wordsOf(first, second),
      references: references.shared(one, other).map(([{ href }]) => href),
    };
    const why = sayWhy(common);
    return why === undefined
      ? []
      : [{ between: [a.member, b.member], why, read: [first, second], ...common }];
  };
  return rankPairs(profiles, references, vocabulary, isAllowed, perMember).flatMap(suggest);
}

/** Who may be introduced: everybody but who said no, or left. */
export function membersToIntroduce({ members }: Pick<Community, 'members'>): readonly Member[] {
  return members.filter(({ consent, status }) => consent.introductions !== 'no' && status !== 'withdrawn');
}
