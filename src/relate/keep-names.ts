import type { DigestRecord } from '../model.ts';

/** In what part of a digest a name stands. */
export type NamedIn = Exclude<keyof DigestRecord, 'week' | 'by' | 'reshares' | 'introductions'>;

/** What a digest remembers, with only those names that stay: ids of members, and entries as `entryName` gives them. */
export function keepNames(
  record: DigestRecord,
  stays: (name: string, list: NamedIn) => boolean,
): DigestRecord {
  const kept = (list: NamedIn, names: readonly string[]) => names.filter((name) => stays(name, list));
  return {
    ...record,
    welcomes: kept('welcomes', record.welcomes),
    conversations: record.conversations
      .map((each) => ({ ...each, turns: kept('conversations', each.turns) }))
      .filter(({ turns }) => turns.length > 0),
    answers: kept('answers', record.answers),
    passedOn: kept('passedOn', record.passedOn),
    unanswered: kept('unanswered', record.unanswered),
  };
}
