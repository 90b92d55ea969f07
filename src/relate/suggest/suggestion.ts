import type { Address, IntroductionListing, Member, RelatedEntry, Topic } from '../../model.ts';

/** Two members who might like to know each other. Private: for the curator's desk, never for a page. */
export interface Suggestion {
  /** In the order of `feeds.yaml`. */
  readonly between: readonly [Member, Member];
  /** In plain words, one sentence. */
  readonly why: string;
  /** One entry of each to read first, in the order of `between`. */
  readonly read: readonly [RelatedEntry, RelatedEntry];
  /** The hub's topics that belong to both. */
  readonly topics: readonly Topic[];
  /** Words of the two entries that say what both are about, as the first of the two writes them. */
  readonly words: readonly string[];
  /** Third pages to which both link, as the first of the two links to them. */
  readonly references: readonly Address[];
}

export interface SuggestOptions {
  /** Everything in `_data/introductions.yaml`: whoever is accepted or proposed is not suggested again. */
  readonly introductions: readonly IntroductionListing[];
  /** Members who have withdrawn: a page of theirs is no reason to name. */
  readonly gone?: readonly Member[];
  /** How many suggestions each member has a right to; 3 when absent. */
  readonly perMember?: number;
}
