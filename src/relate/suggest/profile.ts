import type { Community, Member } from '../../model.ts';
import type { WeighedEntry } from './compare-writing.ts';
import { readWriting } from './read-writing.ts';
import type { StemmedLanguage } from './stem.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type Weigh, type Weighed, weighTerms } from './weigh-terms.ts';

/** What is known of a member's writing when two are compared. */
export interface Profile {
  readonly member: Member;
  readonly entries: readonly WeighedEntry[];
  /** Everything together. */
  readonly weighed: Weighed;
  /** In which most entries are. */
  readonly language?: StemmedLanguage;
}

/** Makes the profiles of all members who have written anything, and gives the scales on which they were weighed. */
export function makeProfiles(
  members: readonly Member[],
  community: Community,
  vocabulary: Vocabulary,
): { readonly profiles: readonly Profile[]; readonly weigh: Weigh } {
  const writing = members
    .map((member) => readWriting(member, community, vocabulary))
    .filter(({ entries }) => entries.length > 0);
  const weigh = weighTerms(writing, vocabulary);
  const profiles = writing.map(({ member, entries, counts }) => {
    const language = mostOf(entries.map((entry) => entry.language));
    return {
      member,
      entries: entries.map(({ counts, ...entry }) => ({ ...entry, weighed: weigh(counts) })),
      weighed: weigh(counts),
      ...(language && { language }),
    };
  });
  return { profiles, weigh };
}

function mostOf<Value>(values: readonly Value[]): Value | undefined {
  const times = new Map<Value, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].sort(([, one], [, other]) => other - one)[0]?.[0];
}
