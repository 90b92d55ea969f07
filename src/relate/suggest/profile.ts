import type { Community, Member } from '../../model.ts';
import type { WeighedEntry } from './compare-texts.ts';
import { writingReader } from './read-writing.ts';
import type { StemmedLanguage } from './stem.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type Weigh, type Weighed, weighTerms } from './weigh-terms.ts';

/** What is known of a member's writing when two are compared. */
export interface Profile {
  readonly member: Member;
  /** The newest, newest first. */
  readonly entries: readonly WeighedEntry[];
  /** Everything together. */
  readonly weighed: Weighed;
  /** In which most entries are. */
  readonly language?: StemmedLanguage;
}

/** Makes the profiles of all members who have written anything, and gives the scales on which they were weighed. */
export function makeProfiles(
  members: readonly Member[],
  community: Omit<Community, 'outcomes'>,
  vocabulary: Vocabulary,
): { readonly profiles: readonly Profile[]; readonly weigh: Weigh } {
  const readWriting = writingReader(community, vocabulary);
  const writing = members.map(readWriting).filter(({ entries }) => entries.length > 0);
  const weigh = weighTerms(writing, vocabulary);
  const profiles = writing.map(({ entries, counts, ...own }) => ({
    ...own,
    entries: entries.map(({ counts, ...entry }) => ({ ...entry, weighed: weigh(counts) })),
    weighed: weigh(counts),
  }));
  return { profiles, weigh };
}
