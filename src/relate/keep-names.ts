import type { DigestRecord } from '../model.ts';

/** What a digest remembers, with only those names that stay: ids of members, and entries as `entryName` gives them. */
export function keepNames(record: DigestRecord, stays: (name: string) => boolean): DigestRecord {
  return {
    ...record,
    welcomes: record.welcomes.filter(stays),
    conversations: record.conversations
      .map((each) => ({ ...each, turns: each.turns.filter(stays) }))
      .filter(({ turns }) => turns.length > 0),
    answers: record.answers.filter(stays),
    passedOn: record.passedOn.filter(stays),
    unanswered: record.unanswered.filter(stays),
  };
}
