import type { Profile } from './profile.ts';
import { REFERENCE, type References } from './shared-references.ts';
import { type Sparse, transpose } from './sparse.ts';
import { takeBest } from './take-best.ts';

/** Terms of a member by which others are found; the rest only refine. */
const KEY_TERMS = 60;

/** A term that more members use than this, and more than one in fifty, finds nobody in particular. */
const MOST_USERS = 40;

/** Gives the places, counted from 0, of the members who are most like one, the likeliest first. */
export type FindCandidates = (place: number, most: number) => Int32Array;

/**
 * Builds an inverted index, from each key term to the members whose key term it is, so that only members with something
 * in common are ever compared.
 */
export function findCandidates(
  profiles: readonly Profile[],
  references: References,
  isAllowed: (one: number, other: number) => boolean,
  size: number,
): FindCandidates {
  const keys = keyTerms(profiles);
  const users = transpose(keys, size);
  const limit = Math.max(MOST_USERS, profiles.length / 50);
  const found = new Float64Array(profiles.length);
  const touched = new Int32Array(profiles.length);
  return (place, most) => {
    let reached = 0;
    const end = keys.starts[place + 1] ?? 0;
    for (let key = keys.starts[place] ?? 0; key < end; key++) {
      const term = keys.columns[key] ?? 0;
      const [first, behind] = [users.starts[term] ?? 0, users.starts[term + 1] ?? 0];
      if (behind - first > limit) continue;
      const weight = keys.weights[key] ?? 0;
      for (let at = first; at < behind; at++) {
        const other = users.columns[at] ?? 0;
        const before = found[other] ?? 0;
        if (before === 0) touched[reached++] = other;
        found[other] = before + weight * (users.weights[at] ?? 0);
      }
    }
    for (const { page } of references.of(place)) {
      const weight = REFERENCE * references.weight(page);
      for (const { place: other } of references.linkers(page)) {
        const before = found[other] ?? 0;
        if (before === 0) touched[reached++] = other;
        found[other] = before + weight;
      }
    }
    const all = touched.subarray(0, reached);
    const best = takeBest(all, found, most, (other) => isAllowed(place, other));
    for (let at = 0; at < reached; at++) found[touched[at] ?? 0] = 0;
    return best;
  };
}

/** The weightiest terms of each member, as parts of a vector of length 1. */
function keyTerms(profiles: readonly Profile[]): Sparse {
  const starts = new Int32Array(profiles.length + 1);
  const columns = new Int32Array(profiles.length * KEY_TERMS);
  const weights = new Float64Array(columns.length);
  const longest = profiles.reduce((most, { weighed }) => Math.max(most, weighed.terms.length), 0);
  const places = Int32Array.from({ length: longest }, (_, at) => at);
  let size = 0;
  for (const [place, { weighed }] of profiles.entries()) {
    for (const at of takeBest(places.subarray(0, weighed.terms.length), weighed.weights, KEY_TERMS)) {
      columns[size] = weighed.terms[at] ?? 0;
      weights[size] = (weighed.weights[at] ?? 0) / weighed.length;
      size += 1;
    }
    starts[place + 1] = size;
  }
  return { starts, columns: columns.subarray(0, size), weights: weights.subarray(0, size) };
}
