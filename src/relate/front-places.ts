import type { RelatedEntry } from '../model.ts';

/**
 * Chooses the entries of the front page: nobody gets a second place before everybody had one, however
 * often they write. Within a round the newest comes first; `entries` are newest first. What came as a flood, such as a
 * whole blog imported anew, is left to the lists.
 */
export function frontPlaces(entries: readonly RelatedEntry[], places: number): readonly RelatedEntry[] {
  const rounds: RelatedEntry[][] = [];
  const turnOf = new Map<string, number>();
  for (const related of entries.filter(isNoFlood)) {
    const turn = turnOf.get(related.member.id) ?? 0;
    turnOf.set(related.member.id, turn + 1);
    const round = rounds[turn] ?? [];
    rounds[turn] = round;
    round.push(related);
  }
  return rounds.flat().slice(0, places);
}

/** Whether an entry came among no more new ones than the hub's `flood`. */
export function isNoFlood({ entry }: RelatedEntry): boolean {
  return entry.isFlood !== true;
}
