import type { Community, RelatedEntry } from '../model.ts';

/** What an entry answers, with the sentence around the link. */
export interface Answer {
  readonly answered: RelatedEntry;
  /** `''` where consent keeps it out, and where an answer before this one holds it already. */
  readonly sentence: string;
}

/** The entries of others that an entry answers, in the order of its text; each sentence once. */
export function answersOf({ entryByKey }: Community, { respondsTo }: RelatedEntry): readonly Answer[] {
  const said = new Set<string>();
  return respondsTo.flatMap(({ to, sentence }) => {
    const answered = entryByKey.get(to ?? '');
    if (!answered) return [];
    const isNew = !said.has(sentence);
    said.add(sentence);
    return [{ answered, sentence: isNew ? sentence : '' }];
  });
}
