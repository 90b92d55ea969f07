import type { Community, RelatedEntry } from '../model.ts';
import { isInExcerpt } from './is-in-excerpt.ts';

/** An entry of somebody else to which an entry links, with the sentence around the link. */
export interface Answer {
  readonly answered: RelatedEntry;
  /** `''` where consent keeps it out, and where the excerpt, or an answer before this one, holds it already. */
  readonly sentence: string;
  /** True when what it leads to is younger, so that it was put in later and answers nothing. */
  readonly isAddedLater: boolean;
}

/** The entries of others to which an entry links, in the order of its text; each sentence once. */
export function answersOf({ entryByKey }: Community, related: RelatedEntry): readonly Answer[] {
  const said = new Set<string>();
  return related.respondsTo.flatMap(({ to, sentence, isAddedLater = false }) => {
    const answered = entryByKey.get(to ?? '');
    if (!answered) return [];
    const isNew = !said.has(sentence) && !isInExcerpt(related, sentence);
    said.add(sentence);
    return { answered, sentence: isNew ? sentence : '', isAddedLater };
  });
}
